package lv.pienakas.rules.catalogue;

/**
 * A specialist unit.
 *
 * @param centre client centre where it sits, by its Latvian name
 */
public record Unit(String code, String latvian, String english, String centre) implements Named {}
