package lv.pienakas.data.synthetic;

import java.util.Map;
import lv.pienakas.data.synthetic.Disability.Group;

/**
 * Every share that people and families are drawn with. "Section n" is the domain reference; "assumption" means that
 * no published figure stands behind the number. Shares are of the group that the comment names. Money is in
 * {@link Amounts}, the population by birth year in {@link AgePyramid}.
 */
final class Assumptions {

    private Assumptions() {}

    // People

    /** Section 6: the population of 01.01.2026, to which all totals below belong. */
    static final double NATIONAL = 1_823_000;

    /** Yearly risk of dying at 67, doubling in under 8 years: assumption that gives section 6's 25,677 deaths. */
    static final double MORTALITY_AT_67 = 0.021;

    static final double MORTALITY_GROWTH = 0.0896;

    /** Assumption: adults under 65, from 65 on, and families who live abroad and are still in the register. */
    static final double ABROAD = 0.008;

    static final double ABROAD_OLD = 0.03;
    static final double ABROAD_FAMILY = 0.006;

    /** Assumption: families and people under 65, people from 65 on with temporary permits (refuge included). */
    static final double TEMPORARY = 0.028;

    static final double TEMPORARY_OLD = 0.008;

    /** Assumption: families and people alone with permanent permits. */
    static final double PERMANENT = 0.025;

    /** Assumption: non-citizens among others, born from 1992 on and before. */
    static final double NON_CITIZEN = 0.01;

    static final double NON_CITIZEN_OLD = 0.13;

    /** Section 3 (new codes since 01.07.2017); the share of permit holders who arrived after that: assumption. */
    static final double NEW_CODE_TEMPORARY = 0.7;

    static final double NEW_CODE_PERMANENT = 0.2;

    /** Assumption: people who exchanged their old code, and rows in which an agency still uses it. */
    static final double CHANGED_CODE = 0.006;

    static final double FACT_UNDER_PREVIOUS_CODE = 0.2;

    /** Assumption: adults whose birth date the register doesn't know. */
    static final double BIRTH_DATE_UNKNOWN = 0.0002;

    /** Assumption: in an institution or prison, adults under and from 75. */
    static final double STATE_CARE = 0.005;

    static final double STATE_CARE_OLD = 0.02;

    /** Assumption: newborns of the last ten days who have no first name yet. */
    static final double UNNAMED_NEWBORN = 0.2;

    // Families

    /** Assumption: families with 0, 1, 2, 3 further children older than the youngest. */
    static final double[] OLDER_SIBLINGS = {0.52, 0.35, 0.10, 0.03};

    /** Assumption: years between neighbouring children, from 1 on. */
    static final double[] GAP_YEARS = {0.08, 0.25, 0.25, 0.18, 0.12, 0.07, 0.05};

    static final double TWINS = 0.013;

    /** Assumption: mother's age at the eldest child, years, mean and deviation. */
    static final double MOTHER_AGE = 27;

    static final double MOTHER_AGE_DEVIATION = 4.8;

    /** Assumption: the register knows the father; he lives elsewhere in Latvia; he alone lives abroad. */
    static final double FATHER_KNOWN = 0.92;

    static final double FATHER_ELSEWHERE = 0.15;
    static final double FATHER_ABROAD = 0.03;

    /** Assumption: families whose children have a guardian, a foster family, or live in an institution. */
    static final double GUARDIAN = 0.012;

    static final double FOSTER = 0.004;
    static final double INSTITUTION = 0.0015;

    /** Assumption: of the families with a guardian, those whose parents are gone; of the rest, custody lost. */
    static final double PARENTS_GONE = 0.4;

    static final double CUSTODY_LOST = 0.6;

    // Disability

    /** Section 6: 213,500 disabled, 10,000 of them children; how adults split by age: assumption. */
    static final double DISABLED_CHILD = 10_000 / 337_000.0;

    static final double DISABLED_TO_39 = 0.045;
    static final double DISABLED_TO_54 = 0.080;
    static final double DISABLED_TO_64 = 0.175;
    static final double DISABLED_FROM_65 = 0.280;

