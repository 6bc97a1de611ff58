package lv.pienakas.rules.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lv.pienakas.rules.parameter.DatedValue;
import lv.pienakas.rules.parameter.Day;
import lv.pienakas.rules.parameter.Law;
import lv.pienakas.rules.person.Cause;
import lv.pienakas.rules.person.Claimant;
import lv.pienakas.rules.person.Opinion;
import lv.pienakas.rules.person.OpinionKind;
import org.jspecify.annotations.Nullable;

/**
 * A finding while its rule gives dates and amount. Where facts are missing nothing of this is looked up or kept: an
 * unknown outcome has neither dates nor an amount.
 */
public final class Draft {

    private final String service;
    private final Claimant claimant;
    private final Set<String> missing;
    private final Set<String> parameters;
    private @Nullable LocalDate since;
    private @Nullable LocalDate until;
    private @Nullable BigDecimal amount;

    Draft(String service, Claimant claimant, Set<String> missing, Set<String> parameters) {
        this.service = service;
        this.claimant = claimant;
        this.missing = missing;
        this.parameters = parameters;
    }

    /** The entitlement does not begin before this day; the latest of several counts, null does not. */
    public Draft notBefore(@Nullable LocalDate day) {
        if (day != null && (since == null || day.isAfter(since))) {
            since = day;
        }
        return this;
    }

    /** The entitlement does not last beyond this day; the earliest of several counts, null does not. */
    public Draft notAfter(@Nullable LocalDate day) {
        if (day != null && (until == null || day.isBefore(until))) {
            until = day;
        }
        return this;
    }

    /** Can be claimed from the claimant's start until the parameter's time has passed. */
    public Draft claimableFor(String time) {
        LocalDate start = claimant.start();
        if (start != null && known()) {
            notBefore(start).notAfter(start.plus(Law.period(used(day().value(time)))));
        }
        return this;
    }

    /** The amount is the parameter's value on the as-of date. */
    public Draft amount(String parameter) {
        if (known()) {
            amount = Law.decimal(used(day().value(parameter)));
        }
        return this;
    }

    /** The amount is the parameter's value on the claimant's start. */
    public Draft amountAtStart(String parameter) {
        LocalDate start = claimant.start();
        if (start != null && known()) {
            amount = Law.decimal(used(day().valueOn(parameter, start)));
        }
        return this;
    }

    /** The amount is this sum in euros. */
    public Draft amount(BigDecimal euros) {
        amount = euros;
        return this;
    }

    /** One parameter where the disability dates from childhood, another otherwise; none where nobody knows. */
    public Draft amountByCause(String childhood, String otherwise) {
        Cause cause = disability().cause();
        return cause == null ? this : amount(cause == Cause.CHILDHOOD ? childhood : otherwise);
    }

    /** Multiplies by the parameter of the disability's group, e.g. {@code disability-pension.group-ii}. */
    public Draft timesGroup(String one, String two, String three) {
        BigDecimal base = amount;
        if (base != null && known()) {
            String parameter = switch (disability().group()) {
                case "I" -> one;
                case "II" -> two;
                default -> three;
            };
            amount = base.multiply(Law.decimal(used(day().value(parameter))));
        }
        return this;
    }

    Finding finding() {
        boolean known = known();
        BigDecimal euros = amount;
        return new Finding(
                service,
                claimant.claimantId(),
                claimant.claimantCode(),
                claimant.forChild() ? claimant.about().facts().id() : 0,
                claimant.forChild() ? claimant.about().facts().code() : "",
                known ? Finding.Outcome.ENTITLED : Finding.Outcome.UNKNOWN,
                known ? since : null,
                known ? until : null,
                known && euros != null ? euros.setScale(2, RoundingMode.HALF_UP) : null,
                List.copyOf(missing),
                List.copyOf(parameters));
    }

    private boolean known() {
        return missing.isEmpty();
    }

    private Opinion disability() {
        return claimant.about().opinion(OpinionKind.DISABILITY);
    }

    private Day day() {
        return claimant.about().day();
    }

    private DatedValue used(DatedValue value) {
        parameters.add(value.toString());
        return value;
    }
}
