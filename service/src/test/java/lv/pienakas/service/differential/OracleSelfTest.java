package lv.pienakas.service.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pensions, refunds and allowances of adults, computed by hand from entitlements.md. */
class OracleSelfTest {

    private static final String D = "2026-03-02";
    private static final String ANNA = "320000-00001";
    private static final String BERTA = "320000-00002";

    private final FeedFolder feeds = new FeedFolder();

    @TempDir
    private Path folder;

    private List<String> findings(String asOf) {
        String text = Oracle.findings(feeds.write(folder), LocalDate.parse(asOf));
        assertThat(text).startsWith("claimant_code,service,child_code,outcome,since,until,amount,missing\n");
        return text.lines().skip(1).toList();
    }

    private void person(String code, String birth, String... more) {
        feeds.add("persons.csv", "code", code, "birth_date", birth);
        for (int i = 0; i < more.length; i += 2) {
            feeds.files("persons.csv").get(feeds.size("persons.csv") - 1).put(more[i], more[i + 1]);
        }
    }

    private void record(String code, String months) {
        feeds.add("records.csv", "code", code, "record_months", months);
    }

    private void pensioner(String... more) {
        person(ANNA, "1951-06-15", more);
        record(ANNA, "120");
    }

    private void benefit(String id, String service, String... more) {
        feeds.add("benefits.csv", "benefit_id", id, "code", ANNA, "service", service);
        for (int i = 0; i < more.length; i += 2) {
            feeds.files("benefits.csv").get(feeds.size("benefits.csv") - 1).put(more[i], more[i + 1]);
        }
    }

    private void application(String service, String status, String decided) {
        String id = "A" + feeds.size("applications.csv");
        feeds.add(
                "applications.csv",
                "application_id",
                id,
                "code",
                ANNA,
                "service",
                service,
                "status",
                status,
                "decided",
                decided);
    }

    private void opinion(String id, String kind, String group, String cause, String from, String until) {
        feeds.add(
                "opinions.csv",
                "opinion_id",
                id,
                "code",
                ANNA,
                "kind",
                kind,
                "group",
                group,
                "cause",
                cause,
                "valid_from",
                from,
                "valid_until",
                until);
    }

    private void contribution(int year, String status, String object, String contributions) {
        feeds.add(
                "contributions.csv",
                "code",
                ANNA,
                "year",
                String.valueOf(year),
                "status",
                status,
                "object",
                object,
                "contributions",
                contributions);
    }

    private static String oldAge(String since) {
        return ANNA + ",OLD_AGE_PENSION,,ENTITLED," + since + ",,,";
    }

    private static String refund(String since, String amount) {
        return ANNA + ",CONTRIBUTION_REFUND,,ENTITLED," + since + ",," + amount + ",";
    }

    @Test
    void whoeverIs64And9MonthsOnTheLastDayOf2024NeedsFifteenYears() {
        person(ANNA, "1960-03-31");
        record(ANNA, "180");
        assertThat(findings("2024-12-30")).isEmpty();
        assertThat(findings("2024-12-31")).containsExactly(oldAge("2024-12-31"));
        assertThat(findings("2026-03-02")).containsExactly(oldAge("2024-12-31"));
    }

    @Test
    void whoeverWouldBe64And9MonthsInJanuary2025WaitsFor65AndTwentyYears() {
        person(ANNA, "1960-04-01");
        person(BERTA, "1960-04-01");
        record(ANNA, "240");
        record(BERTA, "239");
        assertThat(findings("2025-03-31")).isEmpty();
        assertThat(findings("2025-04-01")).containsExactly(oldAge("2025-04-01"));
    }

    @Test
    void upTo2013SixtyTwoYearsAndTenYearsOfRecordWereEnough() {
        person(ANNA, "1951-12-31");
        record(ANNA, "120");
        person(BERTA, "1952-01-01");
        record(BERTA, "179");
        assertThat(findings(D)).containsExactly(oldAge("2013-12-31"));
    }

