package lv.pienakas.data.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What the revenue service holds of one person: one row at most for a year and a status, in cents. */
final class ContributionYears {

    enum Status {
        EMPLOYEE,
        SELF_EMPLOYED,
        VOLUNTARY,
        NOT_INSURED
    }

    private final int years;
    private final Map<Status, Rows> rows = new EnumMap<>(Status.class);

    ContributionYears(LocalDate asOf) {
        this.years = asOf.getYear() - Assumptions.FIRST_YEAR;
        for (Status status : Status.values()) {
            rows.put(status, new Rows(years));
        }
    }

    /** The last whole year. */
    int lastYear() {
        return Assumptions.FIRST_YEAR + years - 1;
    }

    void clear() {
        rows.values().forEach(Rows::clear);
    }

    /** Replaces what was there. */
    void put(int year, Status status, long object, long contributions) {
        of(status).put(year, object, contributions);
    }

    /** As the contract on entitlements counts it, so that refunds come out to the cent. */
    long overpaid(int year) {
        Rows self = of(Status.SELF_EMPLOYED);
        Rows employee = of(Status.EMPLOYEE);
        long overpaid = of(Status.NOT_INSURED).paid(year);
        if (employee.has(year) || self.has(year)) {
            overpaid += of(Status.VOLUNTARY).paid(year);
        }
        long object = self.object(year);
        long excess = employee.object(year) + object - Amounts.maximumObject(year);
        if (excess > 0) {
            long paid = self.paid(year);
            overpaid += excess >= object ? paid : (2 * paid * excess + object) / (2 * object);
        }
        return overpaid;
    }

    void write(Feeds feeds, Person person, Draw draw) throws IOException {
        for (int year = Assumptions.FIRST_YEAR; year <= lastYear(); year++) {
            for (Map.Entry<Status, Rows> of : rows.entrySet()) {
                Rows row = of.getValue();
                if (row.has(year)) {
                    String status = of.getKey().name();
                    feeds.contribution(person.codeIn(draw), year, status, row.object(year), row.paid(year));
                }
            }
        }
    }

    private Rows of(Status status) {
        return Objects.requireNonNull(rows.get(status));
    }

    /** The years of one status. */
    private static final class Rows {

        private final boolean[] there;
        private final long[] objects;
        private final long[] paid;

        Rows(int years) {
            there = new boolean[years];
            objects = new long[years];
            paid = new long[years];
        }

        void clear() {
            Arrays.fill(there, false);
        }

        void put(int year, long object, long contributions) {
            int index = year - Assumptions.FIRST_YEAR;
            there[index] = true;
            objects[index] = object;
            paid[index] = contributions;
        }

        boolean has(int year) {
            return there[year - Assumptions.FIRST_YEAR];
        }

        long object(int year) {
            return has(year) ? objects[year - Assumptions.FIRST_YEAR] : 0;
        }

        long paid(int year) {
            return has(year) ? paid[year - Assumptions.FIRST_YEAR] : 0;
        }
    }
}
