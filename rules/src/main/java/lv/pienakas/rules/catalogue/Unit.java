package lv.pienakas.rules.catalogue;

/**
 * A specialist unit.
 *
 * @param centre client centre where it sits, by its Latvian name
 * @param tag how sure we are that there is such a unit there: {@code V} verified, {@code D} derived, {@code M} remembered,
 *     {@code ?} assumed
 */
public record Unit(String code, String latvian, String english, String centre, String tag) implements Named {}
