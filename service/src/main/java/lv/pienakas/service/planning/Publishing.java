package lv.pienakas.service.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.pienakas.data.casework.Act;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.OnDuty;
import lv.pienakas.data.staff.Roster;
import lv.pienakas.service.assignment.Horizon;
import lv.pienakas.service.assignment.Reasons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes moves of a plan real. Whatever was touched since the plan was thought out stays where it is. */
@Component
public class Publishing {

    /** Said of a move that is left out for that reason. */
    static final String VAIN = "it does not pay without others that are left out or refused";

    /** Said where that is not the reason. */
    static final String STALE = "it no longer pays as things are now";

    private final Cases cases;
    private final Roster roster;
    private final CaseRules rules;
    private final Clock clock;

    Publishing(Cases cases, Roster roster, CaseRules rules, Clock clock) {
        this.cases = cases;
        this.roster = roster;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whether moves pay when others can't be made, or somebody comes or goes. */
    public interface Judge {

        /**
         * Items of moves that do not.
         *
         * @param possible moves
         * @param changed whether there are others that can't be made, or the roster is another than that of the plan
         */
        Set<Long> vain(List<WantedMove> possible, boolean changed);
    }

    /**
     * Applies what still can be and still pays; the roster has to be held still.
     *
     * @param plannedOn version of the roster on which the moves were thought out
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Published publish(List<WantedMove> moves, long plannedOn, String actor, Judge judge) {
        Map<Long, CaseFile> files =
                cases
                        .findToChange(moves.stream()
                                .map(WantedMove::caseId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(CaseFile::id, file -> file, (one, same) -> one, LinkedHashMap::new));
        Act act = new Act(clock.instant(), actor);
        LocalDate today = LocalDate.ofInstant(act.at(), rules.zone());
        List<LocalDate> workdays = Horizon.from(today, rules.calendar());
        Map<String, OnDuty> people = roster.from(today).stream().collect(Collectors.toMap(OnDuty::id, one -> one));
        boolean otherRoster = roster.version() != plannedOn;
        List<WantedMove> applied = new ArrayList<>();
        Map<Long, String> leftOut = new HashMap<>();
        for (WantedMove move : moves) {
            refusal(move, files.get(move.caseId()), people, workdays, otherRoster)
                    .ifPresent(refused -> leftOut.put(move.workItemId(), refused));
        }
        List<WantedMove> possible = moves.stream()
                .filter(move -> !leftOut.containsKey(move.workItemId()))
                .toList();
        String why = leftOut.isEmpty() ? STALE : VAIN;
        judge.vain(possible, otherRoster || !leftOut.isEmpty()).forEach(item -> leftOut.put(item, why));
        for (WantedMove move : possible) {
            if (!leftOut.containsKey(move.workItemId())) {
                apply(move, Objects.requireNonNull(files.get(move.caseId())), act)
                        .ifPresentOrElse(refused -> leftOut.put(move.workItemId(), refused), () -> applied.add(move));
            }
        }
        cases.save(files.values());
        return new Published(applied, leftOut);
    }

    private static Optional<String> refusal(
            WantedMove move,
            @Nullable CaseFile file,
            Map<String, OnDuty> people,
            List<LocalDate> workdays,
            boolean otherRoster) {
        WorkItem item = file == null ? null : file.item(move.workItemId()).orElse(null);
        if (file == null || item == null) {
            return Optional.of("there is no such work item");
        }
        if (item.state() != ItemState.ASSIGNED && item.state() != ItemState.WAITING) {
            return Optional.of("it is " + item.state() + " meanwhile");
        }
        if (item.pinned()) {
            return Optional.of("a manager gave it to " + item.inspector() + " meanwhile");
        }
        if (!Objects.equals(item.inspector(), move.holder())) {
            return Optional.of(
                    item.inspector() == null
                            ? "it was handed back meanwhile"
                            : "it is with " + item.inspector() + " meanwhile");
        }
        if (move.recipient() == null) {
            return Optional.empty();
        }
        if (file.barred(item).contains(move.recipient())) {
            return Optional.of(move.recipient() + " prepared the decision meanwhile");
        }
        OnDuty recipient = people.get(move.recipient());
        LocalDate until = Horizon.until(item.placement().due(), workdays);
        // a plan gives late work to who comes too late if there is nobody else; that nobody else was there may have
        // changed
        LocalDate latest = otherRoster ? until : workdays.get(workdays.size() - 1);
        if (recipient == null || !recipient.isThereUntil(latest, workdays)) {
            return Optional.of(move.recipient() + " is absent meanwhile");
        }
        return recipient.can(item.placement().skill(), workdays.get(0), until)
                ? Optional.empty()
                : Optional.of(move.recipient() + " lacks the skill "
                        + item.placement().skill() + " meanwhile");
    }

    /** Why the case does not allow it, if it does not. */
    private static Optional<String> apply(WantedMove move, CaseFile file, Act act) {
        try {
            if (move.recipient() == null) {
                file.takeAway(move.workItemId(), Reasons.of(move.reason()), act);
            } else {
                file.assign(move.workItemId(), move.recipient(), false, Reasons.of(move.reason()), act);
            }
            return Optional.empty();
        } catch (RefusedChangeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
