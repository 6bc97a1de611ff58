package lv.pienakas.service.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom to explain, as typed.
 *
 * @param code personal code
 * @param service service code; empty: all
 * @param asOf date
 */
record ExplainForm(String code, String service, String asOf) {

    private static final List<DateTimeFormatter> FORMS = Stream.of("uuuu-MM-dd", "d.M.uuuu[.]")
            .map(form -> DateTimeFormatter.ofPattern(form).withResolverStyle(ResolverStyle.STRICT))
            .toList();
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int DIGITS = 11;
    private static final int BEFORE_HYPHEN = 6;

    /** The code with its hyphen, which may be left out; not necessarily one that exists. */
    Optional<String> personalCode() {
        String digits = code.replaceAll("[\\s\\-–]", "");
        return digits.length() == DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(digits.substring(0, BEFORE_HYPHEN) + "-" + digits.substring(BEFORE_HYPHEN))
                : Optional.empty();
    }

    /** The day, as in a feed or as in a Latvian letter. */
    Optional<LocalDate> day() {
        return FORMS.stream()
                .flatMap(form -> day(form).stream())
                .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
                .findFirst();
    }

    private Optional<LocalDate> day(DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(asOf.strip(), form));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
