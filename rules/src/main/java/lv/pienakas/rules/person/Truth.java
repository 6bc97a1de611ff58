package lv.pienakas.rules.person;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a condition comes to: true, false, or unknown because facts are missing (Kleene's strong three-valued logic).
 * A missing fact never becomes a "no" or a "yes"; only {@link Person#possible} turns this into a boolean, so that a
 * rule file can't do it by accident.
 */
public final class Truth {

    static final Truth TRUE = new Truth(new TreeSet<>());
    static final Truth FALSE = new Truth(new TreeSet<>());

    private final SortedSet<String> missing;

    private Truth(SortedSet<String> missing) {
        this.missing = missing;
    }

    static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }

    /** Unknown for want of these feed columns, at least one. */
    static Truth unknown(String... missing) {
        return new Truth(new TreeSet<>(Arrays.asList(missing)));
    }

    /** False where this is true; unknown stays unknown. */
    public Truth negated() {
        if (this == TRUE) {
            return FALSE;
        }
        return this == FALSE ? TRUE : this;
    }

    boolean isUnknown() {
        return this != TRUE && this != FALSE;
    }

    /** Feed columns in alphabetical order; empty where the truth is known. */
    SortedSet<String> missing() {
        return missing;
    }
}
