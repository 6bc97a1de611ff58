package lv.pienakas.service.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.MaySeeCase;
import lv.pienakas.data.staff.OnDuty;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Roster;
import lv.pienakas.data.staff.Viewer;
import lv.pienakas.service.assignment.Horizon;
import org.springframework.stereotype.Component;

/** To whom a manager can give a work item by hand. */
@Component
class Offers {

    private final Roster roster;
    private final CaseRules rules;
    private final MaySeeCase maySee;

    Offers(Roster roster, CaseRules rules) {
        this.roster = roster;
        this.rules = rules;
        this.maySee = new MaySeeCase(rules.catalogue());
    }

    /**
     * Those who are there before it is due, may do it, and may open the case. For what is in the manual queue no skill is
     * asked, as everywhere, but somebody of another service set could not even see it.
     */
    List<OnDuty> of(WorkItem item, CaseFile file, LocalDate today) {
        List<LocalDate> workdays = Horizon.from(today, rules.calendar());
        LocalDate until = Horizon.until(item.placement().due(), workdays);
        Set<String> barred = file.barred(item);
        return roster.from(today).stream()
                .filter(one -> one.isThereUntil(until, workdays))
                .filter(one ->
                        item.placement().isManual() || one.can(item.placement().skill(), today, today))
                .filter(one -> maySee.refusal(
                                Viewer.of(one.inspector(), Set.of(Role.INSPECTOR), today),
                                file.state().service())
                        .isEmpty())
                .filter(one -> !barred.contains(one.id()))
                .toList();
    }
}
