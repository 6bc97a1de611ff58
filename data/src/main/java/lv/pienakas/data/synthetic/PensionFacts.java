package lv.pienakas.data.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes the insurance record, and the pension or benefit that a person lives on. */
final class PensionFacts {

    private static final LocalDate AGENCY_FOUNDED = LocalDate.of(1991, 1, 1);

    private final Feeds feeds;
    private final Claims claims;
    private final LocalDate asOf;

    PensionFacts(Feeds feeds, Claims claims, LocalDate asOf) {
        this.feeds = feeds;
        this.claims = claims;
        this.asOf = asOf;
    }

    void write(Person person, Standing standing, @Nullable Disability disability, Draw draw) throws IOException {
        if (standing.livelihood() == Standing.Livelihood.CHILD) {
            return;
        }
        writeRecord(person, standing, draw);
        LocalDate reached = standing.qualifyingDay();
        LocalDate disabled = disability == null ? asOf.minusYears(1) : disability.from();
        switch (standing.livelihood()) {
            case PENSION -> {
                claims.granted(pension(person, reached, draw), draw);
                if (disability != null && person.age(asOf) < 75 && draw.chance(Assumptions.DISABILITY_PENSION_BEFORE)) {
                    claims.granted(
                            disabilityPension(person, reached.minusYears(4), disability)
                                    .until(reached.minusDays(1)),
                            draw);
                }
            }
            case EARLY_PENSION -> {
                boolean nearly = !reached.minusYears(2).isAfter(person.lastDay(asOf));
                LocalDate earliest = reached.minusYears(nearly ? 2 : 5);
                claims.granted(pension(person, draw.dayBetween(earliest, person.lastDay(asOf)), draw), draw);
            }
            case PENSION_PENDING -> claims.pending(pension(person, reached, draw), draw);
            case PENSION_NOT_CLAIMED -> claims.notDrawn(pension(person, reached, draw), draw);
            case DISABILITY_PENSION -> claims.granted(disabilityPension(person, disabled, disability), draw);
            case SOCIAL_BENEFIT_DISABILITY ->
                claims.granted(
                        Benefit.socialSecurity(person, "DISABILITY", disabled, Amounts.socialBenefit(asOf)), draw);
            case SOCIAL_BENEFIT_AGE ->
                claims.granted(
                        Benefit.socialSecurity(
                                person,
                                "AGE",
                                draw.dayBetween(reached, person.lastDay(asOf)),
                                Amounts.socialBenefit(asOf)),
                        draw);
            case CHILD, WORK, FOREIGN_PENSION -> {}
        }
    }

    /** Nearly all who draw the social security benefit are known: without a record they would be findings. */
    private void writeRecord(Person person, Standing standing, Draw draw) throws IOException {
        boolean young = person.age(asOf) < 21;
        boolean pastWork = standing.livelihood() != Standing.Livelihood.WORK;
        double noRow = pastWork ? Assumptions.NO_RECORD_ROW / 10 : Assumptions.NO_RECORD_ROW * (young ? 10 : 1);
        if (!draw.chance(noRow)) {
            feeds.record(person.codeIn(draw), draw.chance(Assumptions.RECORD_UNKNOWN) ? null : standing.recordMonths());
        }
    }

    private static Benefit pension(Person person, LocalDate day, Draw draw) {
        LocalDate from = day.isBefore(AGENCY_FOUNDED) ? AGENCY_FOUNDED : day;
        long cents = (long) (Amounts.PENSION_AVERAGE * draw.spread(Amounts.PENSION_SPREAD));
        return Benefit.own(person, Service.OLD_AGE_PENSION, from, null, cents);
    }

    private Benefit disabilityPension(Person person, LocalDate from, @Nullable Disability disability) {
        Disability.Group group = disability == null ? Disability.Group.III : disability.group();
        LocalDate until = disability == null ? null : disability.until();
        return Benefit.own(person, Service.DISABILITY_PENSION, from, until, Amounts.disabilityPension(asOf, group));
    }
}
