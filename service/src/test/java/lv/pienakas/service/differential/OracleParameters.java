package lv.pienakas.service.differential;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The dated numbers of domain.md, section 2. A value holds until the next one; the first without a date, always. */
final class OracleParameters {

    /** A value that a finding needs does not exist for the date: the scan ends with exit 2. */
    static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Missing(String parameter, String date) {
            super("no value of " + parameter + " for " + date);
        }
    }

    private static final String ALWAYS = "0000-01-01";

    static final Dated REFUND_THRESHOLD = new Dated("refund threshold").from(ALWAYS, "22.41");
    static final Dated TRANSPORT =
            new Dated("transport allowance").from("2014-01-01", "79.68").from("2023-07-01", "105.00");
    static final Dated SPECIAL_CARE = new Dated("special-care allowance").from("2014-07-01", "213.43");
    static final Dated SPECIAL_CARE_FROM_CHILDHOOD = new Dated("special-care allowance, disabled from childhood")
            .from("2019-07-01", "313.43")
            .from("2024-01-01", "413.43");
    static final Dated PENSION_BASE = new Dated("disability pension base")
            .from("2021-01-01", "136.00")
            .from("2023-07-01", "157.00")
            .from("2024-01-01", "171.00")
            .from("2025-01-01", "189.00")
            .from("2026-01-01", "213.00");
    static final Dated PENSION_BASE_FROM_CHILDHOOD = new Dated("disability pension base, disabled from childhood")
            .from("2021-01-01", "163.00")
            .from("2023-07-01", "188.00")
            .from("2024-01-01", "206.00")
            .from("2025-01-01", "226.00")
            .from("2026-01-01", "255.00");
    static final Dated CHILDBIRTH =
            new Dated("childbirth benefit").from(ALWAYS, "421.17").from("2026-01-01", "600.00");
    static final Dated DISABLED_CHILD_CARE =
            new Dated("disabled-child care allowance").from(ALWAYS, "213.43").from("2019-07-01", "313.43");

    private OracleParameters() {}

    /** 62 years up to 2013, 3 months more every year from 2014, 65 years from 2025. */
    static int requiredAgeInMonths(int year) {
        if (year <= 2013) {
            return 62 * 12;
        }
        return year >= 2025 ? 65 * 12 : 62 * 12 + 3 * (year - 2013);
    }

    static int requiredRecordInYears(int year) {
        if (year <= 2013) {
            return 10;
        }
        return year >= 2025 ? 20 : 15;
    }

    /** For that year alone. */
    static BigDecimal maximumObject(int year) {
        return switch (year) {
            case 2014 -> new BigDecimal("46400.00");
            case 2015, 2016 -> new BigDecimal("48600.00");
            case 2017 -> new BigDecimal("52400.00");
            case 2018 -> new BigDecimal("55000.00");
            case 2019, 2020, 2021 -> new BigDecimal("62800.00");
            case 2022, 2023, 2024 -> new BigDecimal("78100.00");
            case 2025, 2026, 2027 -> new BigDecimal("105300.00");
            default -> throw new Missing("maximum object", String.valueOf(year));
        };
    }

    static BigDecimal pensionCoefficient(String group) {
        return switch (group) {
            case "I" -> new BigDecimal("1.6");
            case "II" -> new BigDecimal("1.4");
            case "III" -> new BigDecimal("1.0");
            default -> throw new IllegalArgumentException("no coefficient for group " + group);
        };
    }

    /** A value by the day from which it holds. */
    static final class Dated {

        private final String name;
        private final NavigableMap<LocalDate, BigDecimal> values = new TreeMap<>();

        private Dated(String name) {
            this.name = name;
        }

        private Dated from(String day, String value) {
            values.put(LocalDate.parse(day), new BigDecimal(value));
            return this;
        }

        BigDecimal at(LocalDate day) {
            BigDecimal inForce = BigDecimal.ONE.negate();
            for (LocalDate from : values.headMap(day, true).keySet()) {
                inForce = values.getOrDefault(from, inForce);
            }
            if (inForce.signum() < 0) {
                throw new Missing(name, day.toString());
            }
            return inForce;
        }
    }
}
