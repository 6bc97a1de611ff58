package lv.pienakas.service.differential;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One row of findings.csv. */
record OracleFinding(
        String claimant,
        String service,
        String child,
        List<String> missing,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        Optional<BigDecimal> amount) {

    static OracleFinding entitled(
            String claimant,
            String service,
            String child,
            LocalDate since,
            Optional<LocalDate> until,
            Optional<BigDecimal> amount) {
        return new OracleFinding(claimant, service, child, List.of(), Optional.of(since), until, amount);
    }

    static OracleFinding unknown(String claimant, String service, List<String> missing) {
        return new OracleFinding(claimant, service, "", missing, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The whole file as text. */
    static String csv(List<OracleFinding> findings) {
        List<OracleFinding> sorted = new ArrayList<>(findings);
        sorted.sort(comparing(OracleFinding::claimant, OracleLaw.BY_CODE_POINT)
                .thenComparing(OracleFinding::service, OracleLaw.BY_CODE_POINT)
                .thenComparing(OracleFinding::child, OracleLaw.BY_CODE_POINT));
        return "claimant_code,service,child_code,outcome,since,until,amount,missing\n"
                + sorted.stream().map(OracleFinding::line).collect(Collectors.joining());
    }

    private String line() {
        List<String> fields = List.of(
                claimant,
                service,
                child,
                missing.isEmpty() ? "ENTITLED" : "UNKNOWN",
                since.map(LocalDate::toString).orElse(""),
                until.map(LocalDate::toString).orElse(""),
                amount.map(money -> money.setScale(2).toPlainString()).orElse(""),
                missing.stream().sorted().collect(Collectors.joining(";")));
        return fields.stream().map(OracleFinding::quotedOnlyWhereNeeded).collect(Collectors.joining(",")) + "\n";
    }

    private static String quotedOnlyWhereNeeded(String field) {
        boolean needed = field.contains(",") || field.contains("\"") || field.contains("\n") || field.contains("\r");
        return needed ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }
}
