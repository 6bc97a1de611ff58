package lv.pienakas.service.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Carers and the services for a child, computed by hand from entitlements.md. */
class OracleChildrenSelfTest {

    private static final String D = "2026-03-02";
    private static final String CHILD = "330000-00009";
    private static final String MOTHER = "320000-00005";
    private static final String FATHER = "320000-00001";
    private static final String OTHER = "320000-00003";

    private final FeedFolder feeds = new FeedFolder();

    @TempDir
    private Path folder;

    private List<String> findings(String asOf) {
        String text = Oracle.findings(feeds.write(folder), LocalDate.parse(asOf));
        return text.lines().skip(1).toList();
    }

    private void person(String code, String birth, String sex) {
        person(code, birth, sex, "LV", "CITIZEN");
    }

    private void person(String code, String birth, String sex, String country, String permit) {
        feeds.add("persons.csv", "code", code, "birth_date", birth, "sex", sex, "country", country, "permit", permit);
    }

    private void change(String code, String column, String value) {
        feeds.files("persons.csv").stream()
                .filter(row -> row.containsValue(code))
                .forEach(row -> row.put(column, value));
    }

    private void relation(String adult, String kind, String since, String until) {
        feeds.add(
                "relations.csv",
                "adult_code",
                adult,
                "child_code",
                CHILD,
                "kind",
                kind,
                "since",
                since,
                "until",
                until);
    }

    private void parents(String birth) {
        person(CHILD, birth, "F");
        person(MOTHER, "1990-01-01", "F");
        person(FATHER, "1990-01-01", "M");
        relation(MOTHER, "PARENT", birth, "");
        relation(FATHER, "PARENT", birth, "");
    }

    private void opinion(String id, String kind, String from, String until) {
        feeds.add(
                "opinions.csv",
                "opinion_id",
                id,
                "code",
                CHILD,
                "kind",
                kind,
                "group",
                kind.equals("DISABILITY") ? "CHILD" : "",
                "valid_from",
                from,
                "valid_until",
                until);
    }

    private void transport(String birth) {
        opinion("1", "DISABILITY", "2020-01-01", "");
        opinion("2", "TRANSPORT", "2021-01-01", "");
        person(CHILD, birth, "M");
        person(MOTHER, "1985-01-01", "F");
        person(FATHER, "1985-01-01", "M");
        person(OTHER, "1960-01-01", "M");
        feeds.add("records.csv", "code", OTHER, "record_months", "0");
    }

    private static String transportOf(String claimant) {
        return claimant + ",TRANSPORT_ALLOWANCE," + CHILD + ",ENTITLED,2021-01-01,2028-05-14,105.00,";
    }

    private static String childbirth(String claimant, String since, String until, String amount) {
        return claimant + ",CHILDBIRTH_BENEFIT," + CHILD + ",ENTITLED," + since + "," + until + "," + amount + ",";
    }

    @Test
    void theMotherComesBeforeTheFatherWhateverTheCodes() {
        transport("2010-05-15");
        relation(MOTHER, "PARENT", "2010-05-15", "");
        relation(FATHER, "PARENT", "2010-05-15", "");
        assertThat(findings(D)).containsExactly(transportOf(MOTHER));
    }

    @Test
    void ofTwoMothersTheLowestCurrentCodeClaims() {
        transport("2010-05-15");
        change(FATHER, "sex", "F");
        relation(MOTHER, "PARENT", "2010-05-15", "");
        relation(FATHER, "PARENT", "2010-05-15", "");
        assertThat(findings(D)).containsExactly(transportOf(FATHER));
    }

    @Test
    void theCurrentCodeDecidesNotTheOldOne() {
        transport("2010-05-15");
        change(FATHER, "sex", "F");
        change(MOTHER, "previous_code", "010185-20000");
        relation("010185-20000", "PARENT", "2010-05-15", "");
        relation(FATHER, "PARENT", "2010-05-15", "");
        assertThat(findings(D)).containsExactly(transportOf(FATHER));
    }

