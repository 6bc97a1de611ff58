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
    PAUSE(PAUSED),
    /** Lets it go on where it stopped, whatever stopped it. */
    RESUME(WAITING),
    /** Gives it up; of one that failed or was missed: nobody is to wait for it any more. */
    CANCEL(CANCELLED);

    private final ScanRun.State to;

    ScanAct(ScanRun.State to) {
        this.to = to;
    }

    ScanRun.State to() {
        return to;
    }

    /** States in which it can be done. */
    public Set<ScanRun.State> from() {
        return switch (this) {
            case PAUSE -> Set.of(WAITING, RUNNING);
            case RESUME -> Set.of(PAUSED, OUT_OF_TIME, FAILED, MISSED);
            case CANCEL -> Set.of(WAITING, RUNNING, PAUSED, OUT_OF_TIME, FAILED, MISSED);
        };
    }

    /** Whether there is nothing left to do: done once more it changes nothing. */
    public boolean isDone(ScanRun.State state) {
        return state == to || (this == RESUME && state == RUNNING);
    }
}
