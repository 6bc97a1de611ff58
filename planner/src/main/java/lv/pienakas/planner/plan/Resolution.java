package lv.pienakas.planner.plan;

import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.LoadCost;
import lv.pienakas.planner.problem.Problem;

/**
 * How the solver counts soft penalties. As the contract does, as a rule. Where somebody has so many hours that rounding down
 * would hide several minutes of imbalance, it counts in fractions; and where loads are so absurd that the sum would not fit
 * into a long, in coarser units.
 */
public final class Resolution {

    /** With more minutes than these, 1000 x load^2 / capacity differs by less than 1 between loads 2 minutes apart. */
    private static final long LARGE_CAPACITY = 4_000;

    private static final int FRACTIONS = 1024;
    private static final double MOST = 1e18;

    private final int unit;
    private final double scale;

    private Resolution(int unit, double scale) {
        this.unit = unit;
        this.scale = scale;
    }

    static Resolution of(Problem problem) {
        long load = 0;
        for (Item item : problem.items()) {
            load += item.minutes();
        }
        long least = Long.MAX_VALUE;
        long most = 0;
        for (Inspector inspector : problem.inspectors()) {
            long capacity = inspector.totalCapacity();
            load += inspector.open();
            least = capacity > 0 ? Math.min(least, capacity) : least;
            most = Math.max(most, capacity);
        }
        double worst = 1000.0 * load / least * load;
        if (!LoadCost.fits(load, least)) {
            return new Resolution(1, Math.max(2, worst / MOST));
        }
        return new Resolution(most > LARGE_CAPACITY && worst * FRACTIONS < MOST ? FRACTIONS : 1, 1);
    }

    /** Points of the solver's score for a soft penalty of 1. */
    public int unit() {
        return unit;
    }

    /** Whether soft penalties are the contract's. */
    public boolean isExact() {
        return unit == 1 && scale <= 1;
    }

    long loadCost(long load, long capacity) {
        if (scale > 1) {
            return (long) (1000.0 * load / scale * load / capacity);
        }
        return unit == 1 || capacity <= LARGE_CAPACITY
                ? unit * LoadCost.of(load, capacity)
                : (long) (1000.0 * unit * load / capacity * load);
    }
}
