package lv.pienakas.data.synthetic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A benefit drawn, or wanted: whose, for which child, from when, how many cents. */
record Benefit(
        Person claimant,
        Service service,
        @Nullable String reason,
        @Nullable Person child,
        LocalDate from,
        @Nullable LocalDate until,
        long cents) {

    static Benefit own(Person claimant, Service service, LocalDate from, @Nullable LocalDate until, long cents) {
        return new Benefit(claimant, service, null, null, from, until, cents);
    }

    static Benefit forChild(
            Person claimant, Person child, Service service, LocalDate from, @Nullable LocalDate until, long cents) {
        return new Benefit(claimant, service, null, child, from, until, cents);
    }

    static Benefit socialSecurity(Person claimant, String reason, LocalDate from, long cents) {
        return new Benefit(claimant, Service.STATE_SOCIAL_SECURITY_BENEFIT, reason, null, from, null, cents);
    }

    Benefit until(@Nullable LocalDate end) {
        return new Benefit(claimant, service, reason, child, from, end, cents);
    }

    /** Whose state care or absence stops it. */
    Person concerned() {
        return child == null ? claimant : child;
    }
}
