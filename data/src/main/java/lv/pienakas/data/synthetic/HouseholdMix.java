package lv.pienakas.data.synthetic;

/**
 * How often to draw a family by the birth year of its youngest child, and a person alone by birth year and sex, so
 * that all together make up the {@link AgePyramid}. The households only serve relations: a person alone may well be
 * married, but no feed says so.
 */
final class HouseholdMix {

    /** Enough that the composition is known to a few per mille; drawn with a fixed seed, the same for every run. */
    private static final int PILOT = 200_000;

    private static final long PILOT_SEED = 20260101;

    /** Young parents count among the children's birth years too; their number settles in a few rounds. */
    private static final int ROUNDS = 4;

    private final double[] siblings = new double[AgePyramid.COHORTS];
    private final double[] mothers = new double[AgePyramid.COHORTS];
    private final double[] fathers = new double[AgePyramid.COHORTS];
    private final double[] families = new double[FamilyShape.CHILD_COHORTS];
    private final Weighted youngest;
    private final Weighted alone;
    private final double familyShare;

    HouseholdMix(AgePyramid pyramid) {
        pilot();
        for (int round = 0; round < ROUNDS; round++) {
            fitFamilies(pyramid);
        }
        this.youngest = new Weighted(families);
        this.alone = new Weighted(aloneWeights(pyramid));
        this.familyShare = youngest.total() / (youngest.total() + alone.total());
    }

    boolean drawsFamily(Draw draw) {
        return draw.chance(familyShare);
    }

    int drawYoungest(Draw draw) {
        return youngest.draw(draw);
    }

    /** Twice the cohort, plus 1 for a man. */
    int drawAlone(Draw draw) {
        return alone.draw(draw);
    }

    private void pilot() {
        for (int i = 0; i < PILOT; i++) {
            FamilyShape shape = FamilyShape.draw(Draw.of(PILOT_SEED, i));
            for (int child : shape.children()) {
                siblings[child] += 1.0 / PILOT;
            }
            mothers[shape.mother()] += 1.0 / PILOT;
            if (shape.father() > 0) {
                fathers[shape.father()] += 1.0 / PILOT;
            }
        }
    }

    private void fitFamilies(AgePyramid pyramid) {
        double[] before = families.clone();
        for (int cohort = 0; cohort < families.length; cohort++) {
            double open = pyramid.rows(cohort) - sum(before, mothers, cohort) - sum(before, fathers, cohort);
            for (int younger = 0; younger < cohort; younger++) {
                open -= families[younger] * siblings[cohort - younger];
            }
            families[cohort] = Math.max(0, open / siblings[0]);
        }
    }

    private double[] aloneWeights(AgePyramid pyramid) {
        double[] weights = new double[2 * AgePyramid.COHORTS];
        for (int cohort = families.length; cohort < AgePyramid.COHORTS; cohort++) {
            weights[2 * cohort] = Math.max(0, pyramid.females(cohort) - sum(families, mothers, cohort));
            weights[2 * cohort + 1] = Math.max(0, pyramid.males(cohort) - sum(families, fathers, cohort));
        }
        return weights;
    }

    private static double sum(double[] families, double[] parents, int cohort) {
        double sum = 0;
        for (int child = 0; child < Math.min(families.length, cohort); child++) {
            sum += families[child] * parents[cohort - child];
        }
        return sum;
    }
}
