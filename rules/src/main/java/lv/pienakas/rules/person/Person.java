package lv.pienakas.rules.person;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import lv.pienakas.rules.parameter.DatedValue;
import lv.pienakas.rules.parameter.Day;
import lv.pienakas.rules.parameter.Law;
import org.jspecify.annotations.Nullable;

/**
 * A person as the law sees them on the as-of date: the vocabulary in which rule files speak. Each method is a pure
 * question about the facts; the engine may ask it any number of times. Methods that may meet a missing fact answer
 * with a {@link Truth}, which a rule wraps in {@link #possible}.
 */
public final class Person {

    private static final String MAJORITY = "common.majority";

    private final PersonFacts facts;
    private final Day day;
    private final @Nullable Trace trace;

    /** A person in a scan: leaves no trace. */
    public Person(PersonFacts facts, Law law) {
        this(facts, new Day(law), null);
    }

    /** A person to be explained: every question asked is kept in the trace. */
    public Person(PersonFacts facts, Day day, @Nullable Trace trace) {
        this.facts = facts;
        this.day = day;
        this.trace = trace;
    }

    public PersonFacts facts() {
        return facts;
    }

    /** The as-of date, as far as it may be asked. */
    public Day day() {
        return day;
    }

    /** Whether the condition holds, or may hold for all we know. The only way from {@link Truth} to a condition. */
    public boolean possible(Truth truth) {
        if (trace != null) {
            trace.result(truth);
        }
        return truth != Truth.FALSE;
    }

    /** Alive on the day. */
    public boolean present() {
        note("persons.csv", "death_date", facts.residence().deathDate());
        return facts.residence().present(day);
    }

    /** Lives permanently in Latvia: State Social Allowance Law, sections 3 and 4. */
    public boolean permanentResident() {
        if (trace != null) {
            note("persons.csv", "death_date", facts.residence().deathDate());
            note("persons.csv", "country", facts.residence().country());
            note("persons.csv", "permit", facts.residence().permit());
        }
        return facts.residence().permanentResident(day);
    }

    /** Of full age on the day; also where the birth date is not known. */
    public boolean adult() {
        return !child();
    }

    /** Under age on the day; never where the birth date is not known. */
    public boolean child() {
        LocalDate birth = facts.birthDate();
        if (trace != null) {
            note("persons.csv", "birth_date", birth);
            value(MAJORITY);
        }
        return birth != null && !day.hadBirthday(birth, MAJORITY);
    }

    /** Birthday of full age; null where the birth date is not known. */
    public @Nullable LocalDate majority() {
        LocalDate birth = facts.birthDate();
        return birth == null ? null : Day.birthday(birth, Law.whole(value(MAJORITY)));
    }

    /** Day before the birthday of full age for a child; null for an adult. */
    public @Nullable LocalDate lastDayAsChild() {
        LocalDate majority = child() ? majority() : null;
        return majority == null ? null : majority.minusDays(1);
    }

    /** In full state care on the day: in a state institution or prison. */
    public boolean inStateCare() {
        LocalDate since = facts.stateCareSince();
        note("persons.csv", "state_care_since", since);
        return since != null && day.reached(since);
    }

    /** Whether an age that changes over the years has been reached; unknown without a birth date. */
    public Truth reached(String age) {
        LocalDate birth = facts.birthDate();
        if (trace != null) {
            note("persons.csv", "birth_date", birth);
            noteAge(age);
        }
        return birth == null ? Truth.unknown(Facts.BIRTH_DATE) : Truth.of(day.reachedAge(birth, age));
    }

    /** Day on which that age is reached; null where the birth date is not known. */
    public @Nullable LocalDate reachedOn(String age) {
        LocalDate birth = facts.birthDate();
        return birth == null ? null : day.ageReachedOn(birth, age);
    }

    /** Day before that age is reached; null where the birth date is not known. */
    public @Nullable LocalDate dayBeforeReaching(String age) {
        LocalDate reached = reachedOn(age);
        return reached == null ? null : reached.minusDays(1);
    }

    /** Whether the insurance record is as long as the parameter asks for on the day; unknown without a record. */
    public Truth hasRecord(String required) {
        return hasMonths(value(required));
    }

    /** The same for what the parameter asked for on the day on which the age was reached. */
    public Truth hasRecordOnReaching(String age, String required) {
        LocalDate reached = reachedOn(age);
        if (reached == null) {
            note("persons.csv", "birth_date", null);
            note("records.csv", "record_months", facts.recordMonths());
            return facts.recordMonths() == null
                    ? Truth.unknown(Facts.BIRTH_DATE, Facts.RECORD_MONTHS)
                    : Truth.unknown(Facts.BIRTH_DATE);
        }
        DatedValue value = day.valueOn(required, reached);
        if (trace != null) {
            trace.parameter(value);
        }
        return hasMonths(value);
    }

    private Truth hasMonths(DatedValue required) {
        Integer months = facts.recordMonths();
        note("records.csv", "record_months", months);
        return months == null
                ? Truth.unknown(Facts.RECORD_MONTHS)
                : Truth.of(months >= Law.period(required).toTotalMonths());
    }

    /** The opinion of a kind that counts on the day; {@link Opinion#inForce()} is false where there is none. */
    public Opinion opinion(OpinionKind kind) {
        Opinion counts = Opinion.none();
        List<Opinion> opinions = facts.opinions();
        for (int i = 0; i < opinions.size(); i++) {
            Opinion opinion = opinions.get(i);
            if (opinion.kind() == kind
                    && opinion.validOn(day)
                    && (!counts.inForce() || Opinion.WHICH_COUNTS.compare(opinion, counts) > 0)) {
                counts = opinion;
            }
        }
        if (trace != null) {
            noteOpinion(kind, counts);
        }
        return counts;
    }

