package lv.pienakas.rules.person;

/** Cause of a disability; names as in {@code opinions.csv}. */
public enum Cause {
    GENERAL,
    CHILDHOOD,
    WORK_ACCIDENT,
    OCCUPATIONAL_DISEASE
}
