package lv.pienakas.service.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of findings, by internal keys: a personal code must not get into an address.
 *
 * @param claimant internal key of the last claimant shown
 * @param child internal key of the child; 0: none
 */
record Place(int claimant, int child) {

    private static final Pattern FORM = Pattern.compile("\\d{1,9}-\\d{1,9}");

    static Optional<Place> parse(@Nullable String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int hyphen = text.indexOf('-');
        return Optional.of(
                new Place(Integer.parseInt(text.substring(0, hyphen)), Integer.parseInt(text.substring(hyphen + 1))));
    }

    @Override
    public String toString() {
        return claimant + "-" + child;
    }
}
