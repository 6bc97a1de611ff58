package lv.pienakas.rules.routing;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.template.ObjectDataCompiler;
import org.jspecify.annotations.Nullable;

/** Turns the lines of the routing table into rules, one each, by a rule template. */
public final class RoutingRules {

    /** The generated file. */
    public static final String FILE = "documents.drl";

    private static final String TEMPLATE = "routing-line.drt";

    private RoutingRules() {}

    /** The rules as DRL text. */
    public static String drl(RoutingTable table) {
        List<Map<String, String>> lines = table.lines().stream()
                .map(line -> Map.of("line", String.valueOf(line.number()), "conditions", conditions(line)))
                .toList();
        InputStream template =
                Objects.requireNonNull(RoutingRules.class.getResourceAsStream(TEMPLATE), "the template lies beside");
        return new ObjectDataCompiler().compile(lines, template);
    }

    /** Service and stage first: most lines share few of their values, so the engine asks each once for all lines. */
    private static String conditions(RoutingLine line) {
        List<String> conditions = new ArrayList<>();
        equal("service", line.service(), conditions);
        equal("stage", line.stage(), conditions);
        equal("documentKind", line.documentKind(), conditions);
        equal("channel", line.channel(), conditions);
        line.circumstances().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> conditions.add((one.getValue() ? "" : "!") + "has(\"" + one.getKey() + "\")"));
        conditions.add("day >= " + line.validFrom().toEpochDay() + "L");
        if (line.validUntil() != null) {
            conditions.add("day <= " + line.validUntil().toEpochDay() + "L");
        }
        return String.join(", ", conditions);
    }

    private static void equal(String property, @Nullable String code, List<String> conditions) {
        if (code != null) {
            conditions.add(property + " == \"" + code + "\"");
        }
    }
}
