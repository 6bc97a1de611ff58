package lv.pienakas.rules.catalogue;

/**
 * A service of the agency: a benefit, pension, refund or statement.
 *
 * @param serviceSet code of the specialisation it belongs to
 * @param automatic whether its work is distributed automatically
 * @param tag how sure we are of that: {@code V} verified, {@code D} derived, {@code M} remembered, {@code ?} open
 */
public record AgencyService(
        String code, String latvian, String english, String serviceSet, boolean automatic, String tag)
        implements Named {}
