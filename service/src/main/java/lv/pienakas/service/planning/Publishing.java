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

    /** Applies what still can be; the roster has to be held still. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Published publish(List<WantedMove> moves, String actor) {
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
        List<WantedMove> applied = new ArrayList<>();
        Map<Long, String> leftOut = new HashMap<>();
        for (WantedMove move : moves) {
            refusal(move, files.get(move.caseId()), people, workdays)
                    .or(() -> apply(move, Objects.requireNonNull(files.get(move.caseId())), act))
                    .ifPresentOrElse(why -> leftOut.put(move.workItemId(), why), () -> applied.add(move));
        }
        cases.save(files.values());
        return new Published(applied, leftOut);
    }

    private static Optional<String> refusal(
            WantedMove move, @Nullable CaseFile file, Map<String, OnDuty> people, List<LocalDate> workdays) {
        WorkItem item = file == null ? null : file.item(move.workItemId()).orElse(null);
        if (item == null) {
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
        OnDuty recipient = move.recipient() == null ? null : people.get(move.recipient());
        if (move.recipient() == null) {
            return Optional.empty();
        }
        if (recipient == null || workdays.stream().allMatch(day -> recipient.minutesOn(day) == 0)) {
            return Optional.of(move.recipient() + " is absent meanwhile");
        }
        return recipient.can(
                        item.placement().skill(),
                        workdays.get(0),
                        Horizon.until(item.placement().due(), workdays))
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
