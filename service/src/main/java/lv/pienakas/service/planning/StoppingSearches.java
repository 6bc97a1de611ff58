package lv.pienakas.service.planning;

import lv.pienakas.planner.search.Stop;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends every search for a plan when the program is to end, before anything else: who waits for one is still answered, with
 * the best plan so far.
 */
@Component
class StoppingSearches implements SmartLifecycle {

    private final Stop stop;
    private volatile boolean running;

    StoppingSearches(Stop stop) {
        this.stop = stop;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        stop.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A program that only pauses goes on searching afterwards; there is no way back from a stop. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    /** Before the web server, which waits for the requests that it has. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
