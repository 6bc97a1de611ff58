package lv.pienakas.service.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import lv.pienakas.rules.catalogue.Unit;
import lv.pienakas.rules.routing.Tags;

/**
 * What an analyst has yet to confirm of where a document goes.
 *
 * @param assumed names of what is only assumed, with commas between; empty: nothing
 * @param remembered names of what was remembered without a source; empty: nothing
 */
record UnsureView(String assumed, String remembered) {

    /** @param unit code; empty: the line names none */
    static UnsureView of(String unit, Tags tags, Names names) {
        Map<String, String> tagByWord = new LinkedHashMap<>();
        tagByWord.put("unit", names.catalogue().unit(unit).map(Unit::tag).orElse(""));
        tagByWord.put("minutes", tags.minutes());
        tagByWord.put("priority", tags.priority());
        tagByWord.put("days", tags.workingDays());
        return new UnsureView(
                words(Tags.ASSUMED, tagByWord, names.wording()), words(Tags.REMEMBERED, tagByWord, names.wording()));
    }

    private static String words(String tag, Map<String, String> tagByWord, Wording wording) {
        return tagByWord.entrySet().stream()
                .filter(one -> one.getValue().equals(tag))
                .map(one -> wording.text("routing.unsure." + one.getKey()))
                .collect(Collectors.joining(", "));
    }
}
