package lv.pienakas.service.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.pienakas.service.audit.Purpose;

/**
 * Why somebody wants to see a person's data, as chosen.
 *
 * @param purpose code; empty: none chosen yet
 * @param purposeText in own words, where it is none of those offered
 */
record PurposeForm(String purpose, String purposeText) {

    private static final String OTHER = "OTHER";
    private static final List<String> CODES = List.of("PERSON_ASKED", "CASE", "QUALITY", OTHER);

    static List<ExplainPages.Choice> choices(Wording wording) {
        List<ExplainPages.Choice> choices = new ArrayList<>();
        CODES.forEach(code -> choices.add(new ExplainPages.Choice(code, wording.text("purpose." + code))));
        return choices;
    }

    /** Puts what is wrong with it, if anything is, under the field. */
    void check(Map<String, String> problems, Wording wording) {
        if (!CODES.contains(purpose)) {
            problems.put("purpose", wording.text("purpose.wrong"));
        } else if (stated().isEmpty()) {
            problems.put("purposeText", wording.text("purpose.text.wrong"));
        }
    }

    /** As it is recorded; empty if it is not as it should be. */
    Optional<Purpose> stated() {
        return purpose.equals(OTHER)
                ? Purpose.of(purposeText).filter(own -> !own.text().isEmpty())
                : Purpose.of(purpose);
    }
}
