package lv.pienakas.service.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a move was left out.
 *
 * @param text in words
 * @param english whether they are English on any page
 */
record LeftOut(String text, boolean english) {

    private static final Map<Pattern, String> KNOWN = new LinkedHashMap<>();

    static {
        KNOWN.put(Pattern.compile("there is no such work item"), "gone");
        KNOWN.put(Pattern.compile("it is (?:STARTED) meanwhile"), "started");
        KNOWN.put(Pattern.compile("it is (?:DONE|WITHDRAWN) meanwhile"), "closed");
        KNOWN.put(Pattern.compile("a manager gave it to (\\S+) meanwhile"), "pinned");
        KNOWN.put(Pattern.compile("it was handed back meanwhile"), "back");
        KNOWN.put(Pattern.compile("it does not pay without others .*"), "vain");
        KNOWN.put(Pattern.compile("it no longer pays as things are now"), "stale");
        KNOWN.put(Pattern.compile("the program was ended before .*"), "notReached");
        KNOWN.put(Pattern.compile("(\\S+) prepared the decision meanwhile"), "prepared");
        KNOWN.put(Pattern.compile("it is with (\\S+) meanwhile"), "with");
        KNOWN.put(Pattern.compile("(\\S+) is absent meanwhile"), "absent");
        KNOWN.put(Pattern.compile("(\\S+) lacks the skill (\\S+) meanwhile"), "skill");
    }

    /** Sentences that are not known stay as they are. */
    static LeftOut of(String sentence, Names names) {
        for (Map.Entry<Pattern, String> known : KNOWN.entrySet()) {
            Matcher found = known.getKey().matcher(sentence);
            if (found.matches()) {
                Object[] parts = new Object[found.groupCount()];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = names.skill(String.valueOf(found.group(i + 1)));
                }
                return new LeftOut(names.wording().text("planning.leftOut." + known.getValue(), parts), false);
            }
        }
        return new LeftOut(sentence, true);
    }
}
