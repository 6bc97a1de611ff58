package lv.pienakas.service.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A letter for the print house.
 *
 * @param reference once for each letter; also the name of its files
 * @param municipality ATVK code of the register, which has no street address
 */
record Letter(
        String reference,
        String personCode,
        String firstName,
        String lastName,
        String municipality,
        String language,
        LocalDate date,
        String title,
        String text) {

    static final List<String> COLUMNS = List.of(
            "notice_id", "personal_code", "first_name", "last_name", "municipality", "language", "date", "text_file");

    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    String textFile() {
        return reference + ".txt";
    }

    String rowFile() {
        return reference + ".csv";
    }

    /** In the order of {@link #COLUMNS}. */
    List<String> row() {
        return List.of(
                reference,
                plain(personCode),
                plain(firstName),
                plain(lastName),
                plain(municipality),
                plain(language),
                date.toString(),
                textFile());
    }

    /** Title and text as they are to be printed. */
    String page() {
        return title + "\n\n" + text + "\n";
    }

    private static String plain(String value) {
        return FORMULA.matcher(value).matches() ? "'" + value : value;
    }

    /** Without anything personal. */
    @Override
    public String toString() {
        return "letter " + reference;
    }
}
