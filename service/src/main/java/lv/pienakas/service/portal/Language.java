package lv.pienakas.service.portal;

import java.util.List;
import java.util.Locale;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.problem.WrongField;

/** In what language somebody is answered. */
final class Language {

    static final String WHAT = "Language of words, `lv` or `en`; `lv` where left out.";
    static final String LATVIAN = "lv";
    static final String ENGLISH = "en";

    private Language() {}

    static Locale of(String language) {
        if (!List.of(LATVIAN, ENGLISH).contains(language)) {
            throw ProblemException.invalid(WrongField.of("language", language, "is none of [lv, en]"));
        }
        return Locale.forLanguageTag(language);
    }
}
