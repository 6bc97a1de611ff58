package lv.pienakas.data.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Days on which an inspector is not there.
 *
 * @param absenceId null until stored
 * @param lastDay null: until further notice
 * @param cancelledBy null as long as it counts, as cancelledAt
 */
@Table(schema = "staff", name = "absence")
public record Absence(
        @Id @Nullable Long absenceId,
        String inspectorId,
        Kind kind,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String enteredBy,
        Instant enteredAt,
        @Nullable String cancelledBy,
        @Nullable Instant cancelledAt) {

    /** What keeps somebody away. */
    public enum Kind {
        SICKNESS,
        LEAVE,
        TRAINING,
        OTHER
    }

    /**
     * Number by which it is known.
     *
     * @throws NullPointerException before it is stored
     */
    public long id() {
        return Objects.requireNonNull(absenceId, "not stored yet");
    }

    /** One that counts. */
    public static Absence of(
            String inspectorId, Kind kind, LocalDate firstDay, @Nullable LocalDate lastDay, String by, Instant at) {
        return new Absence(null, inspectorId, kind, firstDay, lastDay, by, at, null, null);
    }

    /** The same, which no longer counts. */
    public Absence cancelled(String by, Instant at) {
        return new Absence(absenceId, inspectorId, kind, firstDay, lastDay, enteredBy, enteredAt, by, at);
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    /** Whether it counts on a day. */
    public boolean covers(LocalDate day) {
        return !isCancelled() && !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    /**
     * Whether it counts on all of some days.
     *
     * @param last null: without an end
     */
    public boolean covers(LocalDate first, @Nullable LocalDate last) {
        return covers(first) && (lastDay == null || (last != null && !last.isAfter(lastDay)));
    }
}
