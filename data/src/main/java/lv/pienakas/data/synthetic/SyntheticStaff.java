package lv.pienakas.data.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Unit;
import lv.pienakas.rules.routing.RoutingTable;

/** Inspectors as the work of {@link SyntheticDocuments} needs them, unit by unit and skill by skill. */
public final class SyntheticStaff {

    /** As many as grant and pay benefits at the agency (domain reference, section 1). */
    public static final int COUNT = WorkAssumptions.INSPECTORS;

    private SyntheticStaff() {}

    /** The agency's {@link #COUNT} inspectors; otherwise as the other method. */
    public static List<SyntheticInspector> of(Catalogue catalogue, RoutingTable table, LocalDate day, long seed) {
        return of(catalogue, table, day, COUNT, seed);
    }

    /**
     * Inspectors in proportion to the minutes that come to each unit and skill on that day. Every skill that the table
     * sends to a unit is held by three or more of its inspectors, so that a second one can review, and a third is left
     * when one is away. A unit to which the table sends nothing on that day has nobody.
     *
     * @param day by which the lines of the table are valid
     * @param count inspectors, at least three a unit
     * @param seed decides who has which skills; units and numbers don't depend on it
     * @throws IllegalArgumentException if there are too few for the units, or no unit has work
     */
    public static List<SyntheticInspector> of(
            Catalogue catalogue, RoutingTable table, LocalDate day, int count, long seed) {
        Workload workload = Workload.expected(catalogue, table, day);
        Draw draw = Draw.of(seed, day.toEpochDay());
        List<SyntheticInspector> inspectors = new ArrayList<>(count);
        heads(catalogue, workload, count).forEach((unit, heads) -> {
            List<Integer> minutesPerDay = new ArrayList<>();
            for (int i = 0; i < heads; i++) {
                minutesPerDay.add(minutesPerDay(inspectors.size() + i));
            }
            UnitStaff staff = new UnitStaff(minutesPerDay, workload.skills(unit), draw);
            for (int i = 0; i < heads; i++) {
                String id = String.format(Locale.ROOT, "I%04d", inspectors.size() + 1);
                inspectors.add(new SyntheticInspector(id, unit, staff.skills(i), minutesPerDay.get(i)));
            }
        });
        return List.copyOf(inspectors);
    }

    /** Evenly spread, so that no small unit consists of part-timers. */
    private static int minutesPerDay(int index) {
        int every = WorkAssumptions.ONE_PART_TIMER_IN;
        return index % every == every - 1 ? WorkAssumptions.PART_TIME : WorkAssumptions.FULL_TIME;
    }

    /** The fewest first, then one by one to the unit with most minutes a head. */
    private static Map<String, Integer> heads(Catalogue catalogue, Workload workload, int count) {
        Map<String, Integer> heads = new LinkedHashMap<>();
        for (Unit unit : catalogue.units()) {
            if (!workload.skills(unit.code()).isEmpty()) {
                heads.put(unit.code(), WorkAssumptions.FEWEST_WITH_A_SKILL);
            }
        }
        if (heads.isEmpty()) {
            throw new IllegalArgumentException("The routing table sends nothing to any unit on that day.");
        }
        int left = count - heads.size() * WorkAssumptions.FEWEST_WITH_A_SKILL;
        if (left < 0) {
            throw new IllegalArgumentException(count + " inspectors are too few for " + heads.size()
                    + " units; ask for " + (count - left) + " or more.");
        }
        for (; left > 0; left--) {
            heads.merge(busiest(heads, workload), 1, Integer::sum);
        }
        return heads;
    }

    private static String busiest(Map<String, Integer> heads, Workload workload) {
        String busiest = "";
        double most = -1;
        for (Map.Entry<String, Integer> unit : heads.entrySet()) {
            double minutes = workload.minutes(unit.getKey()) / unit.getValue();
            if (minutes > most) {
                most = minutes;
                busiest = unit.getKey();
            }
        }
        return busiest;
    }
}
