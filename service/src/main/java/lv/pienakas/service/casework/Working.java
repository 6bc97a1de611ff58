package lv.pienakas.service.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import lv.pienakas.data.casework.Act;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.data.casework.NotThereException;
import lv.pienakas.data.casework.Placement;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Roster;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.assignment.Assigning;
import lv.pienakas.service.assignment.Horizon;
import lv.pienakas.service.personal.PersonalCodes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work items are begun, done, handed back and handed over; each with all that follows, or not at all. */
@Service
public class Working {

    private static final int LONGEST_REASON = 500;

    private final Cases cases;
    private final Staff staff;
    private final Roster roster;
    private final CaseRules rules;
    private final Assigning assigning;
    private final Clock clock;

    Working(Cases cases, Staff staff, Roster roster, CaseRules rules, Assigning assigning, Clock clock) {
        this.cases = cases;
        this.staff = staff;
        this.roster = roster;
        this.rules = rules;
        this.assigning = assigning;
        this.clock = clock;
    }

    /**
     * A stage is done; the next stage's item is made and assigned in the same transaction.
     *
     * @param outcome one of the stage's outcomes of the catalogue
     * @param minutes spent, 0 to 1440
     * @param completedBy inspector who did it
     * @throws RefusedChangeException if the case does not allow it
     */
    @Transactional
    public CaseFile complete(long workItemId, String outcome, int minutes, String completedBy, String actor) {
        return complete(workItemId, outcome, minutes, completedBy, actor, file -> {});
    }

    /**
     * Likewise, if the case is as it should be.
     *
     * @param condition is shown the case before anything is done to it, and throws if it is not
     */
    @Transactional
    public CaseFile complete(
            long workItemId,
            String outcome,
            int minutes,
            String completedBy,
            String actor,
            Consumer<CaseFile> condition) {
        return change(workItemId, actor, (file, act) -> {
            condition.accept(file);
            Inspector by = known(completedBy, "completedBy");
            requireSkill(by, file, workItemId, act);
            file.complete(workItemId, outcome, minutes, completedBy, act, rules);
        });
    }

    /**
     * The inspector who has it begins it, so that it is moved to nobody else. Nobody has to: work is completed as well that
     * nobody began here.
     */
    @Transactional
    public CaseFile start(long workItemId, String actor) {
        return start(workItemId, actor, file -> {});
    }

    /**
     * Likewise, if the case is as it should be.
     *
     * @param condition is shown the case before anything is done to it, and throws if it is not
     */
    @Transactional
    public CaseFile start(long workItemId, String actor, Consumer<CaseFile> condition) {
        return change(workItemId, actor, (file, act) -> {
            condition.accept(file);
            file.start(workItemId, act);
        });
    }

    /** Back into its unit's queue, with the reason of who had it. */
    @Transactional
    public CaseFile handBack(long workItemId, String reason, String actor) {
        return handBack(workItemId, reason, actor, file -> {});
    }

    /**
     * Likewise, if the case is as it should be.
     *
     * @param condition is shown the case before anything is done to it, and throws if it is not
     */
    @Transactional
    public CaseFile handBack(long workItemId, String reason, String actor, Consumer<CaseFile> condition) {
        requirePlain(reason);
        return change(workItemId, actor, (file, act) -> {
            condition.accept(file);
            file.handBack(workItemId, reason, act);
        });
    }

    /**
     * A manager gives it to an inspector by hand, also from the manual queue.
     *
     * @throws RefusedChangeException if the inspector lacks the skill, prepared what is to be reviewed, or is absent until it is due
     */
    @Transactional
    public CaseFile handOver(long workItemId, String inspector, String reason, String actor) {
        return handOver(workItemId, inspector, reason, actor, file -> {});
    }

    /**
     * Likewise, if the case is as it should be.
     *
     * @param condition is shown the case before anything is done to it, and throws if it is not
     */
    @Transactional
    public CaseFile handOver(
            long workItemId, String inspector, String reason, String actor, Consumer<CaseFile> condition) {
        requirePlain(reason);
        return change(workItemId, actor, (file, act) -> {
            condition.accept(file);
            Inspector to = known(inspector, "inspector");
            requireSkill(to, file, workItemId, act);
            requirePresence(inspector, file, workItemId, act);
            file.assign(workItemId, inspector, true, reason, act);
        });
    }

    /** What lies in the manual queue is dealt out by a manager, who knows better than the table. */
    private void requireSkill(Inspector inspector, CaseFile file, long workItemId, Act act) {
        Placement placement = file.item(workItemId).orElseThrow().placement();
        if (inspector.role() != Role.INSPECTOR) {
            throw new RefusedChangeException(
                    inspector.inspectorId() + " is " + inspector.role() + " and does no items; choose an inspector");
        }
        LocalDate today = LocalDate.ofInstant(act.at(), rules.zone());
        if (!placement.isManual()
                && inspector.skills().stream()
                        .noneMatch(own -> own.skill().equals(placement.skill()) && own.isValid(today, today))) {
            throw new RefusedChangeException("inspector " + inspector.inspectorId() + " lacks the skill "
                    + placement.skill() + "; choose one who has it");
        }
    }

    /** Nobody else would ever get it, as the planner leaves alone what a manager gave. */
    private void requirePresence(String inspector, CaseFile file, long workItemId, Act act) {
        LocalDate today = LocalDate.ofInstant(act.at(), rules.zone());
        List<LocalDate> workdays = Horizon.from(today, rules.calendar());
        LocalDate until =
                Horizon.until(file.item(workItemId).orElseThrow().placement().due(), workdays);
        boolean comes = roster.from(today).stream()
                .anyMatch(one -> one.id().equals(inspector) && one.isThereUntil(until, workdays));
        if (!comes) {
            throw new RefusedChangeException("inspector " + inspector + " is not at work from " + workdays.get(0)
                    + " to " + until + ", when it has to be done; choose one who is");
        }
    }

    /** What is written into the history of a case can never be taken out of it again. */
    private static void requirePlain(String reason) {
        if (reason.length() > LONGEST_REASON || PersonalCodes.areIn(reason)) {
            throw new RefusedChangeException(
                    "the reason is longer than " + LONGEST_REASON
                            + " characters or contains a personal code; shorten it, and name nobody",
                    "reason");
        }
    }

    private Inspector known(String inspector, String field) {
        return staff.find(inspector)
                .orElseThrow(() -> new RefusedChangeException("there is no inspector '" + inspector + "'", field));
    }

    private CaseFile change(long workItemId, String actor, BiConsumer<CaseFile, Act> change) {
        long version = roster.holdStill();
        CaseFile file = cases.caseOf(workItemId)
                .flatMap(cases::findToChange)
                .orElseThrow(() -> new NotThereException("there is no work item " + workItemId));
        Act act = new Act(clock.instant(), actor);
        change.accept(file, act);
        assigning.assignNew(List.of(file), version, act);
        cases.save(List.of(file));
        return file;
    }
}
