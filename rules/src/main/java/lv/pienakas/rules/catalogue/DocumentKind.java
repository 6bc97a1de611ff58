package lv.pienakas.rules.catalogue;

/**
 * A kind of document, or of what opens a case without one.
 *
 * @param internal whether the agency makes it itself, so that no document comes in as such
 */
public record DocumentKind(String code, String latvian, String english, boolean internal) implements Named {}
