package lv.pienakas.planner.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A problem like the agency's on a Monday morning. */
public final class SyntheticProblem {

    private static final List<LocalDate> WORKDAYS =
            List.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4));
    private static final LocalDate NEXT_MONTH = LocalDate.of(2026, 4, 1);

    private final RandomGenerator random;
    private final Staff staff;
    private final boolean balanceOnly;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, String> lastCheck = new HashMap<>();

    private SyntheticProblem(Size size, long seed, boolean balanceOnly) {
        this.random = new SplittableRandom(seed);
        this.staff = new Staff(random, size, WORKDAYS.size());
        this.balanceOnly = balanceOnly;
    }

    /**
     * A problem; the same seed gives the same one.
     *
     * @param balanceOnly no deadline within the horizon, nobody preferred, nothing assigned: only even loads count
     */
    public static Problem of(Size size, long seed, boolean balanceOnly) {
        SyntheticProblem synthetic = new SyntheticProblem(size, seed, balanceOnly);
        while (synthetic.items.size() < size.items()) {
            synthetic.addItem();
        }
        return new Problem(WORKDAYS, synthetic.staff.inspectors(), synthetic.items);
    }

    private void addItem() {
        String service = staff.anyService();
        Stage stage = stage();
        String skill = service + "/" + stage;
        List<Inspector> skilled = staff.having(skill);
        String id = String.format("W%05d", items.size() + 1);
        int minutes = Math.max(3, (int)
                Math.round(stage.minutes() * (0.4 + 0.6 * (random.nextDouble() + random.nextDouble()))));
        Set<String> notBy = stage == Stage.REVIEW && random.nextInt(100) < 30 ? Set.of(any(skilled)) : Set.of();
        String notSameAs = stage == Stage.REVIEW && random.nextInt(100) < 20 ? lastCheck.get(service) : null;
        if (stage == Stage.CHECK) {
            lastCheck.put(service, id);
        }
        items.add(
                balanceOnly
                        ? new Item(id, skill, minutes, NEXT_MONTH, notBy, notSameAs, null, null, false)
                        : inUse(new Item(id, skill, minutes, due(), notBy, notSameAs, null, null, false), skilled));
    }

    /** With somebody who knows the case, or who has it already. */
    private Item inUse(Item item, List<Inspector> skilled) {
        @Nullable String preferred = random.nextInt(100) < 25 ? any(skilled) : null;
        @Nullable String assigned = random.nextInt(100) < 30 ? any(skilled) : null;
        if (assigned != null && preferred != null && random.nextBoolean()) {
            assigned = preferred;
        }
        boolean pinned = assigned != null
                && !item.notBy().contains(assigned)
                && random.nextInt(100) < 10
                && isPresent(assigned, skilled);
        return new Item(
                item.id(),
                item.skill(),
                item.minutes(),
                item.due(),
                item.notBy(),
                pinned ? null : item.notSameAs(),
                preferred,
                assigned,
                pinned);
    }

    private static boolean isPresent(String id, List<Inspector> among) {
        return among.stream().anyMatch(each -> each.id().equals(id) && each.totalCapacity() > 0);
    }

    private String any(List<Inspector> inspectors) {
        return inspectors.get(random.nextInt(inspectors.size())).id();
    }

    private Stage stage() {
        int dice = random.nextInt(100);
        for (Stage stage : Stage.values()) {
            dice -= stage.share();
            if (dice < 0) {
                return stage;
            }
        }
        throw new IllegalStateException("the shares of the stages are less than 100 %");
    }

    /** One in ten is due on the first day or overdue, one in five later within the horizon. */
    private LocalDate due() {
        int dice = random.nextInt(100);
        if (dice < 10) {
            return WORKDAYS.get(0).minusDays(random.nextInt(4));
        }
        return dice < 30 ? WORKDAYS.get(1 + dice % 2) : NEXT_MONTH.plusDays(random.nextInt(20));
    }
}
