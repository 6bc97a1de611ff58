package lv.pienakas.data.synthetic;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Every share that a working day of the agency is drawn with. "Section n" is the domain reference; "assumption" means
 * that no published figure stands behind the number.
 */
final class WorkAssumptions {

    private WorkAssumptions() {}

    static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    static final String APPLICATION = "APPLICATION";
    static final String FOREIGN_FORM = "FOREIGN_FORM";
    static final String PORTAL = "PORTAL";
    static final String CROSS_BORDER = "CROSS_BORDER";
    static final String GUARDIAN = "GUARDIAN";

    // How much comes in, and when

    /** Section 1: 1,040,327 documents a year; some 250 working days. */
    static final int DOCUMENTS_PER_DAY = 4_150;

    /** Section 1: 3 documents a case, so two of three join. */
    static final double JOINING = 2 / 3.0;

    /**
     * Assumption: cases to which 0, 1, 2 ... further documents come the same day. The mean is a little above 2, so that
     * a document that is to join nearly always finds a case.
     */
    static final double[] FURTHER_DOCUMENTS = {0.15, 0.25, 0.22, 0.16, 0.10, 0.07, 0.05};

    /** Assumption: opening hours of the registry, both included. */
    static final LocalTime OPENS = LocalTime.of(8, 0);

    static final LocalTime CLOSES = LocalTime.of(17, 30);

    /** Assumption: portal documents outside these hours, from the first to the last time of the day. */
    static final double PORTAL_OUT_OF_HOURS = 0.25;

    static final LocalTime PORTAL_FIRST = LocalTime.of(6, 0);
    static final LocalTime PORTAL_LAST = LocalTime.of(23, 30);

    /**
     * Section 1: 52 % of the applications for sickness benefit are electronic. How they split, and that it is the same
     * for all services and kinds: assumption.
     */
    static final CodeMix CHANNELS =
            CodeMix.of(Map.of(PORTAL, 0.42, "E_ADDRESS", 0.10, "COUNTER", 0.28, "POST", 0.12, "VPVKAC", 0.08));

    // What comes in

    /** Assumption: kinds of the documents that open a case. */
    static final CodeMix OPENING_KINDS = CodeMix.of(Map.of(
            APPLICATION,
            0.955,
            "BANK_DETAILS",
            0.025,
            "PERSONS_LETTER",
            0.008,
            "INSTITUTION_LETTER",
            0.005,
            "COMPLAINT",
            0.003,
            FOREIGN_FORM,
            0.004));

    /** Assumption: kinds of joining documents that come to any service; a complaint opens a case of its own. */
    static final CodeMix JOINING_KINDS = CodeMix.of(Map.of(
            APPLICATION,
            0.20,
            "BANK_DETAILS",
            0.10,
            "PERSONS_LETTER",
            0.42,
            "INSTITUTION_LETTER",
            0.20,
            "POWER_OF_ATTORNEY",
            0.08));

    /** Assumption: joining documents that prove nothing about the claim and are of the kinds above. */
    static final double GENERAL = 0.18;

    /** Assumption: of the other joining documents of cross-border cases, those from a foreign institution. */
    static final double FROM_ABROAD = 0.50;

    /** Assumption: of those of cases with a guardian, the orphan court's decisions. */
    static final double FROM_ORPHAN_COURT = 0.40;

    /** Assumption: foreign forms which open a case, and which show the cross-border mark at registration. */
    static final double FOREIGN_FORM_MARKED = 0.80;

    private static final Map<String, Double> SICKNESS =
            Map.of("SICK_LEAVE_CERTIFICATE", 0.80, "DOCTORS_STATEMENT", 0.20);
    private static final Map<String, Double> RECORD = Map.of("EMPLOYMENT_RECORD", 1.0);
    private static final Map<String, Double> OPINION = Map.of("DISABILITY_OPINION", 0.90, "DOCTORS_STATEMENT", 0.10);
    private static final Map<String, Double> BIRTH = Map.of("BIRTH_CERTIFICATE", 0.90, "COURT_DECISION", 0.10);
    private static final Map<String, Double> BIRTH_AND_WORK =
            Map.of("BIRTH_CERTIFICATE", 0.60, "EMPLOYMENT_RECORD", 0.40);
    private static final Map<String, Double> ADOPTION = Map.of("COURT_DECISION", 0.80, "ORPHAN_COURT_DECISION", 0.20);
    private static final Map<String, Double> GUARDIANSHIP =
            Map.of("ORPHAN_COURT_DECISION", 0.90, "COURT_DECISION", 0.10);
    private static final Map<String, Double> LETTERS = Map.of("PERSONS_LETTER", 0.70, "INSTITUTION_LETTER", 0.30);

