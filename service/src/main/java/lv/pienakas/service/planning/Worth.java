package lv.pienakas.service.planning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.search.Moves;
import lv.pienakas.planner.search.Plan;
import org.springframework.stereotype.Component;

/** Whether moves still pay when others of the same plan can't be made: the one half of an exchange may make things worse. */
@Component
public class Worth {

    private final ReadingWork reading;

    Worth(ReadingWork reading) {
        this.reading = reading;
    }

    /**
     * Moves that no longer spare what a move has to spare, as things are now. Those that can't be avoided, and of items that nobody
     * has, always pay.
     *
     * @param units of the moves
     * @param gain as in {@link Moves#calm}
     * @return items
     */
    public Set<Long> vain(Collection<WantedMove> moves, Collection<String> units, long gain) {
        Map<String, WantedMove> wanted = moves.stream()
                .collect(Collectors.toMap(move -> String.valueOf(move.workItemId()), Function.identity()));
        Problem now = now(reading.read(units).problem(), wanted.keySet());
        Map<String, String> then = new HashMap<>();
        for (Item item : now.items()) {
            WantedMove move = wanted.get(item.id());
            String inspector = move == null ? item.assigned() : move.recipient();
            if (inspector != null) {
                then.put(item.id(), inspector);
            }
        }
        Plan calm = Moves.calm(now, new Plan(then, List.of(), Penalties.of(now, then), 0), gain, Integer.MAX_VALUE);
        return moves.stream()
                .filter(move -> move.holder() != null && move.recipient() != null)
                .filter(move ->
                        Objects.equals(move.holder(), calm.assignments().get(String.valueOf(move.workItemId()))))
                .map(WantedMove::workItemId)
                .collect(Collectors.toSet());
    }

    /** Without what waits and goes on waiting. */
    private static Problem now(Problem problem, Set<String> wanted) {
        return new Problem(
                problem.workdays(),
                problem.inspectors(),
                problem.items().stream()
                        .filter(item -> item.assigned() != null || wanted.contains(item.id()))
                        .toList());
    }
}
