package lv.pienakas.data.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A scan that somebody asked for.
 *
 * @param scanRunId null until stored
 * @param persons evaluated so far
 * @param ofPersons so many are to be evaluated; 0 before it begins
 * @param scanId what it found; null unless it is done
 * @param problem why it failed and what to do, without personal data; null unless it failed
 */
@Table(schema = "detection", name = "scan_run")
public record ScanRun(
        @Id @Nullable Long scanRunId,
        LocalDate asOf,
        State state,
        String askedBy,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long persons,
        long ofPersons,
        @Nullable Integer scanId,
        @Nullable String problem) {

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /** One to be run as soon as may be. */
    public static ScanRun asked(LocalDate asOf, String by, Instant at) {
        return new ScanRun(null, asOf, State.WAITING, by, at, null, null, 0, 0, null, null);
    }

    /**
     * Number by which it is known.
     *
     * @throws NullPointerException before it is stored
     */
    public long id() {
        return Objects.requireNonNull(scanRunId, "not stored yet");
    }

    /** Begun, also once more after whoever ran it died. */
    public ScanRun running(Instant at) {
        return new ScanRun(scanRunId, asOf, State.RUNNING, askedBy, askedAt, at, null, 0, 0, null, null);
    }

    /** Put off until a node is there again. */
    public ScanRun waiting() {
        return new ScanRun(scanRunId, asOf, State.WAITING, askedBy, askedAt, null, null, 0, 0, null, null);
    }

    /** Finished with a stored scan. */
    public ScanRun done(Scan scan, Instant at) {
        return new ScanRun(
                scanRunId,
                asOf,
                State.DONE,
                askedBy,
                askedAt,
                startedAt,
                at,
                scan.persons(),
                scan.persons(),
                scan.id(),
                null);
    }

    /** Broken off; nothing was kept. */
    public ScanRun failed(String why, Instant at) {
        return new ScanRun(
                scanRunId, asOf, State.FAILED, askedBy, askedAt, startedAt, at, persons, ofPersons, null, why);
    }
}
