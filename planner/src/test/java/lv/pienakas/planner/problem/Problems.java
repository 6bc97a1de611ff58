package lv.pienakas.planner.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small problems for tests. */
public final class Problems {

    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    public static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
    public static final LocalDate NEXT_WEEK = LocalDate.of(2026, 3, 10);

    private Problems() {}

    /** On Monday and Tuesday. */
    public static Problem of(List<Inspector> inspectors, Item... items) {
        return new Problem(List.of(MONDAY, TUESDAY), inspectors, List.of(items));
    }

    /** With skill CHECK, on both days. */
    public static Inspector inspector(String id, int monday, int tuesday, int open) {
        return new Inspector(id, "U1", Set.of("CHECK"), List.of(monday, tuesday), open);
    }

    public static Inspector present(String id) {
        return inspector(id, 420, 420, 0);
    }

    public static Item item(String id, int minutes) {
        return new Item(id, "CHECK", minutes, NEXT_WEEK, Set.of(), null, null, null, false);
    }

    public static Item due(String id, int minutes, LocalDate due) {
        return new Item(id, "CHECK", minutes, due, Set.of(), null, null, null, false);
    }

    public static Item notSameAs(String id, String other) {
        return new Item(id, "CHECK", 20, NEXT_WEEK, Set.of(), other, null, null, false);
    }

    public static Item notBy(String id, String... inspectors) {
        return new Item(id, "CHECK", 20, NEXT_WEEK, Set.of(inspectors), null, null, null, false);
    }

    public static Item preferring(String id, int minutes, String inspector) {
        return new Item(id, "CHECK", minutes, NEXT_WEEK, Set.of(), null, inspector, null, false);
    }

    public static Item assigned(String id, int minutes, String inspector) {
        return item(id, minutes).assignedTo(inspector);
    }

    public static Item pinned(String id, String skill, String inspector) {
        return new Item(id, skill, 20, NEXT_WEEK, Set.of(), null, null, inspector, true);
    }

    /** Everything the contract allows at once, with chains and rings, nobody qualified, and pins that break rules. */
    public static Problem random(long seed) {
        Random random = new Random(seed);
        List<LocalDate> workdays = new ArrayList<>();
        for (LocalDate day = MONDAY;
                workdays.size() < 1 + random.nextInt(4);
                day = day.plusDays(1 + random.nextInt(3))) {
            workdays.add(day);
        }
        List<Inspector> inspectors = new ArrayList<>();
        int people = random.nextInt(6);
        for (int i = 0; i < people; i++) {
            inspectors.add(inspector("I" + i, workdays.size(), random));
        }
        int works = random.nextInt(25);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < works; i++) {
            items.add(item("W" + i, works, people, random));
        }
        return new Problem(workdays, inspectors, items);
    }

    /** The same with so much of it that the solver counts in fractions. */
    public static Problem withMuchTime(Problem problem) {
        List<Inspector> inspectors = problem.inspectors().stream()
                .map(each -> new Inspector(
                        each.id(),
                        each.unit(),
                        each.skills(),
                        each.capacity().stream().map(minutes -> 100 * minutes).toList(),
                        each.open()))
                .toList();
        return new Problem(problem.workdays(), inspectors, problem.items());
    }

    private static Inspector inspector(String id, int days, Random random) {
        List<Integer> capacity = new ArrayList<>();
        int full = random.nextInt(5) == 0 ? 0 : random.nextInt(200);
        for (int day = 0; day < days; day++) {
            capacity.add(random.nextInt(4) == 0 ? 0 : full);
        }
        Set<String> skills = new HashSet<>();
        for (String skill : List.of("A", "B", "C")) {
            if (random.nextInt(3) > 0) {
                skills.add(skill);
            }
        }
        return new Inspector(id, "U" + random.nextInt(2), skills, capacity, random.nextInt(3) * random.nextInt(150));
    }

    private static Item item(String id, int items, int people, Random random) {
        String other = "W" + random.nextInt(items);
        Set<String> notBy = new HashSet<>();
        while (people > 0 && random.nextInt(4) == 0) {
            notBy.add("I" + random.nextInt(people));
        }
        String assigned = anyone(people, random);
        return new Item(
                id,
                List.of("A", "B", "C", "D").get(random.nextInt(random.nextInt(4) == 0 ? 4 : 2)),
                random.nextInt(60),
                MONDAY.plusDays(random.nextInt(12) - 2L),
                notBy,
                random.nextInt(2) == 0 && !other.equals(id) ? other : null,
                anyone(people, random),
                assigned,
                assigned != null && random.nextInt(6) == 0);
    }

    private static @Nullable String anyone(int people, Random random) {
        return people > 0 && random.nextInt(3) == 0 ? "I" + random.nextInt(people) : null;
    }
}
