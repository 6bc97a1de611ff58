package lv.pienakas.service.assignment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.pienakas.data.casework.Act;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.OnDuty;
import lv.pienakas.data.staff.Roster;
import lv.pienakas.planner.pick.Choice;
import org.springframework.stereotype.Component;

/**
 * Gives each new work item to an inspector of its unit at once: what goes back to whoever prepared the decision, or is made
 * anew, to them if they are there, from the manual queue too; all else by the planner's greedy pick on the loads of the moment. What nobody
 * may do, and what belongs to the manual queue, waits.
 */
@Component
public class Assigning {

    /** Who acts where no person does. */
    public static final String SYSTEM = "PIENAKAS";

    private static final String PREPARED_IT = "PREPARED_IT";
    private static final String HAD_IT = "HAD_IT";

    private final Roster roster;
    private final KnownDesks desks;
    private final CaseRules rules;

    Assigning(Roster roster, KnownDesks desks, CaseRules rules) {
        this.roster = roster;
        this.desks = desks;
        this.rules = rules;
    }

    /**
     * Gives the new items of the cases to inspectors, one after the other; the cases are yet to be stored.
     *
     * @param rosterVersion that is held still since before the cases were locked
     */
    public void assignNew(Collection<CaseFile> files, long rosterVersion, Act act) {
        LocalDate today = LocalDate.ofInstant(act.at(), rules.zone());
        List<LocalDate> workdays = Horizon.from(today, rules.calendar());
        Act own = new Act(act.at(), SYSTEM);
        for (CaseFile file : files) {
            for (WorkItem item : file.newItems()) {
                Optional<OnDuty> owner = item.preferred() == null
                        ? Optional.empty()
                        : Owner.of(item, file, roster.from(today, rosterVersion), workdays);
                if (owner.isPresent()) {
                    String id = owner.get().id();
                    String why = Owner.isMadeAnew(item, file) ? HAD_IT : PREPARED_IT;
                    file.assign(item.workItemId(), id, false, Reasons.of(why), own);
                    desks.of(owner.get().inspector().unit(), today, rosterVersion, act.at())
                            .add(id, item.placement());
                } else if (!item.placement().isManual()) {
                    Optional<Choice> choice = desks.of(item.placement().unit(), today, rosterVersion, act.at())
                            .put(item, file.barred(item));
                    choice.ifPresent(chosen ->
                            file.assign(item.workItemId(), chosen.inspector(), false, Reasons.of(reason(chosen)), own));
                }
            }
        }
    }

    /** A code with the number of those who could have got it, e.g. {@code LIGHTEST_LOAD of 12}. */
    private static String reason(Choice choice) {
        return choice.reason() + " of " + choice.considered();
    }
}