    /** Section 6: 28,000, 100,000 and 75,000 in groups I, II and III; by age, under and from 65: assumption. */
    static final double[] GROUPS_WORKING_AGE = {0.08, 0.48, 0.44};

    static final double[] GROUPS_FROM_65 = {0.185, 0.50, 0.315};

    /** Assumption: causes of adults who don't draw the social security benefit. */
    static final double CAUSE_CHILDHOOD = 0.06;

    static final double CAUSE_WORK_ACCIDENT = 0.015;
    static final double CAUSE_OCCUPATIONAL = 0.03;
    static final double CAUSE_UNKNOWN = 0.01;

    /** Assumption: disabled from childhood among those who draw the social security benefit. */
    static final double CAUSE_CHILDHOOD_SOCIAL = 0.85;

    /** Section 6: about 55,000 opinions a year for 213,500 people. */
    static final double DISABILITY_ISSUED_LAST_YEAR = 55_000 / 213_500.0;

    /** Assumption: people with an opinion for life, under 65 and from 65; with an earlier opinion that has ended. */
    static final double FOR_LIFE = 0.30;

    static final double FOR_LIFE_OLD = 0.75;
    static final double EARLIER_OPINION = 0.15;

    /** Assumption: other adults who had an opinion once. */
    static final double DISABILITY_ENDED = 0.005;

    /** Assumption: indications that end before the disability opinion does. */
    static final double INDICATION_SHORTER = 0.15;

    /** Section 2: about 35,000 recipients; by group I, II, III, child: assumption. */
    static final Map<Group, Double> TRANSPORT_INDICATED =
            Map.of(Group.I, 0.62, Group.II, 0.145, Group.III, 0.03, Group.CHILD, 0.29);

    /** Assumption: about 14,500 adult recipients and 2,500 children, nearly all in group I. */
    static final Map<Group, Double> CARE_INDICATED =
            Map.of(Group.I, 0.55, Group.II, 0.0, Group.III, 0.0, Group.CHILD, 0.25);

    // Benefits not claimed

    /** Assumption: of those who don't draw a benefit, claims refused or waiting, which keep a notice back. */
    static final double NOT_CLAIMED_REFUSED = 0.02;

    static final double NOT_CLAIMED_PENDING = 0.04;

    /** The published shares are of people who never claimed; the refused and waiting ones come on top. */
    static final double NEVER_ASKED = 1 - NOT_CLAIMED_REFUSED - NOT_CLAIMED_PENDING;

    /**
     * Section 1: 715 people are 11 % of those with the indication, hence 6,500. As 35,000 draw the allowance, we
     * read the 6,500 as the opinions of one year: of these 11 % never claim, and older ones all did.
     */
    static final double TRANSPORT_ISSUED_LAST_YEAR = 6_500 / 35_700.0;

    static final double TRANSPORT_NOT_CLAIMED = 0.11 / NEVER_ASKED;

    /** Section 1: 165 people are 3 %, hence 5,500, read in the same way, adults only. */
    static final double CARE_ISSUED_LAST_YEAR = 5_500 / 14_700.0;

    static final double CARE_NOT_CLAIMED = 0.03 / NEVER_ASKED;

    /** Assumption: care allowance for a disabled child, of the opinions of the last year. */
    static final double CHILD_CARE_NOT_CLAIMED = 0.06;

    /** Assumption: claims after indications of the last 25 days that aren't decided yet. */
    static final double INDICATION_PENDING = 0.5;

    /** Section 1: 300 recipients of the social security benefit; the 17,000 who draw it for disability: assumption. */
    static final double SOCIAL_BENEFIT_WITH_RECORD = 300 / 17_000.0;

    /** Assumption: old-age pension, of those who reached the age within six months, and of all others. */
    static final double PENSION_NOT_CLAIMED_NEW = 0.03;

    static final double PENSION_NOT_CLAIMED = 0.0012;

    /** Assumption: the claim of those who reached the age within 60 days isn't decided yet. */
    static final double PENSION_PENDING = 0.25;