    @Test
    void aGuardianComesBeforeAFosterCarerBeforeParents() {
        transport("2010-05-15");
        relation(MOTHER, "PARENT", "2010-05-15", "");
        relation(FATHER, "FOSTER", "2020-05-15", "");
        relation(OTHER, "GUARDIAN", "2026-03-02", "");
        assertThat(findings("2026-03-01")).containsExactly(transportOf(FATHER));
        assertThat(findings("2026-03-02")).containsExactly(transportOf(OTHER));
    }

    @Test
    void aFosterCarerHasToStandForSixMonths() {
        transport("2010-05-15");
        relation(MOTHER, "PARENT", "2010-05-15", "");
        relation(FATHER, "FOSTER", "2025-08-31", "");
        assertThat(findings("2026-02-27")).containsExactly(transportOf(MOTHER));
        assertThat(findings("2026-02-28")).containsExactly(transportOf(FATHER));
    }

    @Test
    void aRelationCountsToItsLastDay() {
        transport("2010-05-15");
        relation(MOTHER, "PARENT", "2010-05-15", "");
        relation(OTHER, "GUARDIAN", "2020-03-02", "2026-03-02");
        assertThat(findings("2026-03-02")).containsExactly(transportOf(OTHER));
        assertThat(findings("2026-03-03")).containsExactly(transportOf(MOTHER));
    }

    @Test
    void aCarerWhoIsNoPermanentResidentIsPassedOver() {
        transport("2010-05-15");
        change(MOTHER, "country", "EE");
        change(OTHER, "permit", "TEMPORARY");
        relation(OTHER, "GUARDIAN", "2020-05-15", "");
        relation(MOTHER, "PARENT", "2010-05-15", "");
        relation(FATHER, "PARENT", "2010-05-15", "");
        assertThat(findings(D)).containsExactly(transportOf(FATHER));
        change(FATHER, "death_date", D);
        assertThat(findings(D)).isEmpty();
    }

    @Test
    void aChildInStateCareHasNoAllowanceButACarersCareDoesNotMatter() {
        transport("2010-05-15");
        relation(MOTHER, "PARENT", "2010-05-15", "");
        change(MOTHER, "state_care_since", "2020-01-01");
        assertThat(findings(D)).containsExactly(transportOf(MOTHER));
        change(CHILD, "state_care_since", D);
        assertThat(findings(D)).isEmpty();
    }

    @Test
    void theChildHasToBeAPermanentResident() {
        transport("2010-05-15");
        relation(MOTHER, "PARENT", "2010-05-15", "");
        change(CHILD, "country", "EE");
        assertThat(findings(D)).isEmpty();
    }

    @Test
    void aBenefitOfAnyAdultForTheChildClaimsButNotTheChildsOwn() {
        transport("2010-05-15");
        relation(MOTHER, "PARENT", "2010-05-15", "");
        feeds.add("benefits.csv", "benefit_id", "1", "code", CHILD, "service", "TRANSPORT_ALLOWANCE");
        feeds.add("benefits.csv", "benefit_id", "2", "code", MOTHER, "service", "TRANSPORT_ALLOWANCE");
        assertThat(findings(D)).containsExactly(transportOf(MOTHER));
        feeds.add(
                "benefits.csv",
                "benefit_id",
                "3",
                "code",
                OTHER,
                "child_code",
                CHILD,
                "service",
                "TRANSPORT_ALLOWANCE");
        assertThat(findings(D)).isEmpty();
    }

    @Test
    void aBenefitForTheChildUnderItsPreviousCodeClaims() {
        transport("2010-05-15");
        relation(MOTHER, "PARENT", "2010-05-15", "");
        change(CHILD, "previous_code", "150510-20000");
        feeds.add(
                "benefits.csv",
                "benefit_id",
                "3",
                "code",
                OTHER,
                "child_code",
                "150510-20000",
                "service",
                "TRANSPORT_ALLOWANCE");
        assertThat(findings(D)).isEmpty();
    }

