package lv.pienakas.service.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.QueueCount;
import lv.pienakas.data.casework.WorkQueues;
import lv.pienakas.data.staff.OnDuty;
import lv.pienakas.data.staff.Roster;
import lv.pienakas.rules.catalogue.Entry;
import lv.pienakas.rules.routing.Route;
import lv.pienakas.rules.routing.RoutingFacts;
import lv.pienakas.service.assignment.Horizon;
import org.springframework.stereotype.Component;

/**
 * How many notices may leave so that the applications that follow fit the inspectors' time. Of each unit that an application
 * passes through, a share of the working time of the next workdays may go into them, or what open work leaves of it if that
 * is less; services of the same unit share evenly.
 */
@Component
class Capacity {

    private final CaseRules rules;
    private final Roster roster;
    private final WorkQueues queues;
    private final NoticeProperties properties;

    Capacity(CaseRules rules, Roster roster, WorkQueues queues, NoticeProperties properties) {
        this.rules = rules;
        this.roster = roster;
        this.queues = queues;
        this.properties = properties;
    }

    /**
     * By service. A service is not in it if nobody works in any of its units: then nothing is known of their time.
     *
     * @param services that send notices
     */
    Map<String, Room> rooms(Collection<String> services, LocalDate today) {
        List<LocalDate> workdays = Horizon.from(today, rules.calendar());
        Map<String, Long> free = free(today, workdays);
        Map<String, Map<String, Integer>> minutes = new HashMap<>();
        Map<String, Integer> sharers = new HashMap<>();
        for (String service : services) {
            minutes.put(service, minutesByUnit(service, today));
            minutes.getOrDefault(service, Map.of()).keySet().forEach(unit -> sharers.merge(unit, 1, Integer::sum));
        }
        Map<String, Room> rooms = new HashMap<>();
        minutes.forEach((service, units) ->
                tightest(units, free, sharers, workdays.size()).ifPresent(room -> rooms.put(service, room)));
        return rooms;
    }

    private Optional<Room> tightest(
            Map<String, Integer> units, Map<String, Long> free, Map<String, Integer> sharers, int days) {
        return units.entrySet().stream()
                .filter(unit -> free.containsKey(unit.getKey()) && unit.getValue() > 0)
                .map(unit -> {
                    long perDay = free.getOrDefault(unit.getKey(), 0L) / days / sharers.getOrDefault(unit.getKey(), 1);
                    int notices = (int) (perDay / (properties.takeUp() * unit.getValue()));
                    return new Room(unit.getKey(), perDay, unit.getValue(), notices);
                })
                .min(Comparator.comparingInt(Room::notices).thenComparing(Room::unit));
    }

    /** Norm minutes of an application over the portal, by the units that have to do with it. */
    private Map<String, Integer> minutesByUnit(String service, LocalDate today) {
        Map<String, Integer> minutes = new HashMap<>();
        for (Entry stage : rules.catalogue().stages()) {
            Route route = rules.routing()
                    .route(new RoutingFacts("APPLICATION", service, "PORTAL", Set.of(), stage.code()), today);
            if (route.action() == Route.Action.UNIT) {
                minutes.merge(route.unit(), route.minutes(), Integer::sum);
            }
        }
        return minutes;
    }

    /** Minutes of the workdays that may go into applications, of all units where somebody works. */
    private Map<String, Long> free(LocalDate today, List<LocalDate> workdays) {
        Map<String, Long> capacity = new HashMap<>();
        for (OnDuty inspector : roster.from(today)) {
            long minutes = workdays.stream().mapToLong(inspector::minutesOn).sum();
            capacity.merge(inspector.inspector().unit(), minutes, Long::sum);
        }
        Map<String, Long> open = new HashMap<>();
        for (QueueCount count : queues.counts(today)) {
            open.merge(count.unit(), count.minutes(), Long::sum);
        }
        Map<String, Long> free = new HashMap<>();
        capacity.forEach((unit, minutes) -> {
            long share = (long) (minutes * properties.capacityShare());
            free.put(unit, Math.max(0, Math.min(share, minutes - open.getOrDefault(unit, 0L))));
        });
        return free;
    }
}
