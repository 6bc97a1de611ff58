package lv.pienakas.rules.person;

/** Feed columns whose fact may be missing, by the names that {@code findings.csv} uses for them. */
final class Facts {

    static final String BIRTH_DATE = "birth_date";
    static final String RECORD_MONTHS = "record_months";
    static final String CAUSE = "cause";

    private Facts() {}
}