    @Test
    void whereThereIsNoSuchDayOfTheMonthTheAgeIsReachedOnItsLastDay() {
        person(ANNA, "1959-05-31");
        record(ANNA, "180");
        assertThat(findings("2023-11-29")).isEmpty();
        assertThat(findings("2023-11-30")).containsExactly(oldAge("2023-11-30"));
    }

    @Test
    void theAgeOfSomeoneBornOn29FebruaryIsReachedOn28FebruaryOfACommonYear() {
        person(ANNA, "1964-02-29");
        record(ANNA, "240");
        assertThat(findings("2029-02-27")).isEmpty();
        assertThat(findings("2029-02-28")).containsExactly(oldAge("2029-02-28"));
    }

    @Test
    void anUnknownBirthMakesTheOldAgePensionUnknownWhateverTheRecord() {
        person(ANNA, "");
        record(ANNA, "0");
        person(BERTA, "");
        assertThat(findings(D))
                .containsExactly(
                        ANNA + ",OLD_AGE_PENSION,,UNKNOWN,,,,birth_date",
                        BERTA + ",OLD_AGE_PENSION,,UNKNOWN,,,,birth_date;record_months");
    }

    @Test
    void anUnknownRecordIsUnknownOnlyOnceTheAgeIsReached() {
        person(ANNA, "1961-03-02");
        record(ANNA, "");
        person(BERTA, "1961-03-03");
        record(BERTA, "");
        assertThat(findings(D)).containsExactly(ANNA + ",OLD_AGE_PENSION,,UNKNOWN,,,,record_months");
    }

    @Test
    void aDeathOnTheDayEndsPresence() {
        pensioner("death_date", "2026-03-02");
        assertThat(findings("2026-03-01")).containsExactly(oldAge("2013-06-15"));
        assertThat(findings("2026-03-02")).isEmpty();
    }

    @Test
    void whoeverLivesAbroadIsNoPermanentResident() {
        pensioner("country", "LT");
        assertThat(findings(D)).isEmpty();
    }

    @Test
    void aTemporaryPermitIsNoPermanentResidence() {
        pensioner("permit", "TEMPORARY");
        assertThat(findings(D)).isEmpty();
    }

    @Test
    void stateCareDoesNotMatterForThePension() {
        pensioner("state_care_since", "2020-01-01", "permit", "NON_CITIZEN");
        assertThat(findings(D)).containsExactly(oldAge("2013-06-15"));
    }

    @Test
    void aSuspendedDisabilityPensionEndingTodayIsInForce() {
        pensioner();
        benefit("B1", "DISABILITY_PENSION", "status", "SUSPENDED", "granted_until", D);
        assertThat(findings(D)).isEmpty();
        assertThat(findings("2026-03-03")).containsExactly(oldAge("2013-06-15"));
    }

    @Test
    void aBenefitEndedOrBeginningTomorrowOrForAChildDoesNotClaim() {
        pensioner();
        benefit("B1", "OLD_AGE_PENSION", "status", "ENDED");
        benefit("B2", "OLD_AGE_PENSION", "granted_from", "2026-03-03");
        benefit("B3", "OLD_AGE_PENSION", "child_code", BERTA);
        assertThat(findings(D)).containsExactly(oldAge("2013-06-15"));
        assertThat(findings("2026-03-03")).isEmpty();
    }

    @Test
    void aPendingApplicationClaimsWhateverItsDates() {
        pensioner();
        feeds.add(
                "applications.csv",
                "application_id",
                "A1",
                "code",
                ANNA,
                "service",
                "OLD_AGE_PENSION",
                "submitted",
                "2027-01-01");
        assertThat(findings(D)).isEmpty();
    }

    @Test
    void aRefusalClaimsUpToTwelveMonthsLater() {
        pensioner();
        application("OLD_AGE_PENSION", "REFUSED", "2025-03-02");
        assertThat(findings("2025-03-01")).containsExactly(oldAge("2013-06-15"));
        assertThat(findings("2025-03-02")).isEmpty();
        assertThat(findings("2026-03-02")).isEmpty();
        assertThat(findings("2026-03-03")).containsExactly(oldAge("2013-06-15"));
    }

