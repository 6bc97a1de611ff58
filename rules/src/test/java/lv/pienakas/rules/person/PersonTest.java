package lv.pienakas.rules.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import lv.pienakas.rules.parameter.Day;
import lv.pienakas.rules.parameter.Law;
import lv.pienakas.rules.people.RandomPeople;
import lv.pienakas.rules.release.Releases;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;

/** Each word of the vocabulary against a slower way to the same answer. */
class PersonTest {

    private static final Residence HOME = new Residence(null, "LV", "CITIZEN");

    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(
                        LocalDate.of(2000, 1, 1).toEpochDay(),
                        LocalDate.of(2035, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Arbitraries.frequencyOf(
                Tuple.of(4, any),
                Tuple.of(1, any.map(day -> day.withDayOfMonth(day.lengthOfMonth()))),
                Tuple.of(1, Arbitraries.integers().between(0, 8).map(i -> LocalDate.of(2000 + 4 * i, 2, 29))));
    }

    @Property
    void theAgeIsReachedOnTheFirstDayOnWhichItIs(
            @ForAll @IntRange(min = 1945, max = 1975) int year, @ForAll @IntRange(max = 365) int plus) {
        LocalDate birth = LocalDate.of(year, 1, 1).plusDays(plus);
        LocalDate day = birth.plusYears(61);
        while (completedMonths(birth, day) < requiredMonths(day.getYear())) {
            day = day.plusDays(1);
        }
        Law law = law(day);
        assertThat(law.ages("old-age-pension.age").reachedOn(birth)).isEqualTo(day);
        assertThat(law.ages("old-age-pension.age").reachedBy(birth, day)).isTrue();
        assertThat(law.ages("old-age-pension.age").reachedBy(birth, day.minusDays(1)))
                .isFalse();
    }

    @Property
    void everyLaterDayCountsAsReachedToo(
            @ForAll @IntRange(min = 1900, max = 1975) int year,
            @ForAll @IntRange(max = 365) int plus,
            @ForAll("days") LocalDate day) {
        LocalDate birth = LocalDate.of(year, 1, 1).plusDays(plus);
        assertThat(law(day).ages("old-age-pension.age").reachedBy(birth, day))
                .isEqualTo(
                        !law(day).ages("old-age-pension.age").reachedOn(birth).isAfter(day));
    }

    private static int requiredMonths(int year) {
        return year < 2014 ? 62 * 12 : year >= 2025 ? 65 * 12 : 62 * 12 + 3 * (year - 2013);
    }

    /** The last day of a month completes it also for those born on a day that the month lacks. */
    private static int completedMonths(LocalDate birth, LocalDate day) {
        int months = 12 * (day.getYear() - birth.getYear()) + day.getMonthValue() - birth.getMonthValue();
        boolean completed = day.getDayOfMonth() >= birth.getDayOfMonth() || day.getDayOfMonth() == day.lengthOfMonth();
        return completed ? months : months - 1;
    }

    @Property
    void aChildIsWhoHasNotHadEighteenBirthdays(
            @ForAll("days") LocalDate birth,
            @ForAll @IntRange(min = -3, max = 3) int around,
            @ForAll boolean near,
            @ForAll("days") LocalDate any) {
        LocalDate day = near ? birth.plusYears(18).plusDays(around) : any.isBefore(birth) ? birth : any;
        Person person = person(facts(birth, List.of()), day);
        assertThat(person.child()).isEqualTo(birthdays(birth, day) < 18);
        assertThat(person.adult()).isEqualTo(!person.child());
        LocalDate majority = person.majority();
        assertThat(majority).isNotNull().satisfies(first -> {
            assertThat(birthdays(birth, first)).isEqualTo(18);
            assertThat(birthdays(birth, first.minusDays(1))).isEqualTo(17);
        });
    }

    /** Counts them day by day; who was born on 29 February has them on 1 March in common years. */
    private static int birthdays(LocalDate birth, LocalDate until) {
        int birthdays = 0;
        for (LocalDate day = birth.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            boolean sameDay = day.getDayOfMonth() == birth.getDayOfMonth() && day.getMonth() == birth.getMonth();
            boolean leap = birth.getMonthValue() == 2 && birth.getDayOfMonth() == 29;
            boolean instead = leap && !day.isLeapYear() && day.getMonthValue() == 3 && day.getDayOfMonth() == 1;
            birthdays += sameDay || instead ? 1 : 0;
        }
        return birthdays;
    }

    @Property
    void aRefusalCountsForTwelveMonths(
            @ForAll("days") LocalDate decided, @ForAll @IntRange(min = -400, max = 10) int ago) {
        LocalDate day = decided.plusYears(1).plusDays(ago);
        Application refusal = new Application("X", Application.Status.REFUSED, decided);
        Claims claims = new Claims(List.of(), List.of(refusal), new Day(law(day)), null);
        assertThat(claims.refusedWithin("X", "common.refusal"))
                .isEqualTo(!day.isBefore(decided) && !day.isAfter(sameDayAfter(decided, 12)));
        assertThat(claims.refusedWithin("Y", "common.refusal")).isFalse();
    }

    @Property
    void aFosterCarerMayCareFromTheSixthMonthOn(
            @ForAll("days") LocalDate since, @ForAll @IntRange(min = -3, max = 3) int around) {
        LocalDate day = since.plusMonths(6).plusDays(around);
        Carer foster = new Carer(RelationKind.FOSTER, since, null, 2, "320000-00002", true, HOME);
        Person child = person(child(day.minusYears(5), List.of(foster)), day);
        assertThat(child.claimant().exists()).isEqualTo(!day.isBefore(sameDayAfter(since, 6)));
    }

    /** The same day N months on, or the last day of that month. */
    private static LocalDate sameDayAfter(LocalDate date, int months) {
        int month = date.getMonthValue() - 1 + months;
        LocalDate first = LocalDate.of(date.getYear() + month / 12, month % 12 + 1, 1);
        return first.withDayOfMonth(Math.min(date.getDayOfMonth(), first.lengthOfMonth()));
    }

    @Property
    void ofSeveralOpinionsTheLatestThenTheHighestIdByCodePointCounts(
            @ForAll @Size(min = 1, max = 6) List<@StringLength(min = 1, max = 3) String> ids, @ForAll Random random) {
        LocalDate day = LocalDate.of(2026, 3, 1);
        List<Opinion> opinions = new ArrayList<>();
        for (String id : ids) {
            LocalDate until = random.nextInt(4) == 0 ? day.minusDays(random.nextInt(2)) : null;
            opinions.add(new Opinion(id, OpinionKind.TRANSPORT, "", null, day.plusDays(random.nextInt(4) - 2), until));
        }
        Opinion best = null;
        for (Opinion one : opinions) {
            boolean valid = !one.validFrom().isAfter(day)
                    && (one.validUntil() == null || !one.validUntil().isBefore(day));
            if (valid
                    && (best == null
                            || one.validFrom().isAfter(best.validFrom())
                            || (one.validFrom().equals(best.validFrom()) && greater(one.id(), best.id())))) {
                best = one;
            }
        }
        Person person = person(facts(null, opinions), day);
        assertThat(person.opinion(OpinionKind.TRANSPORT).inForce()).isEqualTo(best != null);
        if (best != null) {
            assertThat(person.opinion(OpinionKind.TRANSPORT)).isEqualTo(best);
        }
    }

    /** UTF-32 written big-endian compares by code point. */
    private static boolean greater(String one, String other) {
        return Arrays.compareUnsigned(
                        one.getBytes(Charset.forName("UTF-32BE")), other.getBytes(Charset.forName("UTF-32BE")))
                > 0;
    }

    @Property
    void overpaidIsTheSumOfItsYears(@ForAll Random random) {
        LocalDate day = RandomPeople.DAYS.get(random.nextInt(RandomPeople.DAYS.size()));
        List<Contribution> rows = new RandomPeople(random, day).next().contributions();
        BigDecimal expected = BigDecimal.ZERO;
        LocalDate since = null;
        TreeMap<Integer, List<Contribution>> years = new TreeMap<>();
        rows.forEach(row ->
                years.computeIfAbsent(row.year(), year -> new ArrayList<>()).add(row));
        for (int year = 2014; !LocalDate.of(year + 1, 4, 1).isAfter(day); year++) {
            BigDecimal ofYear = overpaid(years.getOrDefault(year, List.of()), year);
            expected = expected.add(ofYear);
            since = ofYear.signum() > 0 ? LocalDate.of(year + 1, 4, 1) : since;
        }
        Overpaid overpaid = new Overpaid(rows, new Day(law(day)), null, "contribution-refund");
        assertThat(Overpaid.euros(overpaid.cents())).isEqualByComparingTo(expected);
        assertThat(overpaid.since()).isEqualTo(since);
    }

    @Property
    void anExcessIsSharedOutToTheCent(
            @ForAll @IntRange(max = 20_000_000) int employee,
            @ForAll @IntRange(max = 9_000_000) int own,
            @ForAll @IntRange(max = 3_000_000) int paid) {
        List<Contribution> rows = List.of(
                new Contribution(2021, ContributionStatus.EMPLOYEE, employee, 100),
                new Contribution(2021, ContributionStatus.SELF_EMPLOYED, own, paid));
        Overpaid overpaid = new Overpaid(rows, new Day(law(LocalDate.of(2026, 3, 1))), null, "contribution-refund");
        assertThat(Overpaid.euros(overpaid.cents())).isEqualByComparingTo(overpaid(rows, 2021));
    }

    /** In euros, with fractions of cents until the very end. */
    private static BigDecimal overpaid(List<Contribution> rows, int year) {
        BigDecimal maximum =
                Law.decimal(new Day(law(LocalDate.of(year, 7, 1))).value("contribution-refund.maximum-object"));
        BigDecimal compulsory =
                sum(rows, ContributionStatus.EMPLOYEE, true).add(sum(rows, ContributionStatus.SELF_EMPLOYED, true));
        BigDecimal own = sum(rows, ContributionStatus.SELF_EMPLOYED, true);
        BigDecimal paid = sum(rows, ContributionStatus.SELF_EMPLOYED, false);
        BigDecimal excess = compulsory.subtract(maximum).max(BigDecimal.ZERO);
        BigDecimal part = excess.signum() == 0
                ? BigDecimal.ZERO
                : own.compareTo(excess) <= 0 ? paid : paid.multiply(excess).divide(own, 30, RoundingMode.DOWN);
        boolean insured = rows.stream()
                .anyMatch(row -> row.status() == ContributionStatus.EMPLOYEE
                        || row.status() == ContributionStatus.SELF_EMPLOYED);
        BigDecimal voluntary = insured ? sum(rows, ContributionStatus.VOLUNTARY, false) : BigDecimal.ZERO;
        return sum(rows, ContributionStatus.NOT_INSURED, false)
                .add(voluntary)
                .add(part.setScale(2, RoundingMode.HALF_UP));
    }

    private static BigDecimal sum(List<Contribution> rows, ContributionStatus status, boolean object) {
        return rows.stream()
                .filter(row -> row.status() == status)
                .map(row -> BigDecimal.valueOf(object ? row.objectCents() : row.contributionsCents(), 2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Law law(LocalDate day) {
        return new Law(Releases.BUILT_IN.parameters(), day);
    }

    private static Person person(PersonFacts facts, LocalDate day) {
        return new Person(facts, law(day));
    }

    private static PersonFacts facts(@Nullable LocalDate birth, List<Opinion> opinions) {
        return new PersonFacts(
                1,
                "320000-00001",
                birth,
                HOME,
                null,
                null,
                opinions,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static PersonFacts child(LocalDate birth, List<Carer> carers) {
        return new PersonFacts(
                1,
                "320000-00001",
                birth,
                HOME,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                carers);
    }
}
