package lv.pienakas.planner.explain;

import java.time.LocalDate;
import java.util.List;

/**
 * What a plan is like.
 *
 * @param inspectors load of each inspector who is present
 * @param units the same by unit, by name
 * @param atRisk inspectors with late work, by workday
 * @param highestLoad the highest share of working time that is taken, started work included
 * @param unavoidableLoad what no plan gets that below
 * @param tightestSkills skills whose inspectors are fullest, up to five, fullest first: what binds
 */
public record Overview(
        List<Load> inspectors,
        List<Load> units,
        List<AtRisk> atRisk,
        double highestLoad,
        double unavoidableLoad,
        List<Tightness> tightestSkills) {

    /** Copies the lists. */
    public Overview {
        inspectors = List.copyOf(inspectors);
        units = List.copyOf(units);
        atRisk = List.copyOf(atRisk);
        tightestSkills = List.copyOf(tightestSkills);
    }

    /**
     * How full a desk or unit is.
     *
     * @param minutes started and planned work
     * @param capacity working time
     * @param late minutes late, counted on each workday they are late
     */
    public record Load(String id, long minutes, long capacity, long late) {

        /** Share of the working time that is taken, 1 for all of it. */
        public double share() {
            return (double) minutes / capacity;
        }
    }

    /**
     * Work that will not be done by a workday although it is due by then.
     *
     * @param lateMinutes how many minutes on that day
     */
    public record AtRisk(String inspector, LocalDate workday, long lateMinutes) {}

    /**
     * How full those are who may do it.
     *
     * @param share of their working time that is taken, 1 for all of it
     * @param inspectors how many they are
     */
    public record Tightness(String skill, double share, int inspectors) {}
}