    @Test
    void twelveMonthsAreLongerThan365DaysAcrossALeapDay() {
        pensioner();
        application("OLD_AGE_PENSION", "REFUSED", "2023-03-15");
        assertThat(findings("2024-03-15")).isEmpty();
        assertThat(findings("2024-03-16")).hasSize(1);
    }

    @Test
    void twelveMonthsAfter29FebruaryIs28February() {
        pensioner();
        application("OLD_AGE_PENSION", "REFUSED", "2024-02-29");
        assertThat(findings("2025-02-28")).isEmpty();
        assertThat(findings("2025-03-01")).containsExactly(oldAge("2013-06-15"));
    }

    @Test
    void aGrantedOrWithdrawnApplicationClaimsNothing() {
        pensioner();
        application("OLD_AGE_PENSION", "GRANTED", D);
        application("OLD_AGE_PENSION", "WITHDRAWN", D);
        application("TRANSPORT_ALLOWANCE", "PENDING", "");
        assertThat(findings(D)).containsExactly(oldAge("2013-06-15"));
    }

    @Test
    void aRefundFallsDueAtTheThresholdAndNotACentBelow() {
        person(ANNA, "1980-01-01");
        person(BERTA, "1980-01-01");
        contribution(2020, "NOT_INSURED", "100.00", "22.41");
        feeds.add(
                "contributions.csv", "code", BERTA, "year", "2020", "status", "NOT_INSURED", "contributions", "22.40");
        assertThat(findings(D)).containsExactly(refund("2021-04-01", "22.41"));
    }

    @Test
    void aYearCountsFrom1AprilOfTheNext() {
        person(ANNA, "1980-01-01");
        contribution(2025, "NOT_INSURED", "0.00", "50.00");
        assertThat(findings("2026-03-31")).isEmpty();
        assertThat(findings("2026-04-01")).containsExactly(refund("2026-04-01", "50.00"));
    }

    @Test
    void yearsBefore2014DoNotCount() {
        person(ANNA, "1980-01-01");
        contribution(2013, "NOT_INSURED", "0.00", "50.00");
        contribution(2014, "NOT_INSURED", "0.00", "30.00");
        assertThat(findings(D)).containsExactly(refund("2015-04-01", "30.00"));
    }

    @Test
    void voluntaryContributionsAreOverpaidOnlyInAYearOfCompulsoryInsurance() {
        person(ANNA, "1980-01-01");
        contribution(2020, "VOLUNTARY", "500.00", "60.00");
        contribution(2020, "EMPLOYEE", "0.00", "0.00");
        contribution(2021, "VOLUNTARY", "500.00", "70.00");
        contribution(2021, "NOT_INSURED", "0.00", "1.00");
        assertThat(findings(D)).containsExactly(refund("2022-04-01", "61.00"));
    }

    @Test
    void thePartOfTheSelfEmployedContributionsOnTheExcessIsRoundedHalfUp() {
        person(ANNA, "1980-01-01");
        contribution(2023, "EMPLOYEE", "68200.00", "0.00"); // 100 of 10,000 beyond 78,100: 1 % of 3,250.50 is 32.505
        contribution(2023, "SELF_EMPLOYED", "10000.00", "3250.50");
        assertThat(findings(D)).containsExactly(refund("2024-04-01", "32.51"));
    }

    @Test
    void roundingHappensPerYear() {
        person(ANNA, "1980-01-01");
        contribution(2022, "EMPLOYEE", "68200.00", "0.00");
        contribution(2022, "SELF_EMPLOYED", "10000.00", "3250.50");
        contribution(2023, "EMPLOYEE", "68200.00", "0.00");
        contribution(2023, "SELF_EMPLOYED", "10000.00", "3250.50");
        assertThat(findings(D)).containsExactly(refund("2024-04-01", "65.02"));
    }

    @Test
    void anExcessAboveTheSelfEmployedObjectReturnsTheWholeContribution() {
        person(ANNA, "1980-01-01");
        contribution(2023, "EMPLOYEE", "100000.00", "9000.00");
        contribution(2023, "SELF_EMPLOYED", "1000.00", "300.00");
        assertThat(findings(D)).containsExactly(refund("2024-04-01", "300.00"));
    }