    @Test
    void aBenefitOfAnUnknownPersonHasNoEffectForTheChildEither() {
        transport("2010-05-15");
        relation(MOTHER, "PARENT", "2010-05-15", "");
        feeds.add(
                "benefits.csv",
                "benefit_id",
                "3",
                "code",
                "399999-99999",
                "child_code",
                CHILD,
                "service",
                "TRANSPORT_ALLOWANCE");
        assertThat(findings(D)).containsExactly(transportOf(MOTHER));
    }

    @Test
    void someoneBornOn29FebruaryIsAChildUpTo28FebruaryAndThenClaimsAlone() {
        transport("2008-02-29");
        relation(MOTHER, "PARENT", "2008-02-29", "");
        assertThat(findings("2026-02-28"))
                .containsExactly(MOTHER + ",TRANSPORT_ALLOWANCE," + CHILD + ",ENTITLED,2021-01-01,2026-02-28,105.00,");
        assertThat(findings("2026-03-01"))
                .containsExactly(CHILD + ",TRANSPORT_ALLOWANCE,,ENTITLED,2021-01-01,,105.00,");
    }

    @Test
    void whoeverHasNoBirthDateIsNeverAChild() {
        transport("");
        opinion("3", "SPECIAL_CARE", "2021-01-01", "");
        relation(MOTHER, "PARENT", "2010-05-15", "");
        feeds.add("records.csv", "code", CHILD, "record_months", "0");
        assertThat(findings(D))
                .containsExactly(
                        CHILD + ",OLD_AGE_PENSION,,UNKNOWN,,,,birth_date",
                        CHILD + ",SPECIAL_CARE_ALLOWANCE,,ENTITLED,2021-01-01,,,",
                        CHILD + ",TRANSPORT_ALLOWANCE,,ENTITLED,2021-01-01,,105.00,");
    }

    @Test
    void aDisabledChildIsCaredForUpToTheDayBeforeThe18thBirthday() {
        parents("2010-05-15");
        opinion("1", "DISABILITY", "2016-01-01", "");
        opinion("3", "SPECIAL_CARE", "2015-01-01", "2029-01-01");
        String care = MOTHER + ",DISABLED_CHILD_CARE_ALLOWANCE," + CHILD + ",ENTITLED,2016-01-01,2028-05-14,";
        assertThat(findings("2019-06-30")).containsExactly(care + "213.43,");
        assertThat(findings("2019-07-01")).containsExactly(care + "313.43,");
        assertThat(findings("2028-05-14")).containsExactly(care + "313.43,");
        assertThat(findings("2028-05-15")).noneMatch(line -> line.contains("DISABLED_CHILD"));
    }

    @Test
    void childbirthIsClaimedFromTheBirthToSixMonthsAfter() {
        parents("2025-09-02");
        assertThat(findings("2025-09-01")).isEmpty();
        assertThat(findings("2025-09-02")).hasSize(1);
        assertThat(findings("2026-03-02")).containsExactly(childbirth(MOTHER, "2025-09-02", "2026-03-02", "421.17"));
        assertThat(findings("2026-03-03")).isEmpty();
    }

    @Test
    void sixMonthsAfter31AugustIs28February() {
        parents("2025-08-31");
        assertThat(findings("2026-02-28")).containsExactly(childbirth(MOTHER, "2025-08-31", "2026-02-28", "421.17"));
        assertThat(findings("2026-03-01")).isEmpty();
    }

    @Test
    void theChildbirthAmountIsThatOfTheStartDay() {
        parents("2026-01-01");
        assertThat(findings(D)).containsExactly(childbirth(MOTHER, "2026-01-01", "2026-07-01", "600.00"));
    }

    @Test
    void aParentRelationBegunLaterStillCountsFromTheBirth() {
        person(CHILD, "2025-12-31", "F");
        person(FATHER, "1990-01-01", "M");
        relation(FATHER, "PARENT", "2026-02-01", "");
        assertThat(findings(D)).containsExactly(childbirth(FATHER, "2025-12-31", "2026-06-30", "421.17"));
    }

