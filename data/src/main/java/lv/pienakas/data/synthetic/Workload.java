package lv.pienakas.data.synthetic;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.routing.Route;
import lv.pienakas.rules.routing.RoutingFacts;
import lv.pienakas.rules.routing.RoutingLine;
import lv.pienakas.rules.routing.RoutingTable;

/**
 * Norm minutes that documents bring to each unit and skill. Every document counts at every stage: one that joins a case
 * brings it back to the check, and what follows from there.
 *
 * @param minutes by unit and skill, 0 for a skill that the table may send there and the documents do not
 */
record Workload(SortedMap<String, SortedMap<String, Double>> minutes) {

    /** Large enough that rare services show, always drawn alike. */
    private static final int EXPECTED = 100_000;

    private static final long EXPECTED_SEED = 460;

    /** The proportions of a day as {@link SyntheticDocuments} draws it, by the lines valid on that day. */
    static Workload expected(Catalogue catalogue, RoutingTable table, LocalDate day) {
        return of(SyntheticDocuments.day(day, EXPECTED, EXPECTED_SEED, List.of("nobody")), catalogue, table, day);
    }

    static Workload of(List<SyntheticDocument> documents, Catalogue catalogue, RoutingTable table, LocalDate day) {
        Workload workload = new Workload(new TreeMap<>());
        PlainRoute routes = PlainRoute.on(day, table);
        routes.lines().forEach(line -> workload.addSkills(line, catalogue));
        Map<RoutingFacts, Integer> alike = new HashMap<>();
        for (SyntheticDocument document : documents) {
            for (Named stage : catalogue.stages()) {
                alike.merge(facts(document, stage.code()), 1, Integer::sum);
            }
        }
        alike.forEach((facts, count) -> routes.line(facts)
                .ifPresent(
                        line -> workload.add(line, facts.service(), facts.stage(), (double) count * line.minutes())));
        return workload;
    }

    private static RoutingFacts facts(SyntheticDocument document, String stage) {
        return new RoutingFacts(
                document.documentKind(), document.service(), document.channel(), document.circumstances(), stage);
    }

    private void addSkills(RoutingLine line, Catalogue catalogue) {
        for (Named service : catalogue.services()) {
            for (Named stage : catalogue.stages()) {
                if ((line.service() == null || line.service().equals(service.code()))
                        && (line.stage() == null || line.stage().equals(stage.code()))) {
                    add(line, service.code(), stage.code(), 0);
                }
            }
        }
    }

    private void add(RoutingLine line, String service, String stage, double added) {
        if (line.action() == Route.Action.UNIT) {
            String own = line.skill();
            minutes.computeIfAbsent(line.unit(), any -> new TreeMap<>())
                    .merge(own == null ? Catalogue.skill(service, stage) : own, added, Double::sum);
        }
    }

    /** Over all skills. */
    double minutes(String unit) {
        return skills(unit).values().stream().mapToDouble(Double::doubleValue).sum();
    }

    Map<String, Double> skills(String unit) {
        return minutes.getOrDefault(unit, new TreeMap<>());
    }
}
