package lv.pienakas.service.differential;

import static lv.pienakas.service.differential.OracleLaw.earliest;
import static lv.pienakas.service.differential.OracleLaw.later;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.pienakas.service.differential.OracleFacts.Opinion;
import lv.pienakas.service.differential.OracleFacts.Person;
import lv.pienakas.service.differential.OracleFacts.Relation;

/** The table of entitlements.md, one method per line of it. */
final class OracleServices {

    private final OracleFacts facts;
    private final OracleLaw law;
    private final LocalDate day;
    private final List<OracleFinding> findings = new ArrayList<>();

    private OracleServices(OracleFacts facts, LocalDate day) {
        this.facts = facts;
        this.day = day;
        this.law = new OracleLaw(facts, day);
    }

    static List<OracleFinding> findings(OracleFacts facts, LocalDate day) {
        OracleServices services = new OracleServices(facts, day);
        for (Person person : facts.persons().values()) {
            services.oldAgePension(person);
            new OracleRefund(facts, services.law, person).finding().ifPresent(services.findings::add);
            services.transportAllowance(person);
            services.specialCareAllowance(person);
            services.disabilityPension(person);
            services.childbirthBenefit(person);
            services.disabledChildCareAllowance(person);
        }
        return services.findings;
    }

    private void oldAgePension(Person person) {
        String service = "OLD_AGE_PENSION";
        if (!law.permanentResident(person)
                || !law.unclaimedForOneself(person, service)
                || law.hasBenefitInForce(person, "DISABILITY_PENSION", any -> true)) {
            return;
        }
        Optional<Integer> months = recordMonths(person);
        Optional<LocalDate> qualifyingDay = person.birth().map(OracleLaw::qualifyingDay);
        if (qualifyingDay.isPresent()) {
            LocalDate reached = qualifyingDay.get();
            int required = 12 * OracleParameters.requiredRecordInYears(reached.getYear());
            if (reached.isAfter(day) || (months.isPresent() && months.get() < required)) {
                return;
            }
        }
        List<String> missing = new ArrayList<>();
        if (qualifyingDay.isEmpty()) {
            missing.add("birth_date");
        }
        if (months.isEmpty()) {
            missing.add("record_months");
        }
        if (missing.isEmpty()) {
            entitled(person, service, "", qualifyingDay.orElseThrow(), Optional.empty(), Optional.empty());
        } else {
            findings.add(OracleFinding.unknown(person.code(), service, missing));
        }
    }

    private void transportAllowance(Person disabled) {
        String service = "TRANSPORT_ALLOWANCE";
        Optional<Opinion> disability = law.opinion(disabled, "DISABILITY");
        Optional<Opinion> transport = law.opinion(disabled, "TRANSPORT");
        if (!law.permanentResident(disabled)
                || disability.isEmpty()
                || transport.isEmpty()
                || law.inStateCare(disabled)) {
            return;
        }
        LocalDate since = later(disability.get().from(), transport.get().from());
        Optional<LocalDate> until =
                earliest(disability.get().until(), transport.get().until());
        if (law.adult(disabled)) {
            if (law.unclaimedForOneself(disabled, service)) {
                entitled(disabled, service, "", since, until, Optional.of(OracleParameters.TRANSPORT.at(day)));
            }
            return;
        }
        Optional<Person> claimant = law.claimant(disabled);
        if (claimant.isPresent() && law.unclaimedForChild(disabled, service)) {
            until = earliest(until, Optional.of(dayBefore18(disabled)));
            BigDecimal amount = OracleParameters.TRANSPORT.at(day);
            entitled(claimant.get(), service, disabled.code(), since, until, Optional.of(amount));
        }
    }

    private void specialCareAllowance(Person person) {
        String service = "SPECIAL_CARE_ALLOWANCE";
        Optional<Opinion> disability = law.opinion(person, "DISABILITY");
        Optional<Opinion> care = law.opinion(person, "SPECIAL_CARE");
        if (!law.permanentResident(person)
                || !law.adult(person)
                || disability.isEmpty()
                || care.isEmpty()
                || law.inStateCare(person)
                || !law.unclaimedForOneself(person, service)) {
            return;
        }
        LocalDate since = later(disability.get().from(), care.get().from());
        if (person.birth().isPresent()) {
            since = later(since, OracleLaw.birthday(person.birth().get(), 18));
        }
        Optional<BigDecimal> amount = disability
                .get()
                .cause()
                .map(cause -> cause.equals("CHILDHOOD")
                        ? OracleParameters.SPECIAL_CARE_FROM_CHILDHOOD.at(day)
                        : OracleParameters.SPECIAL_CARE.at(day));
        entitled(
                person,
                service,
                "",
                since,
                earliest(disability.get().until(), care.get().until()),
                amount);
    }