    @Test
    void anObjectOfZeroReturnsTheWholeContributionIfThereIsAnExcess() {
        person(ANNA, "1980-01-01");
        contribution(2022, "EMPLOYEE", "78100.00", "0.00");
        contribution(2022, "SELF_EMPLOYED", "0.00", "300.00");
        contribution(2023, "EMPLOYEE", "78100.01", "0.00");
        contribution(2023, "SELF_EMPLOYED", "0.00", "40.00");
        assertThat(findings(D)).containsExactly(refund("2024-04-01", "40.00"));
    }

    @Test
    void anEmployeesOwnExcessIsNotReturned() {
        person(ANNA, "1980-01-01");
        contribution(2023, "EMPLOYEE", "200000.00", "9000.00");
        assertThat(findings(D)).isEmpty();
    }

    @Test
    void earlierRefundsAreTakenOffWhateverTheirStatusAndNeverClaim() {
        person(ANNA, "1980-01-01");
        contribution(2020, "NOT_INSURED", "0.00", "100.00");
        benefit("B1", "CONTRIBUTION_REFUND", "status", "ENDED", "amount", "10.00");
        benefit("B2", "CONTRIBUTION_REFUND", "amount", "20.00", "granted_from", D);
        benefit("B3", "CONTRIBUTION_REFUND", "amount", "");
        benefit("B4", "CONTRIBUTION_REFUND", "amount", "40.00", "granted_from", "2026-03-03");
        assertThat(findings(D)).containsExactly(refund("2021-04-01", "70.00"));
    }

    @Test
    void theLastCountedYearIsTheLastWithAPositiveAmountBeforeRefunds() {
        person(ANNA, "1980-01-01");
        contribution(2018, "NOT_INSURED", "0.00", "100.00");
        contribution(2019, "NOT_INSURED", "0.00", "1.00");
        contribution(2020, "NOT_INSURED", "0.00", "0.00");
        contribution(2021, "EMPLOYEE", "900.00", "9.00");
        benefit("B1", "CONTRIBUTION_REFUND", "amount", "50.00");
        assertThat(findings(D)).containsExactly(refund("2020-04-01", "51.00"));
    }

    @Test
    void aRefundNeedsPresenceNotResidenceNorAge() {
        person(ANNA, "2015-01-01", "country", "DE", "permit", "TEMPORARY");
        contribution(2023, "NOT_INSURED", "0.00", "50.00");
        assertThat(findings(D)).containsExactly(refund("2024-04-01", "50.00"));
    }

    @Test
    void anApplicationForARefundClaimsIt() {
        person(ANNA, "1980-01-01");
        contribution(2023, "NOT_INSURED", "0.00", "50.00");
        application("CONTRIBUTION_REFUND", "PENDING", "");
        assertThat(findings(D)).isEmpty();
    }

    private void disabled(String birth, String cause, String... more) {
        person(ANNA, birth, more);
        opinion("1", "DISABILITY", "I", cause, "2022-05-01", "2027-04-30");
    }

    @Test
    void transportRunsFromTheLaterToTheEarlierOfTheTwoOpinions() {
        disabled("1980-01-01", "GENERAL");
        opinion("2", "TRANSPORT", "", "", "2022-06-01", "");
        assertThat(findings(D)).containsExactly(ANNA + ",TRANSPORT_ALLOWANCE,,ENTITLED,2022-06-01,2027-04-30,105.00,");
        assertThat(findings("2023-06-30"))
                .containsExactly(ANNA + ",TRANSPORT_ALLOWANCE,,ENTITLED,2022-06-01,2027-04-30,79.68,");
        assertThat(findings("2027-04-30")).hasSize(1);
        assertThat(findings("2027-05-01")).isEmpty();
    }

    @Test
    void theOpinionWithTheLatestBeginningCountsEvenWhereAnEarlierOneLastsLonger() {
        disabled("1980-01-01", "");
        opinion("9", "TRANSPORT", "", "", "2021-06-01", "");
        opinion("2", "TRANSPORT", "", "", "2022-06-01", "2026-12-31");
        assertThat(findings(D)).containsExactly(ANNA + ",TRANSPORT_ALLOWANCE,,ENTITLED,2022-06-01,2026-12-31,105.00,");
    }

