package lv.pienakas.rules.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the routing of a document goes by, in codes of the catalogue.
 *
 * @param circumstances of the applicant that the law makes matter
 */
public record RoutingFacts(
        String documentKind, String service, String channel, Set<String> circumstances, String stage) {

    public RoutingFacts {
        circumstances = Set.copyOf(circumstances);
    }

    /** The same at another stage. */
    public RoutingFacts at(String otherStage) {
        return new RoutingFacts(documentKind, service, channel, circumstances, otherStage);
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(List.of(documentKind, service, channel));
        circumstances.stream().sorted().forEach(parts::add);
        parts.add(stage);
        return String.join(", ", parts);
    }
}
