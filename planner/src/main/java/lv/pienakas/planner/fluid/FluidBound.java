package lv.pienakas.planner.fluid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lv.pienakas.planner.plan.Board;

/**
 * What no plan can beat, with a proof that doesn't rest on how well the fluid was poured. For the highest load: any set of work
 * must be done by those who may do it. For the sum of load^2 / capacity: any prices per minute of work give a bound by duality.
 *
 * @param proof of the lower bound of the highest load
 * @param soft lower bound of the soft penalty of all loads
 */
public record FluidBound(Proof proof, double soft) {

    private static final long EFFORT = 100_000_000;

    /** The bounds of a problem; work that might stay unassigned doesn't count, nor do preferences. */
    public static FluidBound of(Board board) {
        double[] capacity = new double[board.deskCount()];
        double[] fixed = new double[board.deskCount()];
        for (int desk = 0; desk < capacity.length; desk++) {
            capacity[desk] = board.desk(desk).capacity();
            fixed[desk] = board.desk(desk).inspector().open();
        }
        double[] minutes = new double[board.poolCount()];
        int[][] desks = new int[board.poolCount()][];
        for (int item = 0; item < board.size(); item++) {
            desks[board.pool(item)] = board.candidates(item);
            if (board.isPinned(item)) {
                fixed[board.assigned(item)] += board.minutes(item);
            } else if (board.candidates(item).length > board.partners(item).length) {
                minutes[board.pool(item)] += board.minutes(item);
            }
        }
        List<Pool> pools = new ArrayList<>();
        for (int pool = 0; pool < minutes.length; pool++) {
            pools.add(new Pool(minutes[pool], desks[pool]));
        }
        FluidPlan fluid = new FluidPlan(capacity, fixed, pools, EFFORT);
        return new FluidBound(highest(capacity, fixed, pools, fluid), soft(capacity, fixed, pools, fluid));
    }

    /** Lower bound of the highest load per minute of capacity. */
    public double highest() {
        return proof.share();
    }

    /** The scarcest kinds of work first, then more and more: each set proves a bound, the best one counts. */
    private static Proof highest(double[] capacity, double[] fixed, List<Pool> pools, FluidPlan fluid) {
        Proof best = new Proof(0, Set.of(), Set.of());
        for (int desk = 0; desk < capacity.length; desk++) {
            if (capacity[desk] > 0 && fixed[desk] / capacity[desk] > best.share()) {
                best = new Proof(fixed[desk] / capacity[desk], Set.of(), Set.of(desk));
            }
        }
        TreeSet<Double> levels = new TreeSet<>();
        for (int pool = 0; pool < pools.size(); pool++) {
            levels.add(fluid.level(pool));
        }
        for (double least : levels) {
            // a hair below, so that kinds of work that share a level are not torn apart by rounding
            Proof proof = proven(capacity, fixed, pools, fluid, least - 1e-7);
            best = proof.share() > best.share() ? proof : best;
        }
        return best;
    }

    private static Proof proven(double[] capacity, double[] fixed, List<Pool> pools, FluidPlan fluid, double least) {
        boolean[] able = new boolean[capacity.length];
        double minutes = 0;
        Set<Integer> work = new HashSet<>();
        for (int pool = 0; pool < pools.size(); pool++) {
            if (fluid.level(pool) >= least && pools.get(pool).minutes() > 0) {
                work.add(pool);
                minutes += pools.get(pool).minutes();
                for (int desk : pools.get(pool).desks()) {
                    able[desk] = true;
                }
            }
        }
        double low = 0;
        double high = 1e9;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            double fits = 0;
            for (int desk = 0; desk < capacity.length; desk++) {
                fits += able[desk] ? Math.max(0, middle * capacity[desk] - fixed[desk]) : 0;
            }
            if (fits < minutes) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Set<Integer> desks = new HashSet<>();
        for (int desk = 0; desk < capacity.length; desk++) {
            if (able[desk] && low * capacity[desk] > fixed[desk]) {
                desks.add(desk);
            }
        }
        return new Proof(low, work, desks);
    }

    /** Lagrange: the work earns its price, each desk takes as much as pays. */
    private static double soft(double[] capacity, double[] fixed, List<Pool> pools, FluidPlan fluid) {
        double[] bestPrice = new double[capacity.length];
        double bound = 0;
        for (int pool = 0; pool < pools.size(); pool++) {
            double price = 2000 * fluid.level(pool);
            bound += price * pools.get(pool).minutes();
            for (int desk : pools.get(pool).desks()) {
                bestPrice[desk] = Math.max(bestPrice[desk], price);
            }
        }
        for (int desk = 0; desk < capacity.length; desk++) {
            if (capacity[desk] > 0) {
                double load = Math.max(fixed[desk], bestPrice[desk] * capacity[desk] / 2000);
                // each load's penalty is rounded down
                bound += 1000 * load * load / capacity[desk] - bestPrice[desk] * (load - fixed[desk]) - 1;
            }
        }
        return bound;
    }
}
