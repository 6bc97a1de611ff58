package lv.pienakas.service.api;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words for the codes that the system writes down as reasons. */
@Component
class Words {

    private static final Locale LATVIAN = Locale.forLanguageTag("lv");

    /** A code with the number of those considered, or the late minutes that are spared. */
    private static final Pattern CODED = Pattern.compile("([A-Z_]+)(?: of (\\d{1,9})| (\\d{1,18}))?");

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** Why somebody has an item; null: nobody has it. */
    @Nullable
    AssignmentDetails assignment(@Nullable String reason) {
        if (reason == null) {
            return null;
        }
        Matcher coded = CODED.matcher(reason);
        if (!coded.matches() || text(coded.group(1), Locale.ENGLISH).isEmpty()) {
            return new AssignmentDetails(null, null, new Reason(reason, reason));
        }
        String considered = coded.group(2);
        return new AssignmentDetails(
                coded.group(1),
                considered == null ? null : Integer.valueOf(considered),
                new Reason(words(coded, LATVIAN), words(coded, Locale.ENGLISH)));
    }

    private String words(Matcher coded, Locale language) {
        String words = text(coded.group(1), language);
        if (coded.group(2) != null) {
            return messages.getMessage("case.chosen", new Object[] {words, coded.group(2)}, language);
        }
        return coded.group(3) == null
                ? words
                : messages.getMessage("case.chosen.spares", new Object[] {words, coded.group(3)}, language);
    }

    private String text(String code, Locale language) {
        String text = messages.getMessage("case.chosen." + code, null, "", language);
        return text == null ? "" : text;
    }
}
