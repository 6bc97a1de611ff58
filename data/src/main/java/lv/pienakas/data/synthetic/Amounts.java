package lv.pienakas.data.synthetic;

import java.time.LocalDate;

/**
 * Amounts in cents, after the domain reference, section 2, where a line says nothing else. A delivery only has to
 * look right: the amounts that count are the rules' parameters.
 */
final class Amounts {

    private static final LocalDate YEAR_2026 = LocalDate.of(2026, 1, 1);
    private static final LocalDate TRANSPORT_RAISED = LocalDate.of(2023, 7, 1);

    /** The threshold of the refund. */
    static final long REFUND_THRESHOLD = 22_41;

    static final long SPECIAL_CARE = 213_43;
    static final long SPECIAL_CARE_CHILDHOOD = 413_43;
    static final long CHILD_CARE_ALLOWANCE = 313_43;
    static final long DISABLED_CHILD_SUPPLEMENT = 160_00;

    /** Section 6: average old-age pension; the deviation: assumption. */
    static final long PENSION_AVERAGE = 658_00;

    static final double PENSION_SPREAD = 0.35;

    /** Assumption. */
    static final long SURVIVORS_PENSION = 265_00;

    private static final int FIRST_WAGE_YEAR = 2019;

    /** Average monthly gross wage from 2019 on: assumption after the published statistics, 2025 on estimated. */
    private static final long[] WAGES = {1_076_00, 1_143_00, 1_277_00, 1_373_00, 1_537_00, 1_685_00, 1_815_00, 1_940_00
    };

    private Amounts() {}

    static long transport(LocalDate granted) {
        return granted.isBefore(TRANSPORT_RAISED) ? 79_68 : 105_00;
    }

    static long childbirth(LocalDate birth) {
        return birth.isBefore(YEAR_2026) ? 421_17 : 600_00;
    }

    static long childCare(LocalDate asOf) {
        return asOf.isBefore(YEAR_2026) ? 171_00 : 298_00;
    }

    static long disabilityPension(LocalDate asOf, Disability.Group group) {
        long base = asOf.isBefore(YEAR_2026) ? 189_00 : 213_00;
        return switch (group) {
            case I -> base * 16 / 10;
            case II -> base * 14 / 10;
            case III, CHILD -> base;
        };
    }

    static long socialBenefit(LocalDate asOf) {
        return asOf.isBefore(YEAR_2026) ? 166_00 : 187_00;
    }

    /** For each child: 25, two 100, three 225, four and more 100 each. */
    static long familyBenefit(int children) {
        return 25_00L * Math.max(1, Math.min(4, children));
    }

    /** Yearly maximum object of contributions, from 2019 on. */
    static long maximumObject(int year) {
        return year <= 2021 ? 62_800_00 : year <= 2024 ? 78_100_00 : 105_300_00;
    }

    static long averageYearlyWage(int year) {
        return 12 * WAGES[Math.min(WAGES.length - 1, year - FIRST_WAGE_YEAR)];
    }

    /** Of the object: assumption, the rate of both sides together, which changed by a point over the years. */
    static long employeeContributions(long object) {
        return object * 3_409 / 10_000;
    }

    /** Assumption: 31 % of the object. */
    static long ownContributions(long object) {
        return object * 31 / 100;
    }
}
