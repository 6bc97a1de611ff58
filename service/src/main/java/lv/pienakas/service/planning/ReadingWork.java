package lv.pienakas.service.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.OpenItem;
import lv.pienakas.data.casework.OpenItems;
import lv.pienakas.data.staff.InspectorSkill;
import lv.pienakas.data.staff.OnDuty;
import lv.pienakas.data.staff.Roster;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.rules.catalogue.Stage;
import lv.pienakas.service.assignment.Horizon;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads open work and who is there for it. */
@Component
public class ReadingWork {

    private final OpenItems openItems;
    private final Roster roster;
    private final CaseRules rules;
    private final Clock clock;

    ReadingWork(OpenItems openItems, Roster roster, CaseRules rules, Clock clock) {
        this.openItems = openItems;
        this.roster = roster;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * All of it as of one moment. The manual queue is no unit's; what somebody got from it counts as theirs. What only went
     * back to whoever prepared the decision returns there when they are absent.
     *
     * @param units codes; empty: all
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public OpenWork read(Collection<String> units) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), rules.zone());
        long version = roster.version();
        Predicate<String> wanted = units.isEmpty() ? unit -> true : Set.copyOf(units)::contains;
        Map<String, OnDuty> people = roster.from(today).stream()
                .filter(one -> wanted.test(one.inspector().unit()))
                .collect(Collectors.toMap(OnDuty::id, one -> one));
        return new Reading(Horizon.from(today, rules.calendar()), people, wanted, units.isEmpty())
                .read(openItems.of(units), version);
    }

    /** One reading. */
    private static final class Reading {

        private final List<LocalDate> workdays;
        private final Map<String, OnDuty> people;
        private final Predicate<String> wanted;
        private final boolean all;
        private final Map<String, Integer> started = new HashMap<>();
        private final Map<String, Set<OnDuty>> leaving = new HashMap<>();
        private final Map<String, Set<String>> present = new HashMap<>();
        private final Map<String, Map<String, Bar>> bars = new HashMap<>();

        Reading(List<LocalDate> workdays, Map<String, OnDuty> people, Predicate<String> wanted, boolean all) {
            this.workdays = workdays;
            this.people = people;
            this.wanted = wanted;
            this.all = all;
        }

        OpenWork read(List<OpenItem> all, long version) {
            List<OpenItem> open = new ArrayList<>();
            for (OpenItem item : all) {
                if (item.state() == ItemState.STARTED) {
                    started.merge(String.valueOf(item.inspector()), item.minutes(), Integer::sum);
                } else if (isPlanned(item)) {
                    open.add(item);
                }
            }
            // inspectors first: items ask whose skills are about to end
            List<Inspector> inspectors =
                    people.values().stream().map(this::inspector).toList();
            List<Item> items = open.stream().map(this::item).toList();
            Map<String, OpenItem> byId =
                    open.stream().collect(Collectors.toMap(item -> String.valueOf(item.workItemId()), item -> item));
            return new OpenWork(new Problem(workdays, inspectors, items), byId, bars, version);
        }

        private boolean isPlanned(OpenItem item) {
            return (item.pinned() || item.unit().isEmpty())
                    ? people.containsKey(item.inspector())
                    : wanted.test(item.unit()) && (all || !wentBackElsewhere(item));
        }

        /** To somebody lent from a unit that is not looked at, of whom it is not known whether they are there. */
        private boolean wentBackElsewhere(OpenItem item) {
            return item.inspector() != null
                    && item.inspector().equals(item.preferred())
                    && !people.containsKey(item.inspector());
        }

        /**
         * What went back to whoever prepared the decision stays with them while they are there in time and can do it. At the
         * other stages whoever knows the case is only preferred.
         */
        private boolean isSentBack(OpenItem item) {
            OnDuty holder = item.inspector() == null ? null : people.get(item.inspector());
            LocalDate until = Horizon.until(item.due(), workdays);
            return holder != null
                    && item.stage().equals(Stage.CHECK)
                    && holder.id().equals(item.preferred())
                    && (item.stage().equals(Stage.CHECK) || item.unit().isEmpty())
                    && holder.isThereUntil(until, workdays)
                    && (item.unit().isEmpty() || holder.can(item.skill(), workdays.get(0), until));
        }

        private Inspector inspector(OnDuty one) {
            LocalDate first = workdays.get(0);
            LocalDate last = workdays.get(workdays.size() - 1);
            Set<String> skills = new HashSet<>();
            for (InspectorSkill skill : one.inspector().skills()) {
                if (skill.isValid(first, first)) {
                    String key = OpenWork.skill(one.inspector().unit(), skill.skill());
                    skills.add(key);
                    if (!skill.isValid(first, last)) {
                        leaving.computeIfAbsent(key, any -> new HashSet<>()).add(one);
                    }
                }
            }
            List<Integer> capacity = workdays.stream().map(one::minutesOn).toList();
            if (capacity.stream().anyMatch(minutes -> minutes > 0)) {
                skills.forEach(skill ->
                        present.computeIfAbsent(skill, any -> new HashSet<>()).add(one.id()));
            }
            return new Inspector(one.id(), one.inspector().unit(), skills, capacity, started.getOrDefault(one.id(), 0));
        }

        private Item item(OpenItem item) {
            String skill = OpenWork.skill(item.unit(), item.skill());
            Set<String> notBy = new HashSet<>(item.barred());
            notBy.addAll(bars(item, skill));
            return new Item(
                    String.valueOf(item.workItemId()),
                    skill,
                    item.minutes(),
                    item.due(),
                    notBy,
                    null,
                    known(item.preferred()),
                    known(item.inspector()),
                    item.pinned() || isSentBack(item));
        }

        /** Who should not get it, besides four eyes; each with the reason, which is kept. */
        private Set<String> bars(OpenItem item, String skill) {
            Map<String, Bar> found = new HashMap<>();
            LocalDate until = Horizon.until(item.due(), workdays);
            leaving.getOrDefault(skill, Set.of()).stream()
                    .filter(one -> !one.can(item.skill(), workdays.get(0), until))
                    .forEach(one -> found.put(one.id(), Bar.SKILL_ENDS));
            boolean somebodyElse = present.getOrDefault(skill, Set.of()).stream()
                    .anyMatch(one -> !item.handedBackBy().contains(one)
                            && !item.barred().contains(one)
                            && !found.containsKey(one));
            if (somebodyElse) {
                item.handedBackBy().forEach(one -> found.putIfAbsent(one, Bar.HANDED_BACK));
            }
            item.barred().forEach(found::remove);
            if (!found.isEmpty()) {
                bars.put(String.valueOf(item.workItemId()), found);
            }
            return found.keySet();
        }

        private @Nullable String known(@Nullable String inspector) {
            return inspector != null && people.containsKey(inspector) ? inspector : null;
        }
    }
}
