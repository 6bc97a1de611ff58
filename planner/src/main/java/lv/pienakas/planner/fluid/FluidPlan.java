package lv.pienakas.planner.fluid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The most even division of work that may be cut at will: for each kind of work (same candidates) how many minutes each
 * desk gets. One kind after the other is poured over its desks as water over uneven ground, until nothing moves any more;
 * that minimizes the sum of load^2 / capacity.
 */
public final class FluidPlan {

    private static final int MOST_ROUNDS = 400;
    private static final double STILL = 1e-4;
    private static final long LOW_BITS = 0xFFFFFL;

    private final double[] capacity;
    private final double[] load;
    private final List<Pool> pools;
    private final double[][] poured;
    private final double[] level;

    /**
     * Pours at once.
     *
     * @param capacity minutes per desk; only desks above 0 may be in a pool
     * @param load minutes that lie on each desk already and stay
     * @param effort how often a desk is looked at for a pool, at most; 10 million take about half a second
     */
    public FluidPlan(double[] capacity, double[] load, List<Pool> pools, long effort) {
        this.capacity = capacity.clone();
        this.load = load.clone();
        this.pools = new ArrayList<>(pools);
        this.poured = new double[pools.size()][];
        this.level = new double[pools.size()];
        for (int i = 0; i < poured.length; i++) {
            poured[i] = new double[pools.get(i).desks().length];
        }
        long edges = pools.stream().mapToLong(pool -> pool.desks().length).sum();
        long rounds = Math.max(2, Math.min(MOST_ROUNDS, effort / (edges + 1)));
        for (int round = 0; round < rounds && pourAll() > STILL; round++) {}
    }

    /** Minutes of a pool for each of its desks, in the pool's order. */
    public double[] poured(int pool) {
        return poured[pool].clone();
    }

    /** Load per minute of capacity up to which a pool's desks are filled; how scarce its inspectors are. */
    public double level(int pool) {
        return level[pool];
    }

    private double pourAll() {
        double moved = 0;
        for (int i = 0; i < poured.length; i++) {
            if (poured[i].length > 0) {
                moved = Math.max(moved, pour(i));
            }
        }
        return moved;
    }

    /** Takes a pool's water back and pours it again; the level is found in the ground sorted by height. */
    private double pour(int index) {
        int[] desks = pools.get(index).desks();
        double[] share = poured[index];
        long[] order = new long[desks.length];
        for (int i = 0; i < desks.length; i++) {
            int desk = desks[i];
            load[desk] -= share[i];
            // heights are not negative, so their bits sort as they do; the low bits make room for the position
            long height = Double.doubleToRawLongBits(Math.max(0, load[desk]) / capacity[desk]);
            order[i] = (height & ~LOW_BITS) | i;
        }
        Arrays.sort(order);
        double water = pools.get(index).minutes();
        double width = 0;
        double volume = 0;
        double height = 0;
        for (int i = 0; i < order.length; i++) {
            int desk = desks[(int) (order[i] & LOW_BITS)];
            if (width > 0 && Math.max(0, load[desk]) / capacity[desk] >= (water + volume) / width) {
                break;
            }
            width += capacity[desk];
            volume += load[desk];
            height = (water + volume) / width;
        }
        level[index] = height;
        double moved = 0;
        for (int i = 0; i < desks.length; i++) {
            int desk = desks[i];
            double next = Math.max(0, height * capacity[desk] - load[desk]);
            moved = Math.max(moved, Math.abs(next - share[i]));
            share[i] = next;
            load[desk] += next;
        }
        return moved;
    }
}
