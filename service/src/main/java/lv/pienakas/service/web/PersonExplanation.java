package lv.pienakas.service.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lv.pienakas.rules.finding.Evaluation;
import lv.pienakas.rules.finding.Finding;
import lv.pienakas.rules.parameter.MissingValueException;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.release.Service;

/**
 * What the rules say of one person on one day.
 *
 * @param code current personal code
 * @param asOf the day
 * @param withoutValue parameter that has no value for the day, so that dates and amounts are not known; empty: none
 * @param services what is found first
 */
record PersonExplanation(String code, String asOf, String withoutValue, List<ServiceExplanation> services) {

    static PersonExplanation of(
            RuleRelease release, List<Service> services, PersonFacts facts, LocalDate asOf, Wording wording) {
        Evaluation evaluation = new Evaluation(release, asOf);
        List<Finding> findings = List.of();
        String withoutValue = "";
        try {
            findings = evaluation.evaluate(List.of(facts));
        } catch (MissingValueException e) {
            withoutValue = e.parameter();
        }
        return new PersonExplanation(
                facts.code(),
                wording.date(asOf),
                withoutValue,
                services(evaluation, services, facts, findings, wording));
    }

    private static List<ServiceExplanation> services(
            Evaluation evaluation, List<Service> services, PersonFacts facts, List<Finding> findings, Wording wording) {
        return services.stream()
                .map(service -> ServiceExplanation.of(
                        evaluation.explain(service.code(), facts),
                        findings.stream()
                                .filter(finding -> finding.service().equals(service.code()))
                                .findFirst(),
                        wording))
                .sorted(Comparator.comparing(ServiceExplanation::verdict))
                .toList();
    }
}
