package lv.pienakas.data.casework;

import org.jspecify.annotations.Nullable;

/**
 * Why work changes hands.
 *
 * @param code for machines, where the system itself decided, e.g. {@code LIGHTEST_LOAD of 12}; null: a person did
 * @param latvian a sentence, or a person's own words in whatever language; english likewise
 */
public record Reason(@Nullable String code, String latvian, String english) {

    /** What a person said. */
    public static Reason said(String words) {
        return new Reason(null, words, words);
    }

    boolean isBlank() {
        return latvian.isBlank() || english.isBlank();
    }

    /** What a work item keeps: the pages say a code in words. */
    String brief() {
        return code == null ? english : code;
    }
}
