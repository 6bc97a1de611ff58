package lv.pienakas.service.notice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What somebody loses for good by not knowing of a right.
 *
 * @param since first day of the right; null: long ago
 * @param until last day on which it exists or can be claimed; null: open
 * @param amount euros of one payment
 */
record Loss(@Nullable LocalDate since, @Nullable LocalDate until, double amount, Payment payment) {

    private static final int WINDOW_DAYS = 30;
    private static final double DAYS_A_MONTH = 365.0 / 12;
    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

    /**
     * Euros lost if the application comes on that day. What is paid once is lost whole when its last day has passed; of a
     * regular payment each day is lost that lies further back than the law pays.
     */
    double lostBy(LocalDate day) {
        if (payment.isOnce()) {
            return until != null && day.isAfter(until) ? amount : 0;
        }
        long days = ChronoUnit.DAYS.between(first(), day.minusMonths(payment.back()));
        return Math.max(0, days) * amount / (payment.interval() * DAYS_A_MONTH);
    }

    /** Euros that each of the next 30 days costs who is not told. */
    double perDay(LocalDate today) {
        return (lostBy(today.plusDays(WINDOW_DAYS)) - lostBy(today)) / WINDOW_DAYS;
    }

    /** First day on which an application comes too late for something; {@link LocalDate#MAX}: none does. */
    LocalDate begins() {
        if (payment.isOnce()) {
            return until == null ? LocalDate.MAX : until.plusDays(1);
        }
        return first().plusMonths(payment.back()).plusDays(1);
    }

    /** Whether all of it is lost at once within so many days. */
    boolean isLastChance(LocalDate today, long days) {
        return payment.isOnce() && until != null && !until.isAfter(today.plusDays(days));
    }

    private LocalDate first() {
        return since == null ? LONG_AGO : since;
    }
}
