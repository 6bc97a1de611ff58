package lv.pienakas.planner.search;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The contract of the plan command typed a second time, as plainly and slowly as it reads. */
final class ContractOracle {

    private final Problem problem;
    private final Map<String, String> plan;

    ContractOracle(Problem problem, Map<String, String> plan) {
        this.problem = problem;
        this.plan = plan;
    }

    long hard() {
        long hard = 0;
        for (Item item : problem.items()) {
            Inspector inspector = inspectorOf(item);
            if (inspector != null) {
                hard += inspector.skills().contains(item.skill()) ? 0 : 1;
                hard += capacity(inspector) > 0 ? 0 : 1;
                hard += item.notBy().contains(inspector.id()) ? 1 : 0;
                hard += item.pinned() && !inspector.id().equals(item.assigned()) ? 1 : 0;
            }
        }
        for (int i = 0; i < problem.items().size(); i++) {
            for (int j = 0; j < i; j++) {
                Item one = problem.items().get(i);
                Item other = problem.items().get(j);
                String who = plan.get(one.id());
                hard += mustDiffer(one, other) && who != null && who.equals(plan.get(other.id())) ? 1 : 0;
            }
        }
        return hard;
    }

    BigInteger medium() {
        BigInteger medium = BigInteger.ZERO;
        for (Inspector inspector : problem.inspectors()) {
            long capacity = capacity(inspector);
            for (int day = 0; day < problem.workdays().size() && capacity > 0; day++) {
                long capacityTo = 0;
                for (int before = 0; before <= day; before++) {
                    capacityTo += inspector.capacity().get(before);
                }
                long late = BigDecimal.valueOf(inspector.open())
                        .multiply(BigDecimal.valueOf(capacityTo))
                        .divide(BigDecimal.valueOf(capacity), 0, RoundingMode.FLOOR)
                        .longValueExact();
                for (Item item : problem.items()) {
                    late += inspector.id().equals(plan.get(item.id())) && isDueBy(item, day) ? item.minutes() : 0;
                }
                medium = medium.add(BigInteger.valueOf(Math.max(0, late - capacityTo)));
            }
        }
        return medium;
    }

    /** The last workday not after its due day is this one or before; overdue counts on the first. */
    private boolean isDueBy(Item item, int day) {
        List<LocalDate> workdays = problem.workdays();
        if (item.due().isAfter(workdays.get(workdays.size() - 1))) {
            return false;
        }
        int last = 0;
        for (int i = 0; i < workdays.size(); i++) {
            last = workdays.get(i).isAfter(item.due()) ? last : i;
        }
        return last <= day;
    }

    BigInteger soft() {
        BigInteger soft = BigInteger.ZERO;
        for (Inspector inspector : problem.inspectors()) {
            if (capacity(inspector) > 0) {
                BigInteger load = BigInteger.valueOf(inspector.open());
                for (Item item : problem.items()) {
                    boolean here = inspector.id().equals(plan.get(item.id()));
                    load = load.add(BigInteger.valueOf(here ? item.minutes() : 0));
                }
                soft = soft.add(load.multiply(load)
                        .multiply(BigInteger.valueOf(1000))
                        .divide(BigInteger.valueOf(capacity(inspector))));
            }
        }
        for (Item item : problem.items()) {
            String who = plan.get(item.id());
            if (who != null) {
                soft = soft.add(BigInteger.valueOf(
                        item.preferred() == null || item.preferred().equals(who) ? 0 : 4_000));
                soft = soft.add(BigInteger.valueOf(
                        item.assigned() == null || item.assigned().equals(who) ? 0 : 20_000));
            }
        }
        return soft;
    }

    /** Items that lie nowhere although somebody could have got them. */
    List<String> wronglyUnassigned() {
        List<String> wrong = new ArrayList<>();
        for (Item item : problem.items()) {
            if (!plan.containsKey(item.id())
                    && problem.inspectors().stream().anyMatch(inspector -> mayGet(item, inspector))) {
                wrong.add(item.id());
            }
        }
        return wrong;
    }

    private boolean mayGet(Item item, Inspector inspector) {
        return inspector.skills().contains(item.skill())
                && capacity(inspector) > 0
                && !item.notBy().contains(inspector.id())
                && problem.items().stream()
                        .noneMatch(other -> inspector.id().equals(plan.get(other.id())) && mustDiffer(item, other));
    }

    /** Moves that alone are better taken back. */
    List<String> vainMoves() {
        List<String> vain = new ArrayList<>();
        for (Item item : problem.items()) {
            String who = plan.get(item.id());
            if (item.assigned() != null && who != null && !item.assigned().equals(who)) {
                Map<String, String> back = new HashMap<>(plan);
                back.put(item.id(), item.assigned());
                if (new ContractOracle(problem, back).isBetterThan(this)) {
                    vain.add(item.id());
                }
            }
        }
        return vain;
    }

    /** Two items that moved and need different inspectors, whose going back together would make the plan better. */
    List<String> vainPairs() {
        List<String> vain = new ArrayList<>();
        for (Item item : problem.items()) {
            for (Item other : problem.items()) {
                if (other.id().equals(item.notSameAs()) && hasMoved(item) && hasMoved(other)) {
                    Map<String, String> back = new HashMap<>(plan);
                    back.put(item.id(), String.valueOf(item.assigned()));
                    back.put(other.id(), String.valueOf(other.assigned()));
                    if (new ContractOracle(problem, back).isBetterThan(this)) {
                        vain.add(item.id() + " and " + other.id());
                    }
                }
            }
        }
        return vain;
    }

    private boolean hasMoved(Item item) {
        String who = plan.get(item.id());
        return item.assigned() != null && who != null && !item.assigned().equals(who);
    }

    private boolean isBetterThan(ContractOracle other) {
        if (hard() != other.hard()) {
            return hard() < other.hard();
        }
        int byMedium = medium().compareTo(other.medium());
        return byMedium < 0 || (byMedium == 0 && soft().compareTo(other.soft()) < 0);
    }

    /** Rules that pinned items break whatever the plan. */
    long hardOfPins() {
        Map<String, String> pins = new HashMap<>();
        for (Item item : problem.items()) {
            if (item.pinned() && item.assigned() != null) {
                pins.put(item.id(), item.assigned());
            }
        }
        return new ContractOracle(problem, pins).hard();
    }

    private static boolean mustDiffer(Item one, Item other) {
        return other.id().equals(one.notSameAs()) || one.id().equals(other.notSameAs());
    }

    private @Nullable Inspector inspectorOf(Item item) {
        String id = plan.get(item.id());
        return problem.inspectors().stream()
                .filter(inspector -> inspector.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static long capacity(Inspector inspector) {
        return inspector.capacity().stream().mapToLong(Integer::longValue).sum();
    }
}
