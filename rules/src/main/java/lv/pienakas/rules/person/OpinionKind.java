package lv.pienakas.rules.person;

/** What a disability commission's opinion is about; names as in {@code opinions.csv}. */
public enum OpinionKind {
    DISABILITY,
    TRANSPORT,
    SPECIAL_CARE
}
