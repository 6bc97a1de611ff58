package lv.pienakas.rules.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;
import lv.pienakas.rules.source.Table;
import lv.pienakas.rules.source.TableRow;

/**
 * An example of what should happen to a document, as its analyst expects it.
 *
 * @param line of the file
 * @param sentence what it is an example of
 * @param day of receipt
 * @param expected effects by column; those left empty are not looked at
 */
public record RoutingScenario(
        int line, String sentence, LocalDate day, RoutingFacts facts, Map<String, String> expected) {

    /** The file within the release. */
    public static final String FILE = "routing-scenarios.csv";

    private static final String UNIT = "unit";
    private static final List<String> EFFECTS = List.of(UNIT, "skill", "minutes", "priority", "working_days");

    /** Reads the scenarios, reporting what is wrong with them. */
    public static List<RoutingScenario> read(RuleSources sources, Catalogue catalogue, Collection<Problem> problems) {
        if (!sources.has(FILE)) {
            problems.add(new Problem(FILE, 0, "is missing: a routing table needs examples"));
            return List.of();
        }
        List<String> columns = new ArrayList<>(List.of("sentence", "day", "document_kind", "service", "channel"));
        catalogue.circumstances().forEach(one -> columns.add(RoutingCells.column(one)));
        columns.add("stage");
        columns.addAll(EFFECTS);
        List<RoutingScenario> scenarios = new ArrayList<>();
        for (TableRow row : Table.read(FILE, sources.text(FILE), columns, problems)) {
            scenarios.add(of(row, catalogue, problems));
        }
        return scenarios;
    }

    /** What the routing does instead of what is expected, for the analyst who wrote it; empty where it does that. */
    public Optional<Problem> failure(Routing routing) {
        Route route = routing.route(facts, day);
        Map<String, String> found = new TreeMap<>(Map.of(
                UNIT,
                route.action() == Route.Action.UNIT
                        ? route.unit()
                        : route.action().name(),
                "skill",
                route.skill(),
                "minutes",
                String.valueOf(route.minutes()),
                "priority",
                String.valueOf(route.priority()),
                "working_days",
                String.valueOf(route.workingDays())));
        found.keySet().retainAll(expected.keySet());
        return found.equals(expected)
                ? Optional.empty()
                : Optional.of(new Problem(
                        FILE,
                        line,
                        sentence + ": expected " + expected + ", but line " + route.line() + " of " + RoutingTable.FILE
                                + " gives " + found));
    }

    private static RoutingScenario of(TableRow row, Catalogue catalogue, Collection<Problem> problems) {
        Set<String> circumstances = new HashSet<>();
        for (Named one : catalogue.circumstances()) {
            if (row.yes(RoutingCells.column(one), problems)) {
                circumstances.add(one.code());
            }
        }
        Map<String, String> expected = new TreeMap<>();
        EFFECTS.stream()
                .filter(column -> !row.text(column).isEmpty())
                .forEach(column -> expected.put(column, row.text(column)));
        row.required(UNIT, problems);
        return new RoutingScenario(
                row.line(),
                row.required("sentence", problems),
                row.day("day", problems).orElse(RoutingProof.FIRST_DAY),
                new RoutingFacts(
                        row.oneOf("document_kind", codes(catalogue.documentKinds()), problems),
                        row.oneOf("service", codes(catalogue.services()), problems),
                        row.oneOf("channel", codes(catalogue.channels()), problems),
                        circumstances,
                        row.oneOf("stage", codes(catalogue.stages()), problems)),
                expected);
    }

    private static List<String> codes(List<? extends Named> entries) {
        return entries.stream().map(Named::code).toList();
    }
}
