package lv.pienakas.planner.search;

import java.time.Duration;

/**
 * How long to search.
 *
 * @param time wall time from the call; the first plan is completed however short it is
 * @param grace how much longer the plan may be polished, which mostly takes milliseconds; when that is over too, only what a plan
 *     has to be is seen to
 * @param moves moves to try instead of a time, or 0; with one thread the same seed and moves give the same plan
 * @param seed of all random choices
 * @param threads searches side by side with different seeds, of which the best plan counts; 1 or more
 */
public record Limits(Duration time, Duration grace, long moves, long seed, int threads) {

    /** Whoever does not say otherwise would rather wait for a moment than have a plan that is not polished. */
    private static final Duration ENOUGH = Duration.ofHours(1);

    /** @throws IllegalArgumentException when the number of moves is negative, or there is no thread */
    public Limits {
        if (moves < 0 || threads < 1) {
            throw new IllegalArgumentException(moves + " moves and " + threads + " threads can't be searched with");
        }
    }

    /** A time for one thread. */
    public static Limits time(Duration time) {
        return new Limits(time, ENOUGH, 0, 0, 1);
    }

    /** A number of moves for one thread: the plan depends on nothing else. */
    public static Limits moves(long moves, long seed) {
        return moves(moves, seed, 1);
    }

    /** The same for several threads. */
    public static Limits moves(long moves, long seed, int threads) {
        return new Limits(Duration.ZERO, ENOUGH, moves, seed, threads);
    }

    /** The same, but for the rest of the time only, in whole milliseconds above 0, as the solver wants it. */
    Limits within(Duration left) {
        return new Limits(Duration.ofMillis(Math.max(1, left.toMillis())), grace, moves, seed, threads);
    }
}
