package lv.pienakas.service.assignment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.Placement;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.OnDuty;
import lv.pienakas.rules.catalogue.Stage;

/** To whom the transitions send a work item back: whoever prepared the decision, while they are there and may do it. */
final class Preparer {

    private Preparer() {}

    /** Empty if the item goes back to nobody, or they are not there in time, may not do it, or it is another unit's now. */
    static Optional<OnDuty> of(WorkItem item, CaseFile file, Collection<OnDuty> people, List<LocalDate> workdays) {
        Placement placement = item.placement();
        LocalDate until = Horizon.until(placement.due(), workdays);
        return people.stream()
                .filter(one -> one.id().equals(item.preferred()))
                .filter(one -> one.isThereUntil(until, workdays))
                .filter(one -> !file.barred(item).contains(one.id()))
                // as everywhere, no skill is asked for what a manager would deal out by hand
                .filter(one -> placement.isManual() || one.can(placement.skill(), workdays.get(0), until))
                .filter(one -> one.inspector().unit().equals(placement.unit())
                        || unitOfPreparing(one, file).equals(Optional.of(placement.unit())))
                .findFirst();
    }

    /** Where they prepared it: a manager may have given it to somebody of another unit. */
    private static Optional<String> unitOfPreparing(OnDuty preparer, CaseFile file) {
        return file.items().stream()
                .filter(item ->
                        item.stage().equals(Stage.CHECK) && preparer.id().equals(item.completedBy()))
                .reduce((earlier, later) -> later)
                .map(item -> item.placement().unit());
    }
}
