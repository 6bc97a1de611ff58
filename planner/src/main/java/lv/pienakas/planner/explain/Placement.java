package lv.pienakas.planner.explain;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why one item lies where it lies.
 *
 * @param inspector who has it, or null when it is unassigned
 * @param price what it adds to the plan's penalties there; nothing when it is unassigned
 * @param alternatives the next best two, cheapest first
 * @param candidates how many inspectors have the skill, are present and are not barred
 */
public record Placement(
        String item, @Nullable String inspector, Price price, List<Alternative> alternatives, int candidates) {

    /** Copies the list. */
    public Placement {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * What an item adds to the penalties of a plan in which the others stay where they are.
     *
     * @param brokenRules hard
     * @param lateMinutes medium
     * @param soft soft
     * @param byConstraint the same, by the name of the constraint; those that it does not touch are
     *     left out
     */
    public record Price(long brokenRules, long lateMinutes, long soft, SortedMap<String, Long> byConstraint)
            implements Comparable<Price> {

        static final Price NOTHING = new Price(0, 0, 0, new TreeMap<>());

        @Override
        public int compareTo(Price other) {
            int byHard = Long.compare(brokenRules, other.brokenRules);
            int byMedium = byHard != 0 ? byHard : Long.compare(lateMinutes, other.lateMinutes);
            return byMedium != 0 ? byMedium : Long.compare(soft, other.soft);
        }
    }

    /** Somebody else who could have it, and what it would add to the penalties there. */
    public record Alternative(String inspector, Price price) {}
}
