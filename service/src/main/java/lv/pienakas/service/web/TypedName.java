package lv.pienakas.service.web;

import java.util.Map;
import java.util.regex.Pattern;

/** Name of whoever acts, until staff log in. It is kept in the histories of cases for good. */
final class TypedName {

    private static final Pattern FORM = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} .'’-]{0,39}");
    private static final Pattern PERSON_CODE = Pattern.compile("\\d{6}[ -]?\\d{5}");

    private TypedName() {}

    /** Puts under {@code by} what is wrong with the name, if anything is: nobody is the system either. */
    static void check(String typed, Map<String, String> problems, Wording wording) {
        String name = typed.strip();
        if (!FORM.matcher(name).matches()
                || PERSON_CODE.matcher(name).find()
                || wording.textIfAny("case.actor." + name).isPresent()) {
            problems.put("by", wording.text("planning.by.wrong"));
        }
    }
}
