package lv.pienakas.service.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a queue of work items.
 *
 * @param due of the last item shown
 * @param item its id; 0: before the first one
 */
record QueuePlace(LocalDate due, long item) {

    static final QueuePlace START = new QueuePlace(LocalDate.of(1, 1, 1), 0);

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)-(\\d{1,18})");

    static Optional<QueuePlace> parse(@Nullable String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QueuePlace(LocalDate.parse(form.group(1)), Long.parseLong(form.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return due + "-" + item;
    }
}
