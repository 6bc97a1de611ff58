package lv.pienakas.service.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failed attempt.
 *
 * @param first after the first one
 * @param longest never more
 */
record Backoff(Duration first, Duration longest) {

    /** Longer shifts would overflow. */
    private static final int MOST_DOUBLINGS = 30;

    /**
     * Doubles with each attempt, less up to a half at random: whatever failed together is not tried together again.
     *
     * @param attempts that failed, 1 or more
     */
    Duration after(int attempts, RandomGenerator random) {
        int doublings = Math.min(attempts - 1, MOST_DOUBLINGS);
        long factor = 1L << doublings;
        boolean beyond = first.toMillis() > longest.toMillis() / factor;
        long millis = beyond ? longest.toMillis() : first.toMillis() * factor;
        return Duration.ofMillis(millis - random.nextLong(millis / 2 + 1));
    }
}
