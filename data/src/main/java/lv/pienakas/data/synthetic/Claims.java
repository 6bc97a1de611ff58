package lv.pienakas.data.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of benefits: granted ones with the applications of the last year, and others that were not. */
final class Claims {

    private static final int RECENT_DAYS = 365;
    private static final int DECISION_DAYS = 25;

    private final Feeds feeds;
    private final LocalDate asOf;

    Claims(Feeds feeds, LocalDate asOf) {
        this.feeds = feeds;
        this.asOf = asOf;
    }

    /** Ends with a death; nothing where it would have begun after it. */
    void granted(Benefit benefit, Draw draw) throws IOException {
        LocalDate until = Days.earlierEnd(
                Days.earlierEnd(benefit.until(), benefit.claimant().death()),
                benefit.concerned().death());
        if (until != null && until.isBefore(benefit.from())) {
            return;
        }
        feeds.benefit(benefit.until(until), status(benefit, until), draw);
        if (benefit.from().isAfter(asOf.minusDays(RECENT_DAYS))) {
            LocalDate submitted = Days.earlier(
                    benefit.from().plusDays(draw.below(20)), benefit.claimant().lastDay(asOf));
            feeds.application(benefit, "GRANTED", submitted, decided(submitted, draw), draw);
        }
    }

    /** A claim for a benefit that isn't drawn: refused within the year, waiting, or, mostly, never made. */
    void notDrawn(Benefit benefit, Draw draw) throws IOException {
        double point = draw.unit();
        if (!benefit.claimant().alive()) {
            return;
        }
        if (point < Assumptions.NOT_CLAIMED_REFUSED) {
            refused(benefit, draw);
        } else if (point < Assumptions.NOT_CLAIMED_REFUSED + Assumptions.NOT_CLAIMED_PENDING) {
            pending(benefit, draw);
        }
    }

    void pending(Benefit benefit, Draw draw) throws IOException {
        if (!benefit.claimant().alive()) {
            return;
        }
        LocalDate earliest = asOf.minusDays(DECISION_DAYS);
        LocalDate from = benefit.from().isAfter(earliest) ? benefit.from() : earliest;
        feeds.application(benefit, "PENDING", draw.dayBetween(from, asOf), null, draw);
    }

    private void refused(Benefit benefit, Draw draw) throws IOException {
        LocalDate earliest = asOf.minusDays(RECENT_DAYS - DECISION_DAYS);
        LocalDate from = benefit.from().isAfter(earliest) ? benefit.from() : earliest;
        LocalDate submitted = draw.dayBetween(from, asOf);
        feeds.application(benefit, "REFUSED", submitted, decided(submitted, draw), draw);
    }

    /** An application without a benefit row: those of short benefits, some withdrawn. */
    void applied(Benefit benefit, Draw draw) throws IOException {
        LocalDate submitted = asOf.minusDays(draw.below(RECENT_DAYS));
        double point = draw.unit();
        String status = point < 0.05 ? "WITHDRAWN" : point < 0.10 ? "REFUSED" : "GRANTED";
        feeds.application(benefit, status, submitted, decided(submitted, draw), draw);
    }

    private String status(Benefit benefit, @Nullable LocalDate until) {
        if (until != null && until.isBefore(asOf)) {
            return "ENDED";
        }
        Person concerned = benefit.concerned();
        boolean away =
                concerned.stateCareSince() != null || !concerned.residence().inLatvia();
        return away && benefit.service().stopsInStateCare() ? "SUSPENDED" : "PAID";
    }

    private LocalDate decided(LocalDate submitted, Draw draw) {
        return Days.earlier(submitted.plusDays(draw.between(1, DECISION_DAYS)), asOf);
    }
}
