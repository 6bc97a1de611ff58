package lv.pienakas.data.synthetic;

import java.time.LocalDate;

/**
 * How many people of each birth year and sex the country has, the dead of the last year included. Births of 2024
 * and 2025, the share aged 65 and over and the total are published (domain reference, section 6); the rest is
 * assumption after the shape of the population.
 */
final class AgePyramid {

    /** Birth years are counted back from the year of the as-of date; nobody is older. */
    static final int COHORTS = 106;

    /** By birth year from 2027 back to 2021; a year not over yet counts in part. */
    private static final double[] BIRTHS = {11_000, 11_000, 11_637, 12_887, 14_490, 15_954, 17_420};

    private static final int NEWEST = 2027;

    /** Five birth years each: 2016-2020, 2011-2015 and so on back. */
    private static final double[] BANDS = {
        98_000, 105_500, 103_000, 85_000, 81_000, 110_000, 138_000, 129_000, 123_000, 122_000, 117_500, 129_000,
        124_300, 102_300, 67_400, 56_800, 36_100, 16_100, 5_000
    };

    private static final int NEWEST_BAND = 2020;

    /** Of each age of ten years: assumption after the shape of the population. */
    private static final double[] FEMALE = {0.487, 0.487, 0.488, 0.493, 0.503, 0.520, 0.580, 0.660, 0.740, 0.800, 0.84};

    private final LocalDate asOf;

    AgePyramid(LocalDate asOf) {
        this.asOf = asOf;
    }

    double females(int cohort) {
        return rows(cohort) * femaleShare(cohort);
    }

    double males(int cohort) {
        return rows(cohort) * (1 - femaleShare(cohort));
    }

    static double femaleShare(int cohort) {
        return FEMALE[cohort / 10];
    }

    double rows(int cohort) {
        int birthYear = asOf.getYear() - cohort;
        double whole;
        if (birthYear > NEWEST_BAND) {
            whole = BIRTHS[NEWEST - birthYear];
        } else {
            int band = (NEWEST_BAND - birthYear) / 5;
            whole = band < BANDS.length ? BANDS[band] / 5 : 0;
        }
        return cohort == 0 ? whole * asOf.getDayOfYear() / asOf.lengthOfYear() : whole;
    }
}
