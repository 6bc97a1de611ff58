package lv.pienakas.service.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.OpenItem;
import lv.pienakas.planner.explain.Rescue;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.service.planning.Uncovered.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds open work that no present inspector may do, or that lies, begun or by a manager's hand, with somebody absent, and who could help. */
@Service
public class FindingUncovered {

    private static final int MOST_NAMES = 3;

    private final ReadingWork reading;

    FindingUncovered(ReadingWork reading) {
        this.reading = reading;
    }

    /** All of it, what is due first first. */
    public List<Uncovered> find() {
        OpenWork work = reading.read(List.of());
        Set<String> present = work.problem().inspectors().stream()
                .filter(one -> one.totalCapacity() > 0)
                .map(Inspector::id)
                .collect(Collectors.toSet());
        List<OpenItem> left = work.started().stream()
                .filter(item -> !present.contains(String.valueOf(item.inspector())))
                .toList();
        Map<String, OpenItem> open = new HashMap<>(work.items());
        List<Item> items = new ArrayList<>(work.problem().items());
        for (OpenItem item : left) {
            open.put(String.valueOf(item.workItemId()), item);
            items.add(begun(item));
        }
        Problem problem = new Problem(work.problem().workdays(), work.problem().inspectors(), items);
        Map<String, String> now = new HashMap<>();
        Map<String, Same> bySkillAndReason = new TreeMap<>();
        for (Item item : items) {
            Reason reason = reason(item, Objects.requireNonNull(open.get(item.id())), present, work);
            if (reason != null) {
                bySkillAndReason
                        .computeIfAbsent(item.skill() + " " + reason, any -> new Same(reason, new ArrayList<>()))
                        .items()
                        .add(item);
            } else if (item.assigned() != null) {
                now.put(item.id(), item.assigned());
            }
        }
        return bySkillAndReason.values().stream()
                .map(same -> uncovered(same, open, problem, now))
                .sorted(Comparator.comparing(Uncovered::firstDue)
                        .thenComparing(Uncovered::unit)
                        .thenComparing(Uncovered::skill))
                .toList();
    }

    /** As if it could move, to see who could take it. */
    private static Item begun(OpenItem item) {
        return new Item(
                String.valueOf(item.workItemId()),
                OpenWork.skill(item.unit(), item.skill()),
                item.minutes(),
                item.due(),
                item.barred(),
                null,
                null,
                item.inspector(),
                false);
    }

    private static @Nullable Reason reason(Item item, OpenItem open, Set<String> present, OpenWork work) {
        if (open.state() == ItemState.STARTED) {
            return Reason.STARTED;
        }
        if (!item.pinned()) {
            return reason(item, work);
        }
        return present.contains(String.valueOf(item.assigned())) ? null : Reason.PINNED;
    }

    /** Null if somebody may do it. */
    private static @Nullable Reason reason(Item item, OpenWork work) {
        List<Inspector> skilled = work.problem().inspectors().stream()
                .filter(one -> one.skills().contains(item.skill()))
                .toList();
        List<Inspector> present =
                skilled.stream().filter(one -> one.totalCapacity() > 0).toList();
        if (present.stream().anyMatch(one -> !item.notBy().contains(one.id()))) {
            return null;
        }
        if (present.isEmpty()) {
            return skilled.isEmpty() ? Reason.NO_SKILL : Reason.ABSENT;
        }
        long ending = present.stream()
                .filter(one -> work.bar(item.id(), one.id()) == Bar.SKILL_ENDS)
                .count();
        return ending == 0 ? Reason.BARRED : ending == present.size() ? Reason.SKILL_ENDS : Reason.MIXED;
    }

    /** Items of one skill. */
    private record Same(Reason reason, List<Item> items) {}

    private static Uncovered uncovered(
            Same same, Map<String, OpenItem> openItems, Problem problem, Map<String, String> now) {
        List<Item> items = same.items();
        Item first = items.get(0);
        OpenItem open = Objects.requireNonNull(openItems.get(first.id()));
        Predicate<Inspector> learns =
                one -> one.unit().equals(open.unit()) && !one.skills().contains(first.skill());
        // what lies with somebody absent may be given to a colleague as well
        boolean colleagues = same.reason() == Reason.PINNED || same.reason() == Reason.STARTED;
        Predicate<Inspector> comes = one -> (colleagues || !one.unit().equals(open.unit()))
                && one.skills().contains(OpenWork.skill(one.unit(), open.skill()));
        Set<String> ids = items.stream().map(Item::id).collect(Collectors.toSet());
        return new Uncovered(
                open.unit(),
                open.skill(),
                same.reason(),
                items.size(),
                items.stream().mapToInt(Item::minutes).sum(),
                items.stream().map(Item::due).min(LocalDate::compareTo).orElseThrow(),
                Rescue.of(problem, now, ids, learns, MOST_NAMES),
                Rescue.of(problem, now, ids, comes, MOST_NAMES));
    }
}
