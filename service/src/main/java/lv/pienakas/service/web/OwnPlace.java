package lv.pienakas.service.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.pienakas.data.casework.WorkLists.Turn;

/** A place in an inspector's own list, as it is written in an address. */
final class OwnPlace {

    private static final Pattern FORM = Pattern.compile("([01])-(\\d{4}-\\d\\d-\\d\\d)-(\\d{1,9})-(\\d{1,18})");

    private OwnPlace() {}

    static Optional<Turn> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Turn(
                    Integer.parseInt(form.group(1)),
                    LocalDate.parse(form.group(2)),
                    Integer.parseInt(form.group(3)),
                    Long.parseLong(form.group(4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String text(Turn turn) {
        return turn.rank() + "-" + turn.due() + "-" + turn.priority() + "-" + turn.workItemId();
    }
}
