package lv.pienakas.service.web;

import java.util.Locale;
import lv.pienakas.rules.release.RuleRelease;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The pages' languages. */
@Component
class Wordings {

    private final MessageSource messages;
    private final RuleRelease release;

    Wordings(MessageSource messages, RuleRelease release) {
        this.messages = messages;
        this.release = release;
    }

    Wording in(Locale language) {
        return new Wording(messages, release, language);
    }
}