    private void disabilityPension(Person person) {
        String service = "DISABILITY_PENSION";
        Optional<Opinion> opinion = law.opinion(person, "DISABILITY");
        if (!law.permanentResident(person)
                || !law.adult(person)
                || !law.hasBenefitInForce(
                        person,
                        "STATE_SOCIAL_SECURITY_BENEFIT",
                        benefit -> benefit.reason().equals("DISABILITY"))
                || opinion.isEmpty()
                || opinion.get().group().equals("CHILD")
                || law.hasBenefitInForce(person, "OLD_AGE_PENSION", any -> true)
                || !law.unclaimedForOneself(person, service)) {
            return;
        }
        Optional<LocalDate> qualifyingDay = person.birth().map(OracleLaw::qualifyingDay);
        Optional<String> cause = opinion.get().cause();
        Optional<Integer> months = recordMonths(person);
        boolean ofWork = cause.isPresent()
                && List.of("WORK_ACCIDENT", "OCCUPATIONAL_DISEASE").contains(cause.get());
        boolean tooOld = qualifyingDay.isPresent() && !qualifyingDay.get().isAfter(day);
        boolean tooShort = months.isPresent() && months.get() < 36;
        if (tooOld || ofWork || tooShort) {
            return;
        }
        List<String> missing = new ArrayList<>();
        if (qualifyingDay.isEmpty()) {
            missing.add("birth_date");
        }
        if (cause.isEmpty()) {
            missing.add("cause");
        }
        if (months.isEmpty()) {
            missing.add("record_months");
        }
        if (!missing.isEmpty()) {
            findings.add(OracleFinding.unknown(person.code(), service, missing));
            return;
        }
        BigDecimal base = cause.orElseThrow().equals("CHILDHOOD")
                ? OracleParameters.PENSION_BASE_FROM_CHILDHOOD.at(day)
                : OracleParameters.PENSION_BASE.at(day);
        BigDecimal amount = base.multiply(
                        OracleParameters.pensionCoefficient(opinion.get().group()))
                .setScale(2, RoundingMode.HALF_UP);
        entitled(
                person,
                service,
                "",
                opinion.get().from(),
                earliest(opinion.get().until(), qualifyingDay.map(reached -> reached.minusDays(1))),
                Optional.of(amount));
    }

    private void childbirthBenefit(Person child) {
        String service = "CHILDBIRTH_BENEFIT";
        if (!law.permanentResident(child) || !law.child(child)) {
            return;
        }
        Optional<Relation> relation = law.childbirthRelation(child);
        boolean granted = OracleFacts.of(facts.benefitsForChild(), child.code()).stream()
                .anyMatch(benefit -> benefit.service().equals(service));
        if (relation.isEmpty() || granted || !law.notAppliedForChild(child, service)) {
            return;
        }
        boolean parent = relation.get().kind().equals("PARENT");
        LocalDate start = parent ? child.birth().orElseThrow() : relation.get().since();
        LocalDate last = start.plusMonths(6);
        if (!start.isAfter(day) && !day.isAfter(last)) {
            BigDecimal amount = OracleParameters.CHILDBIRTH.at(start);
            entitled(law.adultOf(relation.get()), service, child.code(), start, Optional.of(last), Optional.of(amount));
        }
    }

    private void disabledChildCareAllowance(Person child) {
        String service = "DISABLED_CHILD_CARE_ALLOWANCE";
        Optional<Opinion> disability = law.opinion(child, "DISABILITY");
        Optional<Opinion> care = law.opinion(child, "SPECIAL_CARE");
        if (!law.permanentResident(child)
                || !law.child(child)
                || disability.isEmpty()
                || care.isEmpty()
                || law.inStateCare(child)
                || !law.unclaimedForChild(child, service)) {
            return;
        }
        Optional<Person> claimant = law.claimant(child);
        if (claimant.isPresent()) {
            entitled(
                    claimant.get(),
                    service,
                    child.code(),
                    later(disability.get().from(), care.get().from()),
                    earliest(earliest(disability.get().until(), care.get().until()), Optional.of(dayBefore18(child))),
                    Optional.of(OracleParameters.DISABLED_CHILD_CARE.at(day)));
        }
    }

    private void entitled(
            Person claimant,
            String service,
            String child,
            LocalDate since,
            Optional<LocalDate> until,
            Optional<BigDecimal> amount) {
        findings.add(OracleFinding.entitled(claimant.code(), service, child, since, until, amount));
    }

    private Optional<Integer> recordMonths(Person person) {
        return Optional.ofNullable(facts.recordMonths().get(person.code()));
    }

    private static LocalDate dayBefore18(Person child) {
        return OracleLaw.birthday(child.birth().orElseThrow(), 18).minusDays(1);
    }
}
