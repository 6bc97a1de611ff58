package lv.pienakas.service.differential;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import lv.pienakas.service.differential.OracleFacts.Contribution;
import lv.pienakas.service.differential.OracleFacts.Person;

/** The refund of overpaid contributions to one person. */
record OracleRefund(OracleFacts facts, OracleLaw law, Person person) {

    private static final String SERVICE = "CONTRIBUTION_REFUND";

    Optional<OracleFinding> finding() {
        // A refund benefit never makes the service claimed.
        if (!law.present(person) || !law.notAppliedForOneself(person, SERVICE)) {
            return Optional.empty();
        }
        TreeMap<Integer, BigDecimal> byYear = overpaidByYear();
        BigDecimal total = byYear.values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(refunded());
        if (byYear.isEmpty() || total.compareTo(OracleParameters.REFUND_THRESHOLD.at(law.day())) < 0) {
            return Optional.empty();
        }
        LocalDate since = computed(byYear.lastKey());
        return Optional.of(
                OracleFinding.entitled(person.code(), SERVICE, "", since, Optional.empty(), Optional.of(total)));
    }

    /** The counted years that contribute a positive amount. */
    private TreeMap<Integer, BigDecimal> overpaidByYear() {
        List<Contribution> own = OracleFacts.of(facts.contributions(), person.code());
        TreeMap<Integer, BigDecimal> byYear = new TreeMap<>();
        for (int year : own.stream().map(Contribution::year).distinct().toList()) {
            if (year < 2014 || computed(year).isAfter(law.day())) {
                continue;
            }
            BigDecimal overpaid = overpaid(
                    year, own.stream().filter(row -> row.year() == year).toList());
            if (overpaid.signum() > 0) {
                byYear.put(year, overpaid);
            }
        }
        return byYear;
    }

    /** 1 April after the year. */
    private static LocalDate computed(int year) {
        return LocalDate.of(year + 1, Month.APRIL, 1);
    }

    private static BigDecimal overpaid(int year, List<Contribution> rows) {
        BigDecimal overpaid = BigDecimal.ZERO;
        BigDecimal object = BigDecimal.ZERO;
        boolean compulsory = false;
        for (Contribution row : rows) {
            if (row.status().equals("EMPLOYEE") || row.status().equals("SELF_EMPLOYED")) {
                compulsory = true;
                object = object.add(row.object());
            }
        }
        for (Contribution row : rows) {
            if (row.status().equals("NOT_INSURED")) {
                overpaid = overpaid.add(row.contributions());
            } else if (row.status().equals("VOLUNTARY") && compulsory) {
                overpaid = overpaid.add(row.contributions());
            } else if (row.status().equals("SELF_EMPLOYED")) {
                BigDecimal excess = object.subtract(OracleParameters.maximumObject(year));
                overpaid = overpaid.add(onExcess(row, excess));
            }
        }
        return overpaid;
    }

    /** The part of the contributions that falls on the excess, in euro and cents. */
    private static BigDecimal onExcess(Contribution selfEmployed, BigDecimal excess) {
        if (excess.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        if (excess.compareTo(selfEmployed.object()) >= 0) { // also where the object is 0
            return selfEmployed.contributions();
        }
        return selfEmployed.contributions().multiply(excess).divide(selfEmployed.object(), 2, RoundingMode.HALF_UP);
    }

    private BigDecimal refunded() {
        return OracleFacts.of(facts.ownBenefits(), person.code()).stream()
                .filter(benefit -> benefit.service().equals(SERVICE))
                .filter(benefit -> !benefit.from().isAfter(law.day()))
                .flatMap(benefit -> benefit.amount().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
