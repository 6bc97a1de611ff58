package lv.pienakas.data.detection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What everybody in the register may claim as of a day, by these rules and these facts.
 *
 * @param scanId null until stored
 * @param asOf day for which entitlements are judged
 * @param releaseHash hash of the rule release
 * @param programHash hash of what evaluates by it: another program may find something else
 * @param deliveryId last delivery that changed a fact; 0: none
 * @param mode how it came about
 * @param baseId earlier scan from which the rest was taken over; null: everybody was evaluated
 * @param startedAt when it began
 * @param finishedAt null: under way, or broken off
 * @param persons in the register
 * @param evaluated of them in this scan
 * @param lastPerson greatest internal key of the register: whoever came later was not seen
 * @param turnsKnownUntil up to this day it is kept who has to be looked at again on which day; null: is not
 * @param change against the scan that counted before; its figures are null where there was none
 * @param differences of a full scan from the incremental one of the same day, rules and facts, in findings and turning
 *     dates; 0 is as it should be; null: there was no such scan
 */
@Table(schema = "detection", name = "scan")
public record Scan(
        @Id @Nullable Integer scanId,
        LocalDate asOf,
        String releaseHash,
        String programHash,
        int deliveryId,
        ScanMode mode,
        @Nullable Integer baseId,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long persons,
        long evaluated,
        int lastPerson,
        @Nullable LocalDate turnsKnownUntil,

        @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL) @Nullable
        ScanChange change,

        @Nullable Long differences) {

    /** A scan about to begin. */
    public static Scan begun(
            LocalDate asOf, String releaseHash, String programHash, int deliveryId, ScanMode mode, Instant now) {
        return new Scan(
                null, asOf, releaseHash, programHash, deliveryId, mode, null, now, null, 0, 0, 0, null, null, null);
    }

    /** The same one, which takes over from another. */
    public Scan from(Scan base) {
        return with(base.id(), null, persons, 0, 0, base.turnsKnownUntil, null, null);
    }

    /** The same one, which evaluates everybody and keeps turning dates up to a day. */
    public Scan ofEverybody(@Nullable LocalDate turnsKnown) {
        return with(null, null, persons, 0, 0, turnsKnown, null, null);
    }

    /** The same one, which keeps no turning dates. */
    public Scan withoutTurnings() {
        return with(baseId, finishedAt, persons, evaluated, lastPerson, null, change, differences);
    }

    /** The scan, done. */
    public Scan finished(long inRegister, long seen, int last, Instant now) {
        return with(baseId, now, inRegister, seen, last, turnsKnownUntil, change, differences);
    }

    /** Compared with others. */
    public Scan compared(@Nullable ScanChange against, @Nullable Long differing) {
        return with(baseId, finishedAt, persons, evaluated, lastPerson, turnsKnownUntil, against, differing);
    }

    private Scan with(
            @Nullable Integer base,
            @Nullable Instant finished,
            long inRegister,
            long seen,
            int last,
            @Nullable LocalDate turnsKnown,
            @Nullable ScanChange against,
            @Nullable Long differing) {
        return new Scan(
                scanId,
                asOf,
                releaseHash,
                programHash,
                deliveryId,
                mode,
                base,
                startedAt,
                finished,
                inRegister,
                seen,
                last,
                turnsKnown,
                against,
                differing);
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