    /**
     * Assumption, all of it: thousands of applications a year, shares of cross-border cases, minors and guardians,
     * proofs. Section 6 has 250 to 350 thousand cases of sickness; the other thousands follow the numbers of births,
     * deaths, opinions and pensioners there.
     */
    static final List<ServiceMix> SERVICES = List.of(
            ServiceMix.of("SICKNESS_BENEFIT", 300, 0.02, 0, 0, SICKNESS),
            ServiceMix.of("UNEMPLOYMENT_BENEFIT", 75, 0.03, 0, 0, RECORD),
            ServiceMix.of("STATEMENT", 60, 0, 0, 0.005, LETTERS),
            ServiceMix.of(
                    "OLD_AGE_PENSION",
                    60,
                    0.12,
                    0,
                    0.002,
                    Map.of("EMPLOYMENT_RECORD", 0.90, "BIRTH_CERTIFICATE", 0.07, "COURT_DECISION", 0.03)),
            ServiceMix.of(
                    "DISABILITY_PENSION",
                    55,
                    0.06,
                    0,
                    0.04,
                    Map.of("DISABILITY_OPINION", 0.55, "EMPLOYMENT_RECORD", 0.35, "DOCTORS_STATEMENT", 0.10)),
            ServiceMix.of("FAMILY_STATE_BENEFIT", 45, 0.06, 0.003, 0.02, BIRTH),
            ServiceMix.of("CHILD_CARE_BENEFIT", 30, 0.05, 0.003, 0.01, BIRTH),
            ServiceMix.of("FUNERAL_BENEFIT", 28, 0.02, 0, 0, Map.of("DEATH_CERTIFICATE", 1.0)),
            ServiceMix.of("PARENTAL_BENEFIT", 25, 0.05, 0, 0.002, BIRTH_AND_WORK),
            ServiceMix.of("MATERNITY_BENEFIT", 22, 0.03, 0.002, 0, SICKNESS),
            ServiceMix.of(
                    "UNRECEIVED_BENEFIT", 20, 0, 0.03, 0.02, Map.of("DEATH_CERTIFICATE", 0.70, "COURT_DECISION", 0.30)),
            ServiceMix.of("TRANSPORT_ALLOWANCE", 17, 0, 0.02, 0.08, OPINION),
            ServiceMix.of("PATERNITY_BENEFIT", 12, 0.02, 0, 0, BIRTH_AND_WORK),
            ServiceMix.of("CHILDBIRTH_BENEFIT", 12, 0, 0.007, 0.005, Map.of("BIRTH_CERTIFICATE", 1.0)),
            ServiceMix.of("STATE_SOCIAL_SECURITY_BENEFIT", 9, 0, 0.05, 0.10, OPINION),
            ServiceMix.of("SPECIAL_CARE_ALLOWANCE", 9, 0, 0, 0.15, OPINION),
            ServiceMix.of(
                    "INSURANCE_COMPENSATION",
                    8,
                    0.03,
                    0.01,
                    0.01,
                    Map.of("DOCTORS_STATEMENT", 0.50, "DISABILITY_OPINION", 0.40, "COURT_DECISION", 0.10)),
            ServiceMix.of(
                    "SURVIVORS_PENSION",
                    6,
                    0.10,
                    0.15,
                    0.08,
                    Map.of("DEATH_CERTIFICATE", 0.45, "BIRTH_CERTIFICATE", 0.35, "EMPLOYMENT_RECORD", 0.20)),
            ServiceMix.of("CONTRIBUTION_REFUND", 6, 0, 0, 0, LETTERS),
            ServiceMix.of("DISABLED_CHILD_CARE_ALLOWANCE", 4, 0, 0, 0.04, OPINION),
            ServiceMix.of("SERVICE_PENSION", 3, 0, 0, 0, RECORD),
            ServiceMix.of("GUARDIAN_DUTY_COMPENSATION", 1.5, 0, 0, 1, GUARDIANSHIP),
            ServiceMix.of("GUARDIAN_CHILD_BENEFIT", 1.5, 0, 0, 1, GUARDIANSHIP),
            ServiceMix.of("ADOPTION_BENEFIT", 0.3, 0, 0, 0, ADOPTION),
            ServiceMix.of("ADOPTION_COMPENSATION", 0.2, 0, 0, 0, ADOPTION),
            ServiceMix.of("SPECIAL_STATE_PENSION", 0.1, 0, 0, 0, RECORD));

    // Who does the work

    /** Section 1: some 460 staff grant and pay benefits. */
    static final int INSPECTORS = 460;

    /** Assumption: net minutes a day for work items, full-time and part-time; one in so many works part-time. */
    static final int FULL_TIME = 420;

    static final int PART_TIME = 240;
    static final int ONE_PART_TIMER_IN = 10;

    /** Four eyes need two; the third stands in for one who is away. */
    static final int FEWEST_WITH_A_SKILL = 3;

    /** Assumption: how many could do a piece of work for each who is needed for it. */
    static final double SKILL_OVERLAP = 3;
}