    /** The person's own benefits and applications. */
    public Claims own() {
        return new Claims(facts.benefits(), facts.applications(), day, trace);
    }

    /** Benefits and applications of any adult for this person as a child. */
    public Claims asChild() {
        return new Claims(facts.childBenefits(), facts.childApplications(), day, trace);
    }

    /** {@link #asChild()} for a child, {@link #own()} for an adult. */
    public Claims claims() {
        return child() ? asChild() : own();
    }

    /** The person claims for themselves. */
    public Claimant self() {
        return new Claimant(this, facts.id(), facts.code(), false, null);
    }

    /**
     * Who claims: an adult for themselves, for a child the first carer who lives permanently in Latvia. Guardians come
     * first, then foster carers of some standing, then mothers and fathers.
     */
    public Claimant claimant() {
        if (!child()) {
            return self();
        }
        Carer carer = firstCarer(this::mayCare);
        return carer == null ? nobody() : new Claimant(this, carer.id(), carer.code(), true, null);
    }

    private boolean mayCare(Carer carer) {
        return carer.kind() != RelationKind.FOSTER
                || day.reached(carer.since().plus(Law.period(value("common.foster-standing"))));
    }

    /**
     * Who claims for a child taken into care or born as an infant: a guardian or foster carer who took the child
     * before the birthday that the parameter names (from that day), else a parent (from the birth).
     */
    public Claimant carerOfInfant(String infancy) {
        LocalDate birth = facts.birthDate();
        if (birth == null) {
            return nobody();
        }
        Carer carer = firstCarer(one -> one.kind() == RelationKind.PARENT
                || one.since().isBefore(Day.birthday(birth, Law.whole(value(infancy)))));
        if (carer == null) {
            return nobody();
        }
        LocalDate start = carer.kind() == RelationKind.PARENT ? birth : carer.since();
        return new Claimant(this, carer.id(), carer.code(), true, start);
    }

    /** Whether the claimant's start lies on or before the day and the parameter's time since has not passed. */
    public boolean startedWithin(Claimant claimant, String time) {
        LocalDate start = claimant.start();
        note("persons.csv", "birth_date", facts.birthDate());
        return start != null && day.within(start, start.plus(Law.period(value(time))));
    }

    private @Nullable Carer firstCarer(Predicate<Carer> eligible) {
        List<Carer> carers = facts.carers();
        for (int i = 0; i < carers.size(); i++) {
            Carer carer = carers.get(i);
            if (carer.inForce(day) && carer.residence().permanentResident(day) && eligible.test(carer)) {
                if (trace != null) {
                    note("relations.csv", "kind, since", carer.kind() + " " + carer.since());
                }
                return carer;
            }
        }
        note("relations.csv", "kind, since", null);
        return null;
    }

    /** Where nobody may claim, that alone is what is lacking: the time to claim still runs from the birth. */
    private Claimant nobody() {
        return new Claimant(this, 0, "", true, facts.birthDate());
    }

    /** Whether contributions were paid in another capacity than as an employee: only such can be too high. */
    public boolean paidBesidesEmployment() {
        List<Contribution> contributions = facts.contributions();
        for (int i = 0; i < contributions.size(); i++) {
            Contribution row = contributions.get(i);
            if (row.status() != ContributionStatus.EMPLOYEE) {
                if (trace != null) {
                    note("contributions.csv", "year, status", row.year() + " " + row.status());
                }
                return true;
            }
        }
        note("contributions.csv", "year, status", null);
        return false;
    }

    /** Whether more than nothing, and at least the parameter's sum, was overpaid and not yet refunded. */
    public boolean overpaidAtLeast(String service, String threshold) {
        long cents = overpaid(service).cents();
        if (cents == 0) {
            note("contributions.csv", "contributions", null);
            return false;
        }
        cents -= own().grantedCents(service);
        return cents > 0 && BigDecimal.valueOf(cents, 2).compareTo(Law.decimal(value(threshold))) >= 0;
    }

    /** Overpaid and not yet refunded, in euros. */
    public BigDecimal overpaidTotal(String service) {
        return Overpaid.euros(overpaid(service).cents() - own().grantedCents(service));
    }

    /** Day on which the last overpaid year was computed; null where none was overpaid. */
    public @Nullable LocalDate overpaidSince(String service) {
        return overpaid(service).since();
    }

    private Overpaid overpaid(String service) {
        return new Overpaid(facts.contributions(), day, trace, service);
    }

    private DatedValue value(String parameter) {
        DatedValue value = day.value(parameter);
        if (trace != null) {
            trace.parameter(value);
        }
        return value;
    }

    private void noteAge(String age) {
        LocalDate reached = reachedOn(age);
        if (trace != null) {
            trace.parameter(reached == null ? day.value(age) : day.valueOn(age, reached));
        }
    }

    private void noteOpinion(OpinionKind kind, Opinion opinion) {
        if (!opinion.inForce()) {
            note("opinions.csv", kind.name(), null);
            return;
        }
        String until = opinion.validUntil() == null ? "" : opinion.validUntil().toString();
        note("opinions.csv", kind.name(), opinion.validFrom() + "–" + until);
        if (kind == OpinionKind.DISABILITY) {
            note("opinions.csv", "group", opinion.group());
            note("opinions.csv", "cause", opinion.cause());
        }
    }

    private void note(String file, String column, @Nullable Object value) {
        if (trace != null) {
            trace.fact(file, column, value);
        }
    }
}
