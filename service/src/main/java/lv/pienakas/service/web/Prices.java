package lv.pienakas.service.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.pienakas.data.planning.ProposedMove;
import lv.pienakas.planner.search.Move.Why;

/** What the planner's prices are in words. */
final class Prices {

    /** Constraints that count rules, and those that count late minutes; the others count points. */
    private static final Set<String> RULES =
            Set.of("has the skill", "is present", "is not barred", "a pinned item stays", "four eyes");

    private static final Set<String> LATE = Set.of("started work leaves room", "due work is done in time");

    /** Why an item moves that could stay. */
    private static final Set<String> CHOSEN = Arrays.stream(Why.values())
            .filter(why -> !why.isForced())
            .map(Why::name)
            .collect(Collectors.toSet());

    private Prices() {}

    /** Whether an item can't stay with whoever has it, or is with nobody. */
    static boolean isForced(ProposedMove move) {
        return !CHOSEN.contains(move.why());
    }

    /** Late minutes; "no lateness" if there are none. */
    static String late(long lateMinutes, Wording wording) {
        return lateMinutes > 0 ? wording.counted("lateMinutes", lateMinutes) : wording.text("planning.price.none");
    }

    /**
     * What refusing a move alone costs: late minutes, else points. What can't stay where it is, or is with nobody, is done by nobody
     * then: the price says so, with the late minutes that this means.
     */
    static String refusing(ProposedMove move, Wording wording) {
        String late = late(move.lateMinutes(), wording);
        return wording.textIfAny(
                        "planning.price.refused." + move.why(),
                        QueuedItemView.text(move.holder()),
                        wording.count(move.minutes()),
                        wording.day(move.due()))
                .map(stays -> move.lateMinutes() > 0 ? wording.text("planning.price.and", stays, late) : stays)
                .orElseGet(() -> move.lateMinutes() > 0 ? late : points(move.soft(), wording));
    }

    static String points(long points, Wording wording) {
        return wording.counted("points", Math.max(0, points));
    }

    /** What a constraint adds, e.g. "done in time: 35 late minutes". */
    static String constraint(Map.Entry<String, Long> added, Wording wording) {
        String name = wording.textIfAny("planning.constraint." + added.getKey().replace(' ', '-'))
                .orElse(added.getKey());
        return wording.text("planning.constraint", name, amount(added.getKey(), added.getValue(), wording));
    }

    private static String amount(String constraint, long amount, Wording wording) {
        if (RULES.contains(constraint)) {
            return wording.counted("rules", amount);
        }
        return LATE.contains(constraint) ? wording.counted("lateMinutes", amount) : wording.counted("points", amount);
    }
}
