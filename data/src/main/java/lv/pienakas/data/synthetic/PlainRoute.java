package lv.pienakas.data.synthetic;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lv.pienakas.rules.routing.RoutingFacts;
import lv.pienakas.rules.routing.RoutingLine;
import lv.pienakas.rules.routing.RoutingTable;

/** The routing table of a day by the plain reading of its cells, for estimates that need no rule engine. */
record PlainRoute(List<RoutingLine> lines) {

    static PlainRoute on(LocalDate day, RoutingTable table) {
        return new PlainRoute(table.lines().stream()
                .filter(line -> !day.isBefore(line.validFrom()))
                .filter(line -> line.validUntil() == null || !day.isAfter(line.validUntil()))
                .toList());
    }

    /** The line with most conditions filled in; empty where none fits. */
    Optional<RoutingLine> line(RoutingFacts facts) {
        return lines.stream()
                .filter(line -> matches(line, facts))
                .max(Comparator.comparingInt(RoutingLine::specificity));
    }

    private static boolean matches(RoutingLine line, RoutingFacts facts) {
        return (line.documentKind() == null || line.documentKind().equals(facts.documentKind()))
                && (line.service() == null || line.service().equals(facts.service()))
                && (line.channel() == null || line.channel().equals(facts.channel()))
                && (line.stage() == null || line.stage().equals(facts.stage()))
                && line.circumstances().entrySet().stream()
                        .allMatch(one -> facts.circumstances().contains(one.getKey()) == one.getValue());
    }
}
