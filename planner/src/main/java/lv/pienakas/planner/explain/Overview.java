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
 * @param binding why no plan gets that lower than some load
 * @param unavoidableLate minutes late, counted on each workday they are late, that started work and what is pinned cause alone
 * @param tightestSkills skills whose inspectors are fullest, up to five, fullest first
 */
public record Overview(
        List<Load> inspectors,
        List<Load> units,
        List<AtRisk> atRisk,
        double highestLoad,
        Binding binding,
        long unavoidableLate,
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

    /** What no plan gets the highest load below. */
    public double unavoidableLoad() {
        return binding.share();
    }

    /**
     * Work that only some can do, and that keeps the highest load up. Where nothing can be dealt out, it is what one inspector keeps.
     *
     * @param share of the working time of these inspectors that is taken at least
     * @param skills of the work, in order; empty: it is what one inspector keeps
     * @param inspectors who can do it, in order
     * @param minutes of work that may be dealt out among them
     * @param kept minutes of work that they have begun, or that is pinned to them
     * @param fourEyes items of the work that not all who have the skill may do, or that need another inspector than an item does
     */
    public record Binding(
            double share, List<String> skills, List<String> inspectors, long minutes, long kept, int fourEyes) {

        /** Copies the lists. */
        public Binding {
            skills = List.copyOf(skills);
            inspectors = List.copyOf(inspectors);
        }
    }

    /**
     * How full those are who may do it.
     *
     * @param share of their working time that is taken, 1 for all of it
     * @param inspectors how many they are
     */
    public record Tightness(String skill, double share, int inspectors) {}
}