    @Test
    void ofTwoOpinionsOfOneDayTheHighestIdByCodePointCounts() {
        disabled("1980-01-01", "");
        opinion("x\uFF5E", "TRANSPORT", "", "", "2022-06-01", "2026-11-30");
        opinion("x\uD83D\uDE00", "TRANSPORT", "", "", "2022-06-01", "2026-12-31");
        opinion("10", "TRANSPORT", "", "", "2022-06-01", "2026-10-31");
        assertThat(findings(D)).containsExactly(ANNA + ",TRANSPORT_ALLOWANCE,,ENTITLED,2022-06-01,2026-12-31,105.00,");
    }

    @Test
    void stateCareFromTodayEndsTheAllowancesOfTheDisabled() {
        disabled("1980-01-01", "GENERAL", "state_care_since", "2026-03-02");
        opinion("2", "TRANSPORT", "", "", "2022-06-01", "");
        opinion("3", "SPECIAL_CARE", "", "", "2022-06-01", "");
        assertThat(findings("2026-03-01")).hasSize(2);
        assertThat(findings("2026-03-02")).isEmpty();
    }

    @Test
    void specialCareBeginsNotBeforeThe18thBirthdayAndPaysMoreFromChildhood() {
        disabled("2008-02-29", "CHILDHOOD");
        opinion("3", "SPECIAL_CARE", "", "", "2022-06-01", "");
        assertThat(findings("2026-02-28")).isEmpty();
        assertThat(findings("2026-03-01"))
                .containsExactly(ANNA + ",SPECIAL_CARE_ALLOWANCE,,ENTITLED,2026-03-01,2027-04-30,413.43,");
    }

    @Test
    void specialCareStaysEntitledWithoutBirthOrCause() {
        disabled("", "");
        opinion("3", "SPECIAL_CARE", "", "", "2022-06-01", "2026-12-31");
        record(ANNA, "12");
        assertThat(findings(D))
                .containsExactly(
                        ANNA + ",OLD_AGE_PENSION,,UNKNOWN,,,,birth_date",
                        ANNA + ",SPECIAL_CARE_ALLOWANCE,,ENTITLED,2022-06-01,2026-12-31,,");
    }

    @Test
    void anUnknownBirthLeavesTheAmountOfSpecialCareAlone() {
        disabled("", "GENERAL");
        opinion("3", "SPECIAL_CARE", "", "", "2022-06-01", "");
        assertThat(findings(D)).contains(ANNA + ",SPECIAL_CARE_ALLOWANCE,,ENTITLED,2022-06-01,2027-04-30,213.43,");
    }

    @Test
    void theGroupChildServesAnAdultsAllowanceButNotThePension() {
        person(ANNA, "1990-01-01");
        opinion("1", "DISABILITY", "I", "GENERAL", "2021-01-01", "");
        opinion("2", "DISABILITY", "CHILD", "GENERAL", "2022-01-01", "");
        opinion("3", "SPECIAL_CARE", "", "", "2020-01-01", "");
        record(ANNA, "100");
        benefit("B1", "STATE_SOCIAL_SECURITY_BENEFIT", "reason", "DISABILITY");
        assertThat(findings(D)).containsExactly(ANNA + ",SPECIAL_CARE_ALLOWANCE,,ENTITLED,2022-01-01,,213.43,");
    }

    private void candidate(String birth, String group, String cause, String months) {
        person(ANNA, birth);
        opinion("1", "DISABILITY", group, cause, "2019-05-01", "");
        record(ANNA, months);
        benefit("B1", "STATE_SOCIAL_SECURITY_BENEFIT", "reason", "DISABILITY");
    }

    @Test
    void theDisabilityPensionRunsToTheDayBeforeTheQualifyingDay() {
        candidate("1980-07-15", "II", "GENERAL", "36");
        assertThat(findings(D)).containsExactly(ANNA + ",DISABILITY_PENSION,,ENTITLED,2019-05-01,2045-07-14,298.20,");
    }

