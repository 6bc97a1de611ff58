package lv.pienakas.service.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.pienakas.data.casework.Placement;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.InspectorSkill;
import lv.pienakas.data.staff.OnDuty;
import lv.pienakas.data.staff.Workload;
import lv.pienakas.planner.pick.Candidate;
import lv.pienakas.planner.pick.Choice;
import lv.pienakas.planner.pick.GreedyPick;
import lv.pienakas.planner.pick.Task;
import org.jspecify.annotations.Nullable;

/** The desks of a unit's inspectors at a moment; what is put on one counts for the next pick, whoever asks for it. */
final class Desks {

    private final List<LocalDate> workdays;
    private final Map<String, List<Desk>> bySkill = new HashMap<>();

    Desks(List<Workload> workloads, List<LocalDate> workdays) {
        this.workdays = workdays;
        for (Workload workload : workloads) {
            Desk desk = new Desk(workload);
            Inspector inspector = workload.inspector().inspector();
            inspector.skills().stream()
                    .map(InspectorSkill::skill)
                    .distinct()
                    .forEach(skill -> bySkill.computeIfAbsent(skill, any -> new ArrayList<>())
                            .add(desk));
        }
    }

    /**
     * Puts the item onto the best desk, rather not onto that of somebody who handed it back; empty if nobody there may do it.
     */
    synchronized Optional<Choice> put(WorkItem item, Set<String> barred) {
        List<Desk> desks = bySkill.getOrDefault(item.placement().skill(), List.of()).stream()
                .filter(desk -> desk.can(item.placement()))
                .toList();
        int due = dayOf(item.placement().due());
        Set<String> unwilling = new HashSet<>(barred);
        unwilling.addAll(item.handedBackBy());
        Optional<Choice> choice = pick(item, due, unwilling, desks).or(() -> pick(item, due, barred, desks));
        choice.ifPresent(chosen -> desks.stream()
                .filter(desk -> desk.id.equals(chosen.inspector()))
                .forEach(desk -> desk.put(due, item.placement().minutes())));
        return choice;
    }

    /** Somebody got it anyway; for later picks it lies on their desk, if that is one of these. */
    synchronized void add(String inspector, Placement item) {
        bySkill.values().stream()
                .flatMap(List::stream)
                .filter(desk -> desk.id.equals(inspector))
                .findFirst()
                .ifPresent(desk -> desk.put(dayOf(item.due()), item.minutes()));
    }

    private static Optional<Choice> pick(WorkItem item, int due, Set<String> notBy, List<Desk> desks) {
        Task task = new Task(
                String.valueOf(item.workItemId()), item.placement().minutes(), due, notBy, preferred(item, desks));
        return GreedyPick.pick(task, desks.stream().map(Desk::candidate).toList());
    }

    /** Somebody who left, or may not do this, is no reason to prefer nobody else. */
    private static @Nullable String preferred(WorkItem item, List<Desk> desks) {
        return desks.stream().anyMatch(desk -> desk.id.equals(item.preferred())) ? item.preferred() : null;
    }

    /** Workday by whose end an item is due: the last one not after the day; the first for what is overdue. */
    private int dayOf(LocalDate due) {
        int day = Horizon.dayOf(due, workdays);
        return day < 0 ? Task.BEYOND : day;
    }

    /** An inspector's desk. */
    private final class Desk {

        private final String id;
        private final OnDuty inspector;
        private final long startedMinutes;
        private final List<Long> capacity = new ArrayList<>();
        private final List<Long> planned = new ArrayList<>();
        private long beyond;
        private @Nullable Candidate candidate;

        Desk(Workload workload) {
            this.id = workload.inspector().id();
            this.inspector = workload.inspector();
            this.startedMinutes = workload.startedMinutes();
            for (LocalDate workday : workdays) {
                capacity.add((long) inspector.minutesOn(workday));
                planned.add(0L);
            }
            workload.plannedMinutes().forEach((due, minutes) -> put(dayOf(due), minutes));
        }

        boolean can(Placement item) {
            return inspector.can(item.skill(), workdays.get(0), Horizon.until(item.due(), workdays));
        }

        void put(int day, long minutes) {
            if (day == Task.BEYOND) {
                beyond += minutes;
            } else {
                planned.set(day, planned.get(day) + minutes);
            }
            candidate = null;
        }

        Candidate candidate() {
            Candidate known = candidate;
            if (known == null) {
                known = Candidate.of(id, startedMinutes, capacity, planned, beyond);
                candidate = known;
            }
            return known;
        }
    }
}
