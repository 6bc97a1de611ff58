package lv.pienakas.data.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A scan that somebody, or the schedule, asked for.
 *
 * @param scanRunId null until stored
 * @param night day on which the window of the night begins for which the schedule asked; null: asked for by hand
 * @param dueAt end of that window, from which on it is late; null: asked for by hand
 * @param endBy when it has to stop; null: when it is done
 * @param attempt counts its beginnings, 0 before the first one
 * @param startedAt when it first began; null: never
 * @param begunAt when it last began; null: never
 * @param endedAt null: it may go on yet
 * @param persons evaluated so far
 * @param personsBefore evaluated when it last began
 * @param ofPersons so many are to be evaluated; 0 before it begins
 * @param scanId what it found; null unless it is done
 * @param problem why it failed and what to do, without personal data; null unless it failed
 * @param changedBy who last paused it, let it go on or cancelled it; null: nobody
 */
@Table(schema = "detection", name = "scan_run")
public record ScanRun(
        @Id @Nullable Long scanRunId,
        LocalDate asOf,
        ScanMode mode,
        State state,
        String askedBy,
        Instant askedAt,
        @Nullable LocalDate night,
        @Nullable Instant dueAt,
        @Nullable Instant endBy,
        int attempt,
        @Nullable Instant startedAt,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        long persons,
        long personsBefore,
        long ofPersons,
        @Nullable Integer scanId,
        @Nullable String problem,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    /** Whoever asks every night, and puts an end to what nobody needs any more. */
    public static final String SCHEDULE = "schedule";

    /** How far it is. */
    public enum State {
        /** Its turn comes as soon as may be. */
        WAITING,
        RUNNING,
        /** A person stopped it, and lets it go on. */
        PAUSED,
        /** The end of the window stopped it; it goes on in the next one, or when a person says so. */
        OUT_OF_TIME,
        CANCELLED,
        DONE,
        FAILED,
        /** No node ran in its night. */
        MISSED
    }

    /** One to be run as soon as may be, until it is done. */
    public static ScanRun asked(LocalDate asOf, ScanMode mode, String by, Instant at) {
        return new ScanRun(
                null,
                asOf,
                mode,
                State.WAITING,
                by,
                at,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                0,
                0,
                0,
                null,
                null,
                null,
                null);
    }

    /**
     * Number by which it is known.
     *
     * @throws NullPointerException before it is stored
     */
    public long id() {
        return Objects.requireNonNull(scanRunId, "not stored yet");
    }

    /** Whether it is to end at this moment at the latest. */
    public boolean isOutOfTime(Instant now) {
        return endBy != null && !now.isBefore(endBy);
    }
}