    @Test
    void theDisabilityPensionOfSomeoneDisabledFromChildhoodHasAHigherBase() {
        candidate("1980-07-15", "I", "CHILDHOOD", "36");
        assertThat(findings("2025-12-31"))
                .containsExactly(ANNA + ",DISABILITY_PENSION,,ENTITLED,2019-05-01,2045-07-14,361.60,");
        assertThat(findings("2026-01-01"))
                .containsExactly(ANNA + ",DISABILITY_PENSION,,ENTITLED,2019-05-01,2045-07-14,408.00,");
    }

    @Test
    void aRecordOf35MonthsIsTooShort() {
        candidate("1980-07-15", "III", "GENERAL", "35");
        assertThat(findings(D)).isEmpty();
    }

    @Test
    void onTheQualifyingDayTheDisabilityPensionIsOver() {
        candidate("1961-03-03", "III", "GENERAL", "36");
        assertThat(findings(D)).containsExactly(ANNA + ",DISABILITY_PENSION,,ENTITLED,2019-05-01,2026-03-02,213.00,");
        assertThat(findings("2026-03-03")).isEmpty();
    }

    @Test
    void everyMissingFactIsNamedInAlphabeticalOrder() {
        candidate("", "III", "", "");
        assertThat(findings(D))
                .containsExactly(
                        ANNA + ",DISABILITY_PENSION,,UNKNOWN,,,,birth_date;cause;record_months",
                        ANNA + ",OLD_AGE_PENSION,,UNKNOWN,,,,birth_date;record_months");
    }

    @Test
    void aConditionThatFailsOutweighsMissingFacts() {
        candidate("", "III", "WORK_ACCIDENT", "");
        assertThat(findings(D)).containsExactly(ANNA + ",OLD_AGE_PENSION,,UNKNOWN,,,,birth_date;record_months");
    }

    @Test
    void theSocialSecurityBenefitHasToBeOnesOwnAndForDisability() {
        person(ANNA, "1980-07-15");
        opinion("1", "DISABILITY", "II", "GENERAL", "2019-05-01", "");
        record(ANNA, "100");
        benefit("B1", "STATE_SOCIAL_SECURITY_BENEFIT", "reason", "AGE");
        benefit("B2", "STATE_SOCIAL_SECURITY_BENEFIT", "reason", "DISABILITY", "child_code", BERTA);
        assertThat(findings(D)).isEmpty();
    }

    @Test
    void anOldAgePensionInForceEvenBeforeTheAgeExcludesTheDisabilityPension() {
        candidate("1965-07-15", "II", "GENERAL", "400");
        benefit("B2", "OLD_AGE_PENSION", "status", "SUSPENDED");
        assertThat(findings(D)).isEmpty();
    }

    @Test
    void theDisabilityPensionIsForAdults() {
        candidate("2008-03-03", "II", "GENERAL", "40");
        assertThat(findings(D)).isEmpty();
        assertThat(findings("2026-03-03"))
                .containsExactly(ANNA + ",DISABILITY_PENSION,,ENTITLED,2019-05-01,2073-03-02,298.20,");
    }

    @Test
    void aMissingParameterIsNeverASilentDefault() {
        candidate("1980-07-15", "II", "GENERAL", "36");
        assertThatThrownBy(() -> findings("2020-12-31"))
                .hasMessageContaining("disability pension base")
                .hasMessageContaining("2020-12-31");
    }

    @Test
    void anUnknownOutcomeNeedsNoAmount() {
        candidate("1980-07-15", "II", "GENERAL", "");
        assertThat(findings("2020-12-31")).containsExactly(ANNA + ",DISABILITY_PENSION,,UNKNOWN,,,,record_months");
    }

    @Test
    void findingsAreSortedByClaimantThenService() {
        person(BERTA, "");
        person("010160-10000", "");
        candidate("", "III", "GENERAL", "36");
        assertThat(findings(D))
                .extracting(line -> line.substring(0, line.indexOf(",,")))
                .containsExactly(
                        "010160-10000,OLD_AGE_PENSION",
                        ANNA + ",DISABILITY_PENSION",
                        ANNA + ",OLD_AGE_PENSION",
                        BERTA + ",OLD_AGE_PENSION");
    }
}