    /** Assumption: childbirth benefit, of the births of the last 14 days, and of six months. */
    static final double BIRTH_NOT_CLAIMED_NEW = 0.35;

    static final double BIRTH_NOT_CLAIMED = 0.02;

    /** Assumption: claims for new births that aren't decided yet. */
    static final double BIRTH_PENDING = 0.5;

    /** Assumption: people with overpaid contributions who never ask for them. */
    static final double REFUND_NOT_CLAIMED = 0.05;

    // Pensions and insurance

    /** Assumption: of working-age disabled, the social security benefit (17,000), the disability pension (68,000). */
    static final double SOCIAL_BENEFIT_DISABLED = 0.185;

    static final double DISABILITY_PENSION = 0.79;

    /** Section 6: with these, 426,000 old-age pensioners; retiring two, or five years early: assumption. */
    static final double EARLY_PENSION = 0.85;

    static final double VERY_EARLY_PENSION = 0.05;

    /** Assumption: past the pension age, the benefit for age (2,000), foreign pensions, disability pensions kept. */
    static final double SOCIAL_BENEFIT_AGE = 0.005;

    static final double FOREIGN_PENSION = 0.008;
    static final double DISABILITY_PENSION_KEPT = 0.001;

    /** Assumption: disabled pensioners under 75 who drew the disability pension before. */
    static final double DISABILITY_PENSION_BEFORE = 0.3;

    /** Assumption: pensioners abroad whom the agency pays. */
    static final double PENSION_PAID_ABROAD = 0.9;

    /** Section 6: record of old-age pensioners, about 35 years; the deviation: assumption. Months. */
    static final double PENSIONER_RECORD = 35 * 12;

    static final double PENSIONER_RECORD_DEVIATION = 84;

    /** Assumption: adults without a row of record, and rows without a number. */
    static final double NO_RECORD_ROW = 0.04;

    static final double RECORD_UNKNOWN = 0.003;

    /** Section 6: 13,989 survivor's pensions; all to people under 20, whatever their parents' rows say: assumption. */
    static final double SURVIVORS_PENSION = 13_989 / 372_000.0;

    /** Assumption: those of 16 to 19 who study. */
    static final double STUDYING = 0.75;

    // Work

    /** Assumption: at work at 18-24, 25-64, past the pension age; with a disability, times the last. */
    static final double AT_WORK_YOUNG = 0.55;

    static final double AT_WORK = 0.86;
    static final double AT_WORK_OLD = 0.18;
    static final double AT_WORK_DISABLED = 0.45;

    /** Assumption: those at work who are self-employed only, employed as well, or voluntarily insured. */
    static final double SELF_EMPLOYED = 0.05;

    static final double SELF_EMPLOYED_TOO = 0.018;
    static final double VOLUNTARY = 0.001;

    /** Assumption: share of years that someone at work is insured in. */
    static final double YEAR_INSURED = 0.92;

    /** First year delivered of everyone; of people who are employed only, the last years only: assumption. */
    static final int FIRST_YEAR = 2019;

    static final int EMPLOYEE_YEARS = 2;

    /** Assumption: those at work who overpaid once since the first year, 20,000 people in the country. */
    static final double OVERPAID = 0.024;

    /** Assumption: not insured at all, voluntary besides a job, self-employed above the yearly maximum. */
    static final double[] OVERPAID_CAUSES = {0.60, 0.25, 0.15};

    /** Assumption: deviation of the logarithm of wages. */
    static final double WAGE_SPREAD = 0.55;

    /** Assumption: those at work who asked for sickness or unemployment benefit within a year. */
    static final double SICKNESS = 0.05;

    static final double UNEMPLOYMENT = 0.015;

    // Portal

    /** Assumption: people from 14 known to the portal, and of these the shares of what they chose. */
    static final double CONTACT = 0.30;

    static final double E_ADDRESS = 0.45;
    static final double ENGLISH = 0.04;
    static final double OPTED_OUT = 0.03;
}
