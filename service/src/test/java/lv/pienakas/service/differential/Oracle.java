package lv.pienakas.service.differential;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lv.pienakas.service.differential.OracleKnowledge.Reject;

/**
 * The contracts read a second time, plainly: deliveries in, the text of findings.csv out.
 *
 * <p>Readings of feeds.md where it is silent, besides those told by the tests of this class:
 *
 * <ul>
 *   <li>"A bad row ... (unknown enum ...)": a {@code group} or {@code cause} of an opinion, or a {@code reason} of a
 *       benefit, where the table says "else empty" or "for other kinds", makes the row bad; so does an empty
 *       {@code reason} of the social security benefit. {@code country} is any two capital letters.
 *   <li>"a row whose {@code deleted} column is {@code true}": {@code false} and empty mean no, anything else is bad.
 *   <li>"More than 1 % of the rows": every line with content after the header is a row, also a deleted one.
 *   <li>"A key already seen": two rows of one persons.csv under codes that only the history, and neither row, joins
 *       are one person twice; the later is bad.
 *   <li>"Codes in keys are resolved to the person before keys are compared": where a link joins two rows already
 *       stored, the one that came last stays.
 *   <li>"Facts of a deleted person have none": they, relations too, count again when the person is delivered again.
 *   <li>"A later FULL doesn't lose the history": nor does a deletion; the old code of a deleted person still
 *       belongs to that person.
 *   <li>"A number not above the last one is skipped": its files are not looked at. "Nothing of the delivery goes
 *       in": a refused delivery doesn't use up its number. A FULL without a number leaves the last number alone.
 *   <li>"No {@code OLD_AGE_PENSION} in force", and {@code DISABILITY_PENSION}: own benefits, without a child.
 *   <li>"The maximum object" of a year is needed where the year has a {@code SELF_EMPLOYED} row.
 *   <li>"{@code since} (from the opinions alone) and {@code amount} (empty)": an unknown birth changes since only,
 *       an unknown cause the amount only.
 *   <li>"A value that a finding needs": where the outcome is UNKNOWN or the cause is, no amount is needed.
 *   <li>"Under 18 at D" holds also before the birth; a guardian's day S may lie before the birth.
 *   <li>Of several carers for the childbirth benefit the first decides: if her six months are over, nobody claims.
 * </ul>
 */
public final class Oracle {

    /**
     * What became of a delivery.
     *
     * @param refusals the files or deliveries that end the scan with exit 2; none if it went in
     * @param skipped whether the number was not above the last one
     */
    public record Delivered(List<String> refusals, List<Rejected> rejects, boolean skipped) {

        public boolean refused() {
            return !refusals.isEmpty();
        }
    }

    /** A bad row; the column may be empty and the reason is for a human. */
    public record Rejected(String file, int line, String column, String reason) {}

    private OracleKnowledge known = new OracleKnowledge();
    private OptionalLong lastNumber = OptionalLong.empty();

    /** The findings of one FULL delivery, loaded on its own. */
    public static String findings(Path folder, LocalDate asOf) {
        Oracle oracle = new Oracle();
        Delivered delivered = oracle.deliver(folder);
        if (delivered.refused()) {
            throw new IllegalArgumentException("refused: " + delivered.refusals());
        }
        return oracle.findings(asOf);
    }

    /**
     * The text of findings.csv on what is known so far.
     *
     * @throws RuntimeException naming parameter and date, where the scan ends with exit 2 because a value is missing
     */
    public String findings(LocalDate asOf) {
        return OracleFinding.csv(OracleServices.findings(OracleFacts.of(known), asOf));
    }

    /** How many persons are known, each counted once however many codes they have had. */
    public int persons() {
        return known.persons.size();
    }

    /** Takes a delivery in, or nothing of it where one of its files is refused. */
    public Delivered deliver(Path folder) {
        List<String> refusals = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        OracleKnowledge next = new OracleKnowledge(known);
        Head head = new Head(true, OptionalLong.empty());
        try {
            head = head(folder);
        } catch (OracleCsv.Refused e) {
            refusals.add(String.valueOf(e.getMessage()));
        }
        if (head.number().isPresent() && lastNumber.isPresent()) {
            if (head.number().getAsLong() <= lastNumber.getAsLong()) {
                return new Delivered(List.of(), List.of(), true);
            }
            if (head.number().getAsLong() > lastNumber.getAsLong() + 1) {
                refusals.add("a gap between " + lastNumber + " and " + head.number());
            }
        }
        for (String file : OracleFeeds.FILES) {
            try {
                List<String> columns = List.copyOf(OracleFeeds.columns(file).keySet());
                Optional<OracleCsv> csv = OracleCsv.read(folder, file, columns);
                if (csv.isPresent()) {
                    List<Reject> bad = file.equals("persons.csv")
                            ? next.takePersons(csv.get(), head.full())
                            : next.takeFacts(file, csv.get(), head.full());
                    rejects.addAll(bad);
                    int rows = csv.get().rows().size();
                    if (bad.size() * 100 > rows) {
                        refusals.add(csv.get().file() + ": " + bad.size() + " bad rows of " + rows);
                    }
                }
            } catch (OracleCsv.Refused e) {
                refusals.add(String.valueOf(e.getMessage()));
            }
        }
        if (refusals.isEmpty()) {
            known = next;
            lastNumber = head.number().isPresent() ? head.number() : lastNumber;
        }
        return new Delivered(
                refusals,
                rejects.stream()
                        .map(bad -> new Rejected(bad.file(), bad.line(), bad.column(), bad.reason()))
                        .toList(),
                false);
    }

    private record Head(boolean full, OptionalLong number) {}

    /** What delivery.csv says; a folder without it is FULL and unnumbered. */
    private static Head head(Path folder) throws OracleCsv.Refused {
        if (!Files.isDirectory(folder)) {
            throw new OracleCsv.Refused(folder.toString(), "no such folder");
        }
        var columns = OracleFeeds.columns("delivery.csv");
        Optional<OracleCsv> csv = OracleCsv.read(folder, "delivery.csv", List.copyOf(columns.keySet()));
        if (csv.isEmpty()) {
            return new Head(true, OptionalLong.empty());
        }
        if (csv.get().rows().size() != 1) {
            throw new OracleCsv.Refused("delivery.csv", "not one data row");
        }
        OracleCsv.Row row = csv.get().rows().get(0);
        for (String column : columns.keySet()) {
            if (!columns.getOrDefault(column, text -> false).test(row.field(column))) {
                throw new OracleCsv.Refused("delivery.csv", column + " is " + row.field(column));
            }
        }
        return new Head(row.field("kind").equals("FULL"), OptionalLong.of(Long.parseLong(row.field("number"))));
    }
}
