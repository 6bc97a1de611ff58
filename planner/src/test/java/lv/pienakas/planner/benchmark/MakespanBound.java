package lv.pienakas.planner.benchmark;

import java.util.Arrays;

/**
 * What no division of jobs among identical machines can beat: the least makespan for which a bound of bin packing needs no more bins
 * than there are machines; jobs of a makespan are items that fit into bins of that size. The bound is that of Fekete and Schepers
 * (2001): items are rounded by functions after which as many still fit into a bin, so that their sum tells how many bins it takes.
 */
final class MakespanBound {

    private static final int FUNCTIONS = 20;

    private MakespanBound() {}

    /** In the unit of the jobs, whole numbers. */
    static long of(int[] jobs, int machines) {
        long total = Arrays.stream(jobs).asLongStream().sum();
        long bound = Math.max(Arrays.stream(jobs).max().orElse(0), -Math.floorDiv(-total, machines));
        while (bins(jobs, bound) > machines) {
            bound++;
        }
        return bound;
    }

    /** How many bins of a size items need at least. */
    private static long bins(int[] items, long size) {
        long most = 0;
        for (int k = 1; k <= FUNCTIONS; k++) {
            most = Math.max(most, bins(items, size, 0, k));
            for (int threshold : items) {
                most = Math.max(most, 2L * threshold > size ? 0 : bins(items, size, threshold, k));
            }
        }
        return most;
    }

    /**
     * With items below a threshold left out, and those that leave less room than that counted as whole bins; and each share x of a bin
     * counted as floor((k + 1) x) / k, or as it is where (k + 1) x is whole.
     */
    private static long bins(int[] items, long size, long threshold, int k) {
        long shares = 0;
        long parts = 0;
        for (int item : items) {
            long counted = item > size - threshold ? size : item < threshold ? 0 : item;
            if ((k + 1) * counted % size == 0) {
                shares += counted;
            } else {
                parts += (k + 1) * counted / size;
            }
        }
        return -Math.floorDiv(-(shares * k + parts * size), size * k);
    }
}
