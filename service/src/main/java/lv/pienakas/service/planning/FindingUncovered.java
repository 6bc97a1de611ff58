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
import lv.pienakas.data.casework.OpenItem;
import lv.pienakas.planner.explain.Rescue;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.service.planning.Uncovered.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds open work that no present inspector may do, or that lies by a manager's hand with somebody absent, and who could help. */
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
        Map<String, String> now = new HashMap<>();
        Map<String, Same> bySkillAndReason = new TreeMap<>();
        for (Item item : work.problem().items()) {
            Reason reason = item.pinned() ? pinnedTo(item, work) : reason(item, work);
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
                .map(same -> uncovered(same, work, now))
                .sorted(Comparator.comparing(Uncovered::firstDue)
                        .thenComparing(Uncovered::unit)
                        .thenComparing(Uncovered::skill))
                .toList();
    }

    /** Null if whom a manager gave it is there. */
    private static @Nullable Reason pinnedTo(Item item, OpenWork work) {
        return work.problem().inspectors().stream()
                        .anyMatch(one -> one.id().equals(item.assigned()) && one.totalCapacity() > 0)
                ? null
                : Reason.PINNED;
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

    private static Uncovered uncovered(Same same, OpenWork work, Map<String, String> now) {
        List<Item> items = same.items();
        Item first = items.get(0);
        OpenItem open = Objects.requireNonNull(work.items().get(first.id()));
        Predicate<Inspector> learns =
                one -> one.unit().equals(open.unit()) && !one.skills().contains(first.skill());
        // what lies with somebody absent may be given to a colleague as well
        boolean colleagues = same.reason() == Reason.PINNED;
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
                Rescue.of(work.problem(), now, ids, learns, MOST_NAMES),
                Rescue.of(work.problem(), now, ids, comes, MOST_NAMES));
    }
}
