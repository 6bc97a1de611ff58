package lv.pienakas.service.api;

/** How texts of requests look. */
final class Forms {

    static final String PERSON_CODE = "^\\d{6}-?\\d{5}$";
    static final String PERSON_CODE_MESSAGE = "is not 11 digits, with a hyphen after the sixth or without";
    /** Of inspectors. */
    static final String ID = "^[\\x21-\\x7e]{1,50}$";

    static final String ID_MESSAGE = "is not 1 to 50 visible ASCII characters";

    private Forms() {}
}
