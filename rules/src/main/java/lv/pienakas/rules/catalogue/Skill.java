package lv.pienakas.rules.catalogue;

/**
 * What an inspector must be able to do for a service at a stage.
 *
 * @param code {@code SERVICE/STAGE}
 * @param tag how sure we are that the agency asks for it: {@code V} verified, {@code D} derived, {@code M} remembered,
 *     {@code ?} open
 */
public record Skill(String code, String service, String stage, String latvian, String english, String tag)
        implements Named {}
