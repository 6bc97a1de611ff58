package lv.pienakas.rules.person;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lv.pienakas.rules.parameter.DatedValue;
import lv.pienakas.rules.parameter.Day;
import lv.pienakas.rules.parameter.Law;
import org.jspecify.annotations.Nullable;

/**
 * Contributions paid above what the law asks for (law "On State Social Insurance", section 21; Cabinet Regulation 164
 * of 02.05.2000). Reads the parameters {@code first-year}, {@code computed-on} and {@code maximum-object} of the
 * refund's own parameter file.
 */
final class Overpaid {

    /** Put together once for each service: texts are costly. */
    private static final Map<String, Names> NAMES = new ConcurrentHashMap<>();

    private final List<Contribution> contributions;
    private final Day day;
    private final @Nullable Trace trace;
    private final Names names;
    private long cents;
    private @Nullable LocalDate since;

    /** The parameters are those of the refund's own file: {@code contribution-refund} for {@code CONTRIBUTION_REFUND}. */
    Overpaid(List<Contribution> contributions, Day day, @Nullable Trace trace, String service) {
        this.contributions = contributions;
        this.day = day;
        this.trace = trace;
        this.names = NAMES.computeIfAbsent(service, Names::of);
        if (!contributions.isEmpty()) {
            addUp();
        }
    }

    /** Sum over all counted years before refunds, in cents. */
    long cents() {
        return cents;
    }

    /** Day on which the last year that contributes was computed; null where none does. */
    @Nullable
    LocalDate since() {
        return since;
    }

    private void addUp() {
        int firstYear = Law.whole(day.value(names.firstYear));
        MonthDay computedOn = Law.monthDay(day.value(names.computedOn));
        for (int start = 0; start < contributions.size(); ) {
            int year = contributions.get(start).year();
            int end = start;
            while (end < contributions.size() && contributions.get(end).year() == year) {
                end++;
            }
            if (year >= firstYear && day.reached(computedOn.atYear(year + 1))) {
                long ofYear = ofYear(contributions.subList(start, end), year);
                if (ofYear > 0) {
                    cents += ofYear;
                    since = computedOn.atYear(year + 1);
                }
            }
            start = end;
        }
    }

    private long ofYear(List<Contribution> rows, int year) {
        long notInsured = 0;
        long voluntary = 0;
        long objects = 0;
        boolean compulsory = false;
        Contribution selfEmployed = null;
        for (int i = 0; i < rows.size(); i++) {
            Contribution row = rows.get(i);
            switch (row.status()) {
                case NOT_INSURED -> notInsured += row.contributionsCents();
                case VOLUNTARY -> voluntary += row.contributionsCents();
                case EMPLOYEE -> {
                    compulsory = true;
                    objects += row.objectCents();
                }
                case SELF_EMPLOYED -> {
                    compulsory = true;
                    objects += row.objectCents();
                    selfEmployed = row;
                }
            }
        }
        long excess = selfEmployed == null ? 0 : excess(selfEmployed, objects, year);
        long ofYear = notInsured + (compulsory ? voluntary : 0) + excess;
        if (trace != null && ofYear > 0) {
            for (Contribution row : rows) {
                trace.fact(
                        "contributions.csv",
                        row.year() + " " + row.status(),
                        euros(row.contributionsCents()) + " / " + euros(row.objectCents()));
            }
        }
        return ofYear;
    }

    /** The part of a self-employed person's contributions that falls on what is above the year's maximum object. */
    private long excess(Contribution selfEmployed, long objects, int year) {
        if (selfEmployed.contributionsCents() == 0) {
            return 0;
        }
        DatedValue maximum = day.valueOn(names.maximumObject, LocalDate.of(year, 1, 1));
        if (trace != null) {
            trace.parameter(maximum);
        }
        long excess = objects - Law.decimal(maximum).movePointRight(2).longValueExact();
        if (excess <= 0) {
            return 0;
        }
        if (excess >= selfEmployed.objectCents()) {
            return selfEmployed.contributionsCents();
        }
        return BigDecimal.valueOf(selfEmployed.contributionsCents())
                .multiply(BigDecimal.valueOf(excess))
                .divide(BigDecimal.valueOf(selfEmployed.objectCents()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private record Names(String firstYear, String computedOn, String maximumObject) {

        static Names of(String service) {
            String stem = service.toLowerCase(Locale.ROOT).replace('_', '-');
            return new Names(stem + ".first-year", stem + ".computed-on", stem + ".maximum-object");
        }
    }

    static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
