package lv.pienakas.planner.problem;

import java.math.BigInteger;

/**
 * The penalty of a load: floor(1000 x load^2 / capacity). The square makes the plan even, and dividing by the capacity makes
 * it even in proportion to working time.
 */
public final class LoadCost {

    /** Up to here 1000 x load^2 fits into a long. */
    private static final long SMALL_LOAD = 96_000_000L;
    /** Up to here load^2 fits into a long. */
    private static final long LARGEST_LOAD = 3_000_000_000L;

    private LoadCost() {}

    /** Whether {@link #of} is exact for all loads up to this one. */
    public static boolean fits(long load, long capacity) {
        return load <= LARGEST_LOAD && 1000.0 * load * load / capacity < 1e18;
    }

    /**
     * The penalty; both in minutes, the capacity above 0.
     *
     * @throws ArithmeticException for a load whose square does not fit into a long
     */
    public static long of(long load, long capacity) {
        if (load <= SMALL_LOAD) {
            return 1000 * load * load / capacity;
        }
        long square = Math.multiplyExact(load, load);
        return Math.addExact(Math.multiplyExact(1000, square / capacity), 1000 * (square % capacity) / capacity);
    }

    /** The same for loads of any size. */
    public static BigInteger exactly(long load, long capacity) {
        return BigInteger.valueOf(load)
                .pow(2)
                .multiply(BigInteger.valueOf(1000))
                .divide(BigInteger.valueOf(capacity));
    }
}
