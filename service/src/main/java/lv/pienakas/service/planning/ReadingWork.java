package lv.pienakas.service.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
     * All of it as of one moment. The manual queue is no unit's; what somebody got from it counts as theirs. What inspectors of the
     * units have of others stays with them; whoever has something of the units is looked at, too, and whoever has something and
     * works here no longer counts as absent.
     *
     * @param units codes; empty: all
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public OpenWork read(Collection<String> units) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), rules.zone());
        long version = roster.version();
        Predicate<String> wanted = units.isEmpty() ? unit -> true : Set.copyOf(units)::contains;
        return new Reading(Horizon.from(today, rules.calendar()), roster.from(today), wanted)
                .read(openItems.of(units), version);
    }

    /** Codes of the units whose work concerns an inspector of a unit: the own one, and those of what the inspector has. */
    Set<String> unitsOf(String inspector, String unit) {
        Set<String> units = new HashSet<>(openItems.unitsOf(inspector));
        units.add(unit);
        units.remove(""); // what is dealt out by hand comes with who has it
        return units;
    }

    /** One reading. */
    private static final class Reading {

        private final List<LocalDate> workdays;
        private final List<OnDuty> roster;
        private final Predicate<String> wanted;
        private final Map<String, OnDuty> people = new LinkedHashMap<>();
        private final Map<String, Integer> startedMinutes = new HashMap<>();
        private final Map<String, Set<OnDuty>> leaving = new HashMap<>();
        private final Map<String, Set<String>> present = new HashMap<>();
        private final Map<String, Map<String, Bar>> bars = new HashMap<>();

        Reading(List<LocalDate> workdays, List<OnDuty> roster, Predicate<String> wanted) {
            this.workdays = workdays;
            this.roster = roster;
            this.wanted = wanted;
        }

        OpenWork read(List<OpenItem> all, long version) {
            Set<String> holders = all.stream()
                    .map(OpenItem::inspector)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            for (OnDuty one : roster) {
                if (wanted.test(one.inspector().unit()) || holders.contains(one.id())) {
                    people.put(one.id(), one);
                }
            }
            List<OpenItem> started = all.stream()
                    .filter(item -> item.state() == ItemState.STARTED)
                    .toList();
            started.forEach(
                    item -> startedMinutes.merge(String.valueOf(item.inspector()), item.minutes(), Integer::sum));
            List<OpenItem> open = all.stream()
                    .filter(item -> item.state() != ItemState.STARTED)
                    .filter(item -> item.inspector() != null || !item.unit().isEmpty())
                    .toList();
            // inspectors first: items ask whose skills are about to end
            List<Inspector> inspectors =
                    people.values().stream().map(this::inspector).collect(Collectors.toCollection(ArrayList::new));
            holders.removeAll(people.keySet());
            new TreeSet<>(holders).forEach(gone -> inspectors.add(gone(gone)));
            List<Item> items = open.stream().map(this::item).toList();
            Map<String, OpenItem> byId =
                    open.stream().collect(Collectors.toMap(item -> String.valueOf(item.workItemId()), item -> item));
            return new OpenWork(new Problem(workdays, inspectors, items), byId, started, bars, version);
        }

        /** Of another unit than those that are looked at; it only counts as load of who has it. */
        private boolean isElsewhere(OpenItem item) {
            return !item.unit().isEmpty() && !wanted.test(item.unit());
        }

        /**
         * What went back to whoever prepared the decision stays with them while they are there in time and can do it, as does what
         * was dealt out by hand and is made anew, for which no skill is asked. At the other stages whoever knows the case is only
         * preferred.
         */
        private boolean isSentBack(OpenItem item) {
            OnDuty holder = item.inspector() == null ? null : people.get(item.inspector());
            LocalDate until = Horizon.until(item.due(), workdays);
            if (holder == null || !holder.id().equals(item.preferred()) || !holder.isThereUntil(until, workdays)) {
                return false;
            }
            return item.unit().isEmpty()
                    || (item.stage().equals(Stage.CHECK)
                            && holder.id().equals(item.preparedBy())
                            && holder.can(item.skill(), workdays.get(0), until));
        }

        /** Somebody who has something, but works here no longer. */
        private Inspector gone(String id) {
            return new Inspector(
                    id, "", Set.of(), Collections.nCopies(workdays.size(), 0), startedMinutes.getOrDefault(id, 0));
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
            return new Inspector(
                    one.id(), one.inspector().unit(), skills, capacity, startedMinutes.getOrDefault(one.id(), 0));
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
                    item.inspector(),
                    item.pinned() || isElsewhere(item) || isSentBack(item));
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
            Set<String> barred = Set.copyOf(found.keySet());
            if (item.inspector() != null && !people.containsKey(item.inspector())) {
                found.put(item.inspector(), Bar.LEFT);
            }
            if (!found.isEmpty()) {
                bars.put(String.valueOf(item.workItemId()), found);
            }
            return barred;
        }

        private @Nullable String known(@Nullable String inspector) {
            return inspector != null && people.containsKey(inspector) ? inspector : null;
        }
    }
}
