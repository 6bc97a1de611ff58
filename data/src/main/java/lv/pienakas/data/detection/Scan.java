package lv.pienakas.data.detection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An evaluation of everybody as of a day, with these rules on these facts.
 *
 * @param scanId null until stored
 * @param asOf day for which entitlements are judged
 * @param releaseHash hash of the rule release
 * @param deliveryId last delivery that changed a fact; 0: none
 * @param startedAt when it began
 * @param finishedAt null: under way, or broken off
 * @param persons evaluated
 * @param lastPerson greatest internal key evaluated: whoever came later was not seen
 * @param mode whom it evaluated
 * @param differences of a full scan after an incremental one of the same day, rules and deliveries: findings and turning dates
 *     in which they differ; null: nothing to compare
 * @param newFindings that the scan before did not have; null: not compared
 */
@Table(schema = "detection", name = "scan")
public record Scan(
        @Id @Nullable Integer scanId,
        LocalDate asOf,
        String releaseHash,
        int deliveryId,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long persons,
        int lastPerson,
        ScanMode mode,
        @Nullable Long differences,
        @Nullable Long newFindings,
        @Nullable Long unchanged,
        @Nullable Long changed,
        @Nullable Long gone) {

    /** A scan about to begin. */
    public static Scan begun(LocalDate asOf, String releaseHash, int deliveryId, Instant now) {
        return new Scan(
                null, asOf, releaseHash, deliveryId, now, null, 0, 0, ScanMode.FULL, null, null, null, null, null);
    }

    /** The same scan, begun once more: it replaces what it found before. */
    public Scan begunAgain(Instant now) {
        return new Scan(scanId, asOf, releaseHash, deliveryId, now, null, 0, 0, mode, null, null, null, null, null);
    }

    /** The scan, done. */
    public Scan finished(long evaluated, int last, Instant now) {
        return new Scan(
                scanId,
                asOf,
                releaseHash,
                deliveryId,
                startedAt,
                now,
                evaluated,
                last,
                mode,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * Internal key.
     *
     * @throws IllegalStateException before it is stored
     */
    public int id() {
        Integer id = scanId;
        if (id == null) {
            throw new IllegalStateException("the scan has not been stored yet");
        }
        return id;
    }
}
