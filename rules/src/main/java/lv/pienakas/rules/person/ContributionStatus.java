package lv.pienakas.rules.person;

/** In what capacity contributions were paid; names as in {@code contributions.csv}. */
public enum ContributionStatus {
    EMPLOYEE,
    SELF_EMPLOYED,
    VOLUNTARY,
    NOT_INSURED
}
