package lv.pienakas.planner.search;

import java.time.Duration;

/** How much of the time for a plan is left. Where moves are limited instead, time plays no part. */
final class Watch {

    /** For what is done in a moment. */
    static final Watch STOPPED = new Watch(Limits.moves(1, 0));

    private final boolean running;
    private final long over;
    private final long late;

    Watch(Limits limits) {
        running = limits.moves() == 0;
        over = System.nanoTime() + limits.time().toNanos();
        late = over + limits.grace().toNanos();
    }

    /** What is left for searching; less than nothing when the time is over. */
    Duration left() {
        return Duration.ofNanos(over - System.nanoTime());
    }

    /** Whether the time for searching is over. */
    boolean isOver() {
        return running && over - System.nanoTime() < 0;
    }

    /** Whether even polishing has to end. */
    boolean isLate() {
        return running && late - System.nanoTime() < 0;
    }
}
