package lv.pienakas.data.synthetic;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a service's cases are like.
 *
 * @param thousands applications a year, in thousands
 * @param crossBorder share of cases with a cross-border element, as for the next two
 * @param minor share of cases whose applicant is under age
 * @param guardian share of cases in which a guardian, trustee or foster family applies
 * @param proofs kinds of the documents that prove the claim
 */
record ServiceMix(String service, double thousands, double crossBorder, double minor, double guardian, CodeMix proofs) {

    static ServiceMix of(
            String service,
            double thousands,
            double crossBorder,
            double minor,
            double guardian,
            Map<String, Double> proofs) {
        return new ServiceMix(service, thousands, crossBorder, minor, guardian, CodeMix.of(proofs));
    }

    Set<String> circumstances(Draw draw) {
        Set<String> present = new TreeSet<>();
        addIf(draw.chance(crossBorder), WorkAssumptions.CROSS_BORDER, present);
        addIf(draw.chance(minor), "MINOR", present);
        addIf(draw.chance(guardian), WorkAssumptions.GUARDIAN, present);
        return present;
    }

    private static void addIf(boolean holds, String circumstance, Set<String> present) {
        if (holds) {
            present.add(circumstance);
        }
    }
}
