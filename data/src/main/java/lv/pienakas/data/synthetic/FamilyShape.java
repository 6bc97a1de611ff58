package lv.pienakas.data.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * A family in birth years relative to its youngest child: children and parents are that many years older. No father
 * where {@code father} is 0.
 */
record FamilyShape(List<Integer> children, int mother, int father) {

    /** Parents are delivered for people born up to this many years before the as-of date's year. */
    static final int CHILD_COHORTS = 26;

    private static final Weighted SIBLINGS = new Weighted(Assumptions.OLDER_SIBLINGS);
    private static final Weighted GAPS = new Weighted(Assumptions.GAP_YEARS);

    static FamilyShape draw(Draw draw) {
        List<Integer> children = new ArrayList<>(4);
        children.add(0);
        if (draw.chance(Assumptions.TWINS)) {
            children.add(0);
        }
        int eldest = 0;
        for (int siblings = SIBLINGS.draw(draw); siblings > 0; siblings--) {
            eldest += 1 + GAPS.draw(draw);
            children.add(eldest);
        }
        double age = draw.normal(Assumptions.MOTHER_AGE, Assumptions.MOTHER_AGE_DEVIATION);
        int mother = Math.min(eldest + clamp(age), Math.max(47, eldest + 18));
        int father = 0;
        if (draw.chance(Assumptions.FATHER_KNOWN)) {
            father = Math.max(eldest + 18, mother + (int) Math.round(draw.normal(2.5, 4)));
        }
        return new FamilyShape(children, mother, father);
    }

    private static int clamp(double age) {
        return (int) Math.max(18, Math.min(42, Math.round(age)));
    }
}
