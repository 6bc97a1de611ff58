package lv.pienakas.planner.search;

import java.time.Duration;

/**
 * How long to search.
 *
 * @param time wall time from the call; the first plan is completed however short it is
 * @param moves moves to try instead of a time, or 0; with one thread the same seed and moves give the same plan
 * @param seed of all random choices
 * @param threads searches side by side with different seeds, of which the best plan counts; 1 or more
 */
public record Limits(Duration time, long moves, long seed, int threads) {

    private static final Duration SHORTEST = Duration.ofMillis(1);

    /** @throws IllegalArgumentException when the number of moves is negative, or there is no thread */
    public Limits {
        if (moves < 0 || threads < 1) {
            throw new IllegalArgumentException(moves + " moves and " + threads + " threads can't be searched with");
        }
        time = time.compareTo(SHORTEST) < 0 ? SHORTEST : time;
    }

    /** A time for one thread. */
    public static Limits time(Duration time) {
        return new Limits(time, 0, 0, 1);
    }

    /** A number of moves for one thread: the plan depends on nothing else. */
    public static Limits moves(long moves, long seed) {
        return new Limits(SHORTEST, moves, seed, 1);
    }
}
