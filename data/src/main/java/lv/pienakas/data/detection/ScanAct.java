package lv.pienakas.data.detection;

import static lv.pienakas.data.detection.ScanRun.State.CANCELLED;
import static lv.pienakas.data.detection.ScanRun.State.FAILED;
import static lv.pienakas.data.detection.ScanRun.State.MISSED;
import static lv.pienakas.data.detection.ScanRun.State.OUT_OF_TIME;
import static lv.pienakas.data.detection.ScanRun.State.PAUSED;
import static lv.pienakas.data.detection.ScanRun.State.RUNNING;
import static lv.pienakas.data.detection.ScanRun.State.WAITING;

import java.util.Set;

/** What a person may do with a run. */
public enum ScanAct {
    /** Stops it; what it has done is kept. */
    PAUSE(PAUSED, Set.of(WAITING, RUNNING), Set.of(PAUSED)),
    /** Lets it go on where it stopped, whatever stopped it. */
    RESUME(WAITING, Set.of(PAUSED, OUT_OF_TIME, FAILED, MISSED), Set.of(WAITING, RUNNING)),
    /** Gives it up; of one that failed or was missed: nobody is to wait for it any more. */
    CANCEL(CANCELLED, Set.of(WAITING, RUNNING, PAUSED, OUT_OF_TIME, FAILED, MISSED), Set.of(CANCELLED));

    private final ScanRun.State to;
    private final Set<ScanRun.State> from;
    private final Set<ScanRun.State> done;

    ScanAct(ScanRun.State to, Set<ScanRun.State> from, Set<ScanRun.State> done) {
        this.to = to;
        this.from = from;
        this.done = done;
    }

    ScanRun.State to() {
        return to;
    }

    /** States in which it can be done. */
    public Set<ScanRun.State> from() {
        return from;
    }

    /** Whether there is nothing left to do: done once more it changes nothing. */
    public boolean isDone(ScanRun.State state) {
        return done.contains(state);
    }
}
