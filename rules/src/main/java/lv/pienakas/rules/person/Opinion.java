package lv.pienakas.rules.person;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import lv.pienakas.rules.parameter.Day;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code opinions.csv}, as a rule file asks it.
 *
 * @param id never empty; ids are compared as text by code point
 * @param kind what it is about
 * @param group {@code I}, {@code II}, {@code III} or {@code CHILD} for a disability; empty otherwise
 * @param cause null: not known, and for other kinds
 * @param validFrom first day
 * @param validUntil last day; null: for life
 */
public record Opinion(
        String id,
        OpinionKind kind,
        String group,
        @Nullable Cause cause,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** Of several in force, the one that counts is the latest begun, then the one of the highest id. */
    static final Comparator<Opinion> WHICH_COUNTS =
            Comparator.comparing(Opinion::validFrom).thenComparing(Opinion::id, Opinion::byCodePoint);

    private static final Opinion NONE = new Opinion("", OpinionKind.DISABILITY, "", null, LocalDate.MAX, null);

    /** Stands for "no opinion of that kind is in force". */
    static Opinion none() {
        return NONE;
    }

    /** Whether there is such an opinion at all: {@link Person#opinion} yields only those in force. */
    public boolean inForce() {
        return !id.isEmpty();
    }

    /** Whether the disability is of one of these groups; of no opinion nothing is asked but that it is there. */
    public boolean hasGroup(String... groups) {
        return !inForce() || Arrays.asList(groups).contains(group);
    }

    /** Whether the cause is neither of these; unknown where the commission did not say. */
    public Truth causeIsNeither(Cause one, Cause other) {
        if (!inForce()) {
            return Truth.TRUE;
        }
        return cause == null ? Truth.unknown(Facts.CAUSE) : Truth.of(cause != one && cause != other);
    }

    boolean validOn(Day day) {
        return day.within(validFrom, validUntil);
    }

    private static int byCodePoint(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        return Arrays.compare(left, right);
    }
}
