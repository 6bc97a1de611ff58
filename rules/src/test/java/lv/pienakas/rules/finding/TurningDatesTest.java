package lv.pienakas.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.pienakas.rules.person.Application;
import lv.pienakas.rules.person.Benefit;
import lv.pienakas.rules.person.Carer;
import lv.pienakas.rules.person.Cause;
import lv.pienakas.rules.person.Contribution;
import lv.pienakas.rules.person.ContributionStatus;
import lv.pienakas.rules.person.Opinion;
import lv.pienakas.rules.person.OpinionKind;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.person.RelationKind;
import lv.pienakas.rules.person.Residence;
import lv.pienakas.rules.release.Releases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The exact day, by the calendar, of each kind of turn. */
class TurningDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Residence HOME = new Residence(null, "LV", "CITIZEN");
    private static final Opinion FOR_LIFE = disability("A", "2020-05-05", null);

    @Test
    void aChildTurnsOnTheEighteenthBirthday() {
        assertThat(turning(new Somebody("2008-06-10"))).isEqualTo("2026-06-10");
    }

    @Test
    void aChildOf29FebruaryTurnsOn1March() {
        assertThat(turning(LocalDate.of(2025, 6, 1), new Somebody("2008-02-29")))
                .isEqualTo("2026-03-01");
    }

    @Test
    void theDayAfterSixMonthsFromABirthTheBenefitIsLost() {
        Somebody born = new Somebody("2025-12-30");
        born.carers = List.of(carer(RelationKind.PARENT, "2025-12-30", null, HOME));
        assertThat(turning(born)).isEqualTo("2026-07-01");
    }

    @Test
    void aBirthToComeTurnsWhenItComes() {
        Somebody expected = new Somebody("2026-03-05");
        expected.carers = List.of(carer(RelationKind.PARENT, "2026-01-01", null, HOME));
        assertThat(turning(expected)).isEqualTo("2026-03-05");
    }

    @Test
    void anOpinionTurnsWhenItIsOver() {
        Somebody disabled = new Somebody("1980-01-31");
        disabled.opinions = List.of(disability("A", "2020-05-05", "2027-05-31"));
        assertThat(turning(disabled)).isEqualTo("2027-06-01");
    }

    @Test
    void aLaterOpinionTurnsWhenItBegins() {
        Somebody disabled = new Somebody("1980-01-31");
        disabled.opinions = List.of(FOR_LIFE, disability("B", "2026-08-01", null));
        assertThat(turning(disabled)).isEqualTo("2026-08-01");
    }

    @Test
    void contributionsOfLastYearAreAddedUpOn1April() {
        Somebody overpaid = new Somebody("1940-01-01");
        overpaid.benefits = List.of(benefit("OLD_AGE_PENSION", "2002-01-01", null));
        overpaid.contributions = List.of(new Contribution(2025, ContributionStatus.NOT_INSURED, 0, 5_000));
        assertThat(turning(overpaid)).isEqualTo("2026-04-01");
        assertThat(turning(LocalDate.of(2026, 4, 1), overpaid)).isNull();
    }

    @Test
    void aRefundToComeTurnsWhenItIsGranted() {
        Somebody overpaid = new Somebody("1940-01-01");
        overpaid.benefits = List.of(
                benefit("OLD_AGE_PENSION", "2002-01-01", null), benefit("CONTRIBUTION_REFUND", "2026-03-20", null));
        overpaid.contributions = List.of(new Contribution(2024, ContributionStatus.NOT_INSURED, 0, 5_000));
        assertThat(turning(overpaid)).isEqualTo("2026-03-20");
    }

    @Test
    void aRefusalCountsThroughItsAnniversary() {
        Somebody pensioner = pensioner();
        pensioner.applications = List.of(refused("2025-09-10"));
        assertThat(turning(pensioner)).isEqualTo("2026-09-11");
    }

    @Test
    void aRefusalToComeTurnsWhenItIsDecided() {
        Somebody pensioner = pensioner();
        pensioner.applications = List.of(refused("2026-05-01"));
        assertThat(turning(pensioner)).isEqualTo("2026-05-01");
    }

    @Test
    void anAmountTurnsWithItsNextValue() {
        Somebody disabled = new Somebody("1980-01-31");
        disabled.opinions =
                List.of(FOR_LIFE, new Opinion("T", OpinionKind.TRANSPORT, "", null, day("2020-05-05"), null));
        assertThat(turning(LocalDate.of(2023, 6, 1), disabled)).isEqualTo("2023-07-01");
        assertThat(turning(LocalDate.of(2023, 7, 1), disabled)).isEqualTo("2045-01-31");
    }

    @Test
    void aPensionsBaseTurnsWithItsNextValue() {
        Somebody disabled = new Somebody("1980-01-31");
        disabled.opinions = List.of(FOR_LIFE);
        disabled.benefits = List.of(new Benefit(
                "STATE_SOCIAL_SECURITY_BENEFIT", "DISABILITY", day("2021-01-01"), null, Benefit.Status.PAID, null));
        assertThat(turning(LocalDate.of(2025, 12, 15), disabled)).isEqualTo("2026-01-01");
        assertThat(turning(LocalDate.of(2026, 1, 1), disabled)).isEqualTo("2045-01-31");
    }

    @Test
    void anAdultTurnsOnReachingThePensionAge() {
        assertThat(turning(new Somebody("1962-08-20"))).isEqualTo("2027-08-20");
        assertThat(turning(LocalDate.of(2024, 12, 31), new Somebody("1960-03-31")))
                .isNull();
        assertThat(turning(LocalDate.of(2024, 12, 31), new Somebody("1960-04-01")))
                .isEqualTo("2025-04-01");
    }

    @Test
    void whomNobodyKnowsTheBirthDateOfIsToldTheAgeOfEachYear() {
        Somebody unknown = new Somebody(null);
        assertThat(turning(LocalDate.of(2023, 5, 5), unknown)).isEqualTo("2024-01-01");
        assertThat(turning(unknown)).isNull();
    }

    @Test
    void aDeathToComeTurnsOnItsDay() {
        Somebody pensioner = pensioner();
        pensioner.residence = new Residence(day("2026-11-11"), "LV", "CITIZEN");
        assertThat(turning(pensioner)).isEqualTo("2026-11-11");
    }

    @Test
    void aBenefitTurnsWhenItBeginsAndWhenItIsOver() {
        Somebody pensioner = pensioner();
        pensioner.benefits = List.of(benefit("OLD_AGE_PENSION", "2026-07-07", null));
        assertThat(turning(pensioner)).isEqualTo("2026-07-07");
        pensioner.benefits = List.of(benefit("OLD_AGE_PENSION", "2020-07-07", "2026-12-31"));
        assertThat(turning(pensioner)).isEqualTo("2027-01-01");
    }

    @Test
    void stateCareTurnsWhenItBegins() {
        Somebody child = disabledChild();
        child.carers = List.of(carer(RelationKind.PARENT, "2016-01-01", null, HOME));
        child.stateCare = day("2026-10-10");
        assertThat(turning(child)).isEqualTo("2026-10-10");
    }

    @Test
    void aCarerTurnsWhenTheRelationIsOver() {
        Somebody child = disabledChild();
        child.carers = List.of(
                carer(RelationKind.GUARDIAN, "2020-01-01", "2026-08-31", HOME),
                carer(RelationKind.PARENT, "2016-01-01", null, HOME));
        assertThat(turning(child)).isEqualTo("2026-09-01");
    }

    @Test
    void aCarerTurnsOnDying() {
        Somebody child = disabledChild();
        Residence dying = new Residence(day("2026-09-09"), "LV", "CITIZEN");
        child.carers = List.of(carer(RelationKind.PARENT, "2016-01-01", null, dying));
        assertThat(turning(child)).isEqualTo("2026-09-09");
    }

    @Test
    void aFosterCarerTurnsAfterSixMonths() {
        Somebody child = disabledChild();
        child.carers = List.of(carer(RelationKind.FOSTER, "2025-11-30", null, HOME));
        assertThat(turning(child)).isEqualTo("2026-05-30");
    }

    @Test
    void whoDrawsThePensionForLifeNeverTurns() {
        Somebody pensioner = pensioner();
        pensioner.benefits = List.of(benefit("OLD_AGE_PENSION", "2020-07-07", null));
        assertThat(turning(pensioner)).isNull();
    }

    @Test
    void everybodyIsSaidOnce() {
        PersonFacts person = new Somebody("2010-01-01").facts();
        Map<Integer, Integer> told = new TreeMap<>();
        new Evaluation(Releases.BUILT_IN, TODAY)
                .evaluate(List.of(person), (id, day) -> told.merge(id, 1, Integer::sum));
        assertThat(told).containsExactly(Map.entry(1, 1));
    }

    private static @Nullable LocalDate turning(Somebody somebody) {
        return turning(TODAY, somebody);
    }

    private static @Nullable LocalDate turning(LocalDate asOf, Somebody somebody) {
        Map<Integer, LocalDate> turnings = new TreeMap<>();
        new Evaluation(Releases.BUILT_IN, asOf).evaluate(List.of(somebody.facts()), turnings::put);
        return turnings.get(1);
    }

    /** Old enough, with a long record, and without a pension. */
    private static Somebody pensioner() {
        return new Somebody("1950-01-01");
    }

    private static Somebody disabledChild() {
        Somebody child = new Somebody("2016-01-01");
        child.opinions =
                List.of(FOR_LIFE, new Opinion("C", OpinionKind.SPECIAL_CARE, "", null, day("2020-05-05"), null));
        return child;
    }

    private static Opinion disability(String id, String from, @Nullable String until) {
        return new Opinion(
                id, OpinionKind.DISABILITY, "II", Cause.GENERAL, day(from), until == null ? null : day(until));
    }

    private static Benefit benefit(String service, String from, @Nullable String until) {
        return new Benefit(service, "", day(from), until == null ? null : day(until), Benefit.Status.PAID, 1_000L);
    }

    private static Application refused(String decided) {
        return new Application("OLD_AGE_PENSION", Application.Status.REFUSED, day(decided));
    }

    private static Carer carer(RelationKind kind, String since, @Nullable String until, Residence residence) {
        return new Carer(kind, day(since), until == null ? null : day(until), 2, "320000-00002", true, residence);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static final class Somebody {

        final @Nullable LocalDate birth;
        Residence residence = HOME;

        @Nullable
        LocalDate stateCare;

        List<Opinion> opinions = List.of();
        List<Contribution> contributions = List.of();
        List<Benefit> benefits = List.of();
        List<Application> applications = List.of();
        List<Carer> carers = List.of();

        Somebody(@Nullable String birth) {
            this.birth = birth == null ? null : day(birth);
        }

        PersonFacts facts() {
            return new PersonFacts(
                    1,
                    "320000-00001",
                    birth,
                    residence,
                    stateCare,
                    480,
                    opinions,
                    contributions,
                    benefits,
                    applications,
                    List.of(),
                    List.of(),
                    carers);
        }
    }
}
