package lv.pienakas.data.synthetic;

/** Codes that the agency's systems deliver: the seven, and some others that a reader must keep. */
enum Service {
    OLD_AGE_PENSION,
    CONTRIBUTION_REFUND,
    TRANSPORT_ALLOWANCE,
    SPECIAL_CARE_ALLOWANCE,
    DISABILITY_PENSION,
    CHILDBIRTH_BENEFIT,
    DISABLED_CHILD_CARE_ALLOWANCE,
    STATE_SOCIAL_SECURITY_BENEFIT,
    FAMILY_STATE_BENEFIT,
    CHILD_CARE_BENEFIT,
    DISABLED_CHILD_SUPPLEMENT,
    SURVIVORS_PENSION,
    SICKNESS_BENEFIT,
    UNEMPLOYMENT_BENEFIT;

    /** Stops while the person is in full state care or abroad (domain reference, section 2). */
    boolean stopsInStateCare() {
        return this == TRANSPORT_ALLOWANCE || this == SPECIAL_CARE_ALLOWANCE || this == DISABLED_CHILD_CARE_ALLOWANCE;
    }
}
