package lv.pienakas.rules.routing;

import java.io.InputStream;
import java.time.LocalDate;
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

    /** The service is the only property compared, and comes first: the engine then looks up the lines of a service. */
    private static String conditions(RoutingLine line) {
        List<String> conditions = new ArrayList<>();
        if (line.service() != null) {
            conditions.add("service == \"" + line.service() + "\"");
        }
        ask("isAt", line.stage(), conditions);
        ask("isOfKind", line.documentKind(), conditions);
        ask("cameBy", line.channel(), conditions);
        line.circumstances().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> conditions.add((one.getValue() ? "" : "!") + "has(\"" + one.getKey() + "\")"));
        LocalDate until = line.validUntil() == null ? LocalDate.MAX : line.validUntil();
        conditions.add("receivedWithin(" + line.validFrom().toEpochDay() + "L, " + until.toEpochDay() + "L)");
        return String.join(", ", conditions);
    }

    private static void ask(String word, @Nullable String code, List<String> conditions) {
        if (code != null) {
            conditions.add(word + "(\"" + code + "\")");
        }
    }
}