    @Test
    void aGuardianOfTheDayBeforeTheFirstBirthdayCountsFromThatDay() {
        parents("2025-01-10");
        person(OTHER, "1970-01-01", "M");
        relation(OTHER, "GUARDIAN", "2026-01-09", "");
        assertThat(findings(D)).containsExactly(childbirth(OTHER, "2026-01-09", "2026-07-09", "600.00"));
    }

    @Test
    void aGuardianOfTheFirstBirthdayIsNotOneForTheChildbirthBenefit() {
        parents("2025-01-10");
        person(OTHER, "1970-01-01", "M");
        relation(OTHER, "GUARDIAN", "2026-01-10", "");
        assertThat(findings(D)).isEmpty();
    }

    @Test
    void theFirstBirthdayOfSomeoneBornOn29FebruaryIs1March() {
        parents("2024-02-29");
        person(OTHER, "1970-01-01", "M");
        relation(OTHER, "GUARDIAN", "2025-02-28", "");
        assertThat(findings("2025-03-02")).containsExactly(childbirth(OTHER, "2025-02-28", "2025-08-28", "421.17"));
    }

    @Test
    void aFosterCarerOfAnyLengthClaimsTheChildbirthBenefit() {
        parents("2025-12-01");
        person(OTHER, "1970-01-01", "M");
        relation(OTHER, "FOSTER", D, "");
        assertThat(findings(D)).containsExactly(childbirth(OTHER, D, "2026-09-02", "600.00"));
    }

    @Test
    void whereTheGuardiansSixMonthsAreOverNobodyClaims() {
        parents("2025-10-01");
        person(OTHER, "1970-01-01", "M");
        relation(OTHER, "GUARDIAN", "2025-09-01", "");
        assertThat(findings("2026-03-01")).containsExactly(childbirth(OTHER, "2025-09-01", "2026-03-01", "421.17"));
        assertThat(findings("2026-03-02")).isEmpty();
    }

    @Test
    void aGuardianAbroadLeavesTheClaimToTheParents() {
        parents("2025-10-01");
        person(OTHER, "1970-01-01", "M", "EE", "CITIZEN");
        relation(OTHER, "GUARDIAN", "2025-11-01", "");
        assertThat(findings(D)).containsExactly(childbirth(MOTHER, "2025-10-01", "2026-04-01", "421.17"));
    }

    @Test
    void everyRelationOfOneAdultCountsWithItsOwnBeginning() {
        parents("2025-01-10");
        person(OTHER, "1970-01-01", "M");
        relation(OTHER, "FOSTER", "2025-12-01", "");
        relation(OTHER, "GUARDIAN", "2026-01-10", "");
        assertThat(findings(D)).containsExactly(childbirth(OTHER, "2025-12-01", "2026-06-01", "421.17"));
    }

    @Test
    void aChildbirthBenefitCountsWhateverItsDatesAndStatus() {
        parents("2025-10-01");
        feeds.add(
                "benefits.csv",
                "benefit_id",
                "1",
                "code",
                FATHER,
                "child_code",
                CHILD,
                "service",
                "CHILDBIRTH_BENEFIT",
                "status",
                "ENDED",
                "granted_from",
                "2027-01-01");
        assertThat(findings(D)).isEmpty();
    }

    @Test
    void aMotherUnder18Claims() {
        parents("2025-10-01");
        change(MOTHER, "birth_date", "2009-01-01");
        assertThat(findings(D)).containsExactly(childbirth(MOTHER, "2025-10-01", "2026-04-01", "421.17"));
    }

    @Test
    void aChildWhoDiedHasNoFindings() {
        parents("2025-10-01");
        change(CHILD, "death_date", D);
        assertThat(findings("2026-03-01")).hasSize(1);
        assertThat(findings("2026-03-02")).isEmpty();
    }
}
