package lv.pienakas.service.assignment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.pienakas.data.casework.Act;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.OnDuty;
import lv.pienakas.data.staff.Roster;
import lv.pienakas.data.staff.Workloads;
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
    private final Workloads workloads;
    private final CaseRules rules;

    Assigning(Roster roster, Workloads workloads, CaseRules rules) {
        this.roster = roster;
        this.workloads = workloads;
        this.rules = rules;
    }

    /**
     * Gives the new items of the cases to inspectors, one after the other; the cases are yet to be stored. The roster has to
     * be held still since before the cases were locked.
     */
    public void assignNew(Collection<CaseFile> files, Act act) {
        Set<String> skills = files.stream()
                .flatMap(file -> file.newItems().stream())
                .map(item -> item.placement().skill())
                .collect(Collectors.toSet());
        LocalDate today = LocalDate.ofInstant(act.at(), rules.zone());
        List<OnDuty> people = skills.isEmpty() ? List.of() : roster.from(today);
        List<OnDuty> able = people.stream()
                .filter(one -> one.inspector().skills().stream().anyMatch(own -> skills.contains(own.skill())))
                .toList();
        List<LocalDate> workdays = Horizon.from(today, rules.calendar());
        Desks desks = new Desks(workloads.of(able), workdays);
        Act own = new Act(act.at(), SYSTEM);
        for (CaseFile file : files) {
            for (WorkItem item : file.newItems()) {
                Optional<OnDuty> owner =
                        item.preferred() == null ? Optional.empty() : Owner.of(item, file, people, workdays);
                if (owner.isPresent()) {
                    String id = owner.get().id();
                    String why = id.equals(file.state().preparedBy()) ? PREPARED_IT : HAD_IT;
                    file.assign(item.workItemId(), id, false, Reasons.of(why), own);
                    desks.add(id, item.placement());
                } else if (!item.placement().isManual()) {
                    Optional<Choice> choice = desks.put(item, file.barred(item));
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
