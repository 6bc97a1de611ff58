package lv.pienakas.planner.search;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The best of all plans without avoidable broken rules, found by trying each: fewest unassigned, then medium, then soft. */
final class Best {

    private final Problem problem;
    private final Map<String, String> plan = new HashMap<>();
    private final long hard;
    private @Nullable List<Object> best;

    Best(Problem problem) {
        this.problem = problem;
        this.hard = new ContractOracle(problem, plan).hardOfPins();
    }

    List<Object> find() {
        from(0);
        return best == null ? List.of() : best;
    }

    private void from(int index) {
        if (index == problem.items().size()) {
            judge();
            return;
        }
        Item item = problem.items().get(index);
        List<String> choices = new ArrayList<>();
        if (item.pinned() && item.assigned() != null) {
            choices.add(item.assigned());
        } else {
            problem.inspectors().stream().map(Inspector::id).forEach(choices::add);
            from(index + 1);
        }
        for (String choice : choices) {
            plan.put(item.id(), choice);
            from(index + 1);
            plan.remove(item.id());
        }
    }

    private void judge() {
        ContractOracle oracle = new ContractOracle(problem, plan);
        if (oracle.hard() != hard) {
            return;
        }
        int unassigned = problem.items().size() - plan.size();
        List<Object> found = List.of(unassigned, oracle.medium().longValueExact(), oracle.soft());
        if (best == null || isBetter(found, best)) {
            best = found;
        }
    }

    private static boolean isBetter(List<Object> one, List<Object> other) {
        int byUnassigned = Integer.compare((int) one.get(0), (int) other.get(0));
        int byMedium = byUnassigned != 0 ? byUnassigned : Long.compare((long) one.get(1), (long) other.get(1));
        return byMedium < 0 || (byMedium == 0 && ((BigInteger) one.get(2)).compareTo((BigInteger) other.get(2)) < 0);
    }
}
