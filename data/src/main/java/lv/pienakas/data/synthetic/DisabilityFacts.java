package lv.pienakas.data.synthetic;

import java.io.IOException;
import java.time.LocalDate;

/** Writes a disabled person's opinions, and the allowances that follow from their indications. */
final class DisabilityFacts {

    private static final int PENDING_DAYS = 25;

    private final Feeds feeds;
    private final Claims claims;
    private final LocalDate asOf;

    DisabilityFacts(Feeds feeds, Claims claims, LocalDate asOf) {
        this.feeds = feeds;
        this.claims = claims;
        this.asOf = asOf;
    }

    void write(Person person, Disability disability, Household household, Draw draw) throws IOException {
        writeOpinions(person, disability, draw);
        boolean child = person.age(person.lastDay(asOf)) < 18;
        Person claimant = child ? household.carerOf(person, asOf).orElse(null) : person;
        if (claimant == null || person.permit() == Person.Permit.TEMPORARY) {
            return;
        }
        if (disability.transport() != null) {
            Opinion opinion = disability.transport();
            long cents = Amounts.transport(opinion.from());
            Benefit benefit = benefit(Service.TRANSPORT_ALLOWANCE, claimant, person, disability, opinion, cents);
            claim(benefit, Assumptions.TRANSPORT_NOT_CLAIMED, draw);
        }
        if (disability.care() != null) {
            boolean childhood = disability.cause() == Disability.Cause.CHILDHOOD;
            Service service = child ? Service.DISABLED_CHILD_CARE_ALLOWANCE : Service.SPECIAL_CARE_ALLOWANCE;
            long adult = childhood ? Amounts.SPECIAL_CARE_CHILDHOOD : Amounts.SPECIAL_CARE;
            long cents = child ? Amounts.CHILD_CARE_ALLOWANCE : adult;
            claim(
                    benefit(service, claimant, person, disability, disability.care(), cents),
                    child ? Assumptions.CHILD_CARE_NOT_CLAIMED : Assumptions.CARE_NOT_CLAIMED,
                    draw);
        }
        if (child) {
            Benefit supplement = Benefit.forChild(
                    claimant,
                    person,
                    Service.DISABLED_CHILD_SUPPLEMENT,
                    disability.from(),
                    disability.until(),
                    Amounts.DISABLED_CHILD_SUPPLEMENT);
            claims.granted(supplement, draw);
        }
    }

    private void writeOpinions(Person person, Disability disability, Draw draw) throws IOException {
        LocalDate earlier = disability.firstIndicated();
        if (earlier.equals(disability.from()) && draw.chance(Assumptions.EARLIER_OPINION)) {
            earlier = earlier.minusYears(1);
        }
        LocalDate earliest = person.birth();
        if (earlier.isBefore(disability.from()) && !earlier.isBefore(earliest)) {
            LocalDate until = disability.from().minusDays(1);
            Opinion ended =
                    new Opinion(Opinion.Kind.DISABILITY, disability.group(), disability.cause(), earlier, until);
            feeds.opinion(person.codeIn(draw), ended);
        }
        feeds.opinion(person.codeIn(draw), disability.opinion());
        if (disability.transport() != null) {
            feeds.opinion(person.codeIn(draw), disability.transport());
        }
        if (disability.care() != null) {
            feeds.opinion(person.codeIn(draw), disability.care());
        }
    }

    /** Only opinions of the last year go unclaimed: see {@link Assumptions#TRANSPORT_ISSUED_LAST_YEAR}. */
    private void claim(Benefit benefit, double notClaimed, Draw draw) throws IOException {
        boolean reachable = benefit.concerned().permanentResident();
        boolean recent = benefit.from().isAfter(asOf.minusYears(1));
        boolean fresh = benefit.from().isAfter(asOf.minusDays(PENDING_DAYS));
        if (reachable && recent && draw.chance(notClaimed)) {
            claims.notDrawn(benefit, draw);
        } else if (reachable && fresh && draw.chance(Assumptions.INDICATION_PENDING)) {
            claims.pending(benefit, draw);
        } else {
            claims.granted(benefit, draw);
        }
    }

    private Benefit benefit(
            Service service, Person claimant, Person person, Disability disability, Opinion indication, long cents) {
        LocalDate until = Days.earlierEnd(disability.until(), indication.until());
        return claimant.equals(person)
                ? Benefit.own(claimant, service, indication.from(), until, cents)
                : Benefit.forChild(claimant, person, service, indication.from(), until, cents);
    }
}
