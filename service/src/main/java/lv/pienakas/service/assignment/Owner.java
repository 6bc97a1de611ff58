package lv.pienakas.service.assignment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.Placement;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.OnDuty;
import lv.pienakas.rules.catalogue.Stage;

/**
 * Whose a new work item is already: it goes back to whoever prepared the decision, or stays with whoever had it before it
 * was made anew, while they are there and may do it.
 */
final class Owner {

    private Owner() {}

    /** Empty if it is nobody's, or they are not there in time, may not do it, or it is another unit's now. */
    static Optional<OnDuty> of(WorkItem item, CaseFile file, Collection<OnDuty> people, List<LocalDate> workdays) {
        Placement placement = item.placement();
        LocalDate until = Horizon.until(placement.due(), workdays);
        if (!item.stage().equals(Stage.CHECK) && !isMadeAnew(item, file)) {
            return Optional.empty(); // whoever knows the case is only preferred there
        }
        return people.stream()
                .filter(one -> one.id().equals(item.preferred()))
                .filter(one -> one.isThereUntil(until, workdays))
                .filter(one -> !file.barred(item).contains(one.id()))
                // as everywhere, no skill is asked for what a manager would deal out by hand
                .filter(one -> placement.isManual() || one.can(placement.skill(), workdays.get(0), until))
                .filter(one -> one.inspector().unit().equals(placement.unit()) || hadItThere(one.id(), item, file))
                .findFirst();
    }

    /** Whether it takes the place of an item that the same act called off because the case has to be routed anew. */
    static boolean isMadeAnew(WorkItem item, CaseFile file) {
        return file.items().stream()
                .anyMatch(other -> other.state() == ItemState.WITHDRAWN
                        && other.stage().equals(item.stage())
                        && item.createdAt().equals(other.closedAt())
                        && String.valueOf(other.inspector()).equals(item.preferred()));
    }

    /** A manager may have given it to somebody of another unit, and gives to anybody what is in the manual queue. */
    private static boolean hadItThere(String inspector, WorkItem item, CaseFile file) {
        return file.items().stream()
                .filter(other -> other.stage().equals(item.stage()) && other.workItemId() != item.workItemId())
                .filter(other ->
                        other.placement().unit().equals(item.placement().unit()))
                .anyMatch(other -> inspector.equals(other.completedBy()) || inspector.equals(other.inspector()));
    }
}
