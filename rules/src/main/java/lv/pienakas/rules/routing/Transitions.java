package lv.pienakas.rules.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.catalogue.Stage;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;
import lv.pienakas.rules.source.Table;
import lv.pienakas.rules.source.TableRow;
import org.jspecify.annotations.Nullable;

/** What follows what: the lines of {@code transitions.csv}, immutable. */
public final class Transitions {

    /** The file within the release. */
    public static final String FILE = "transitions.csv";

    /** In place of a stage: the case is closed. */
    public static final String END = "END";

    /** In place of an outcome: the routing table leaves the stage out. */
    public static final String SKIPPED = "SKIPPED";

    /** In place of an outcome: a further document can be read while the case is at the stage. */
    public static final String DOCUMENT = "DOCUMENT";

    static final String UNIT = "UNIT";
    static final String PREPARER = "PREPARER";
    private static final List<String> COLUMNS =
            List.of("stage", "outcome", "decision", "next", "assignee", "reason_lv", "reason_en");

    private final Map<List<String>, Next> next;

    private Transitions(Map<List<String>, Next> next) {
        this.next = Map.copyOf(next);
    }

    /** Reads the table, reporting each cell that is wrong and each combination that has no line or two. */
    public static Transitions read(RuleSources sources, Catalogue catalogue, Collection<Problem> problems) {
        if (!sources.has(FILE)) {
            problems.add(new Problem(FILE, 0, "is missing: without it no case gets beyond its first stage"));
            return new Transitions(Map.of());
        }
        Map<List<String>, Next> next = new HashMap<>();
        List<Problem> own = new ArrayList<>();
        for (TableRow row : Table.read(FILE, sources.text(FILE), COLUMNS, own)) {
            List<String> key = key(row, catalogue, own);
            Next line = next(row, catalogue, own);
            Next before = next.putIfAbsent(key, line);
            if (before != null) {
                own.add(new Problem(FILE, row.line(), "says the same case as line " + before.line()));
            }
        }
        Transitions transitions = new Transitions(next);
        if (own.isEmpty()) {
            TransitionsProof.check(transitions, catalogue, own);
        }
        problems.addAll(own);
        return transitions;
    }

    /**
     * What follows.
     *
     * @param stage at which the case is, or {@link #END}
     * @param outcome of the catalogue, {@link #SKIPPED} or {@link #DOCUMENT}
     * @param decision what the check came to last; null: not yet anything
     * @throws IllegalArgumentException if the outcome is none of the stage's
     */
    public Next after(String stage, String outcome, @Nullable String decision) {
        Next line = find(stage, outcome, decision);
        if (line == null) {
            throw new IllegalArgumentException("the stage " + stage + " can't come to " + outcome);
        }
        return line;
    }

    @Nullable
    Next find(String stage, String outcome, @Nullable String decision) {
        Next own = decision == null ? null : next.get(List.of(stage, outcome, decision));
        return own == null ? next.get(List.of(stage, outcome, RoutingCells.ANY)) : own;
    }

    private static List<String> key(TableRow row, Catalogue catalogue, Collection<Problem> problems) {
        List<String> stages = with(catalogue.stages(), END);
        List<String> decisions = with(catalogue.outcomes(Stage.CHECK), RoutingCells.ANY);
        String stage = row.oneOf("stage", stages, problems);
        List<String> outcomes =
                stage.equals(END) ? List.of(DOCUMENT) : with(catalogue.outcomes(stage), SKIPPED, DOCUMENT);
        return List.of(stage, row.oneOf("outcome", outcomes, problems), row.oneOf("decision", decisions, problems));
    }

    private static Next next(TableRow row, Catalogue catalogue, Collection<Problem> problems) {
        return new Next(
                row.oneOf("next", with(catalogue.stages(), END), problems),
                row.oneOf("assignee", List.of(UNIT, PREPARER), problems).equals(PREPARER),
                row.line(),
                row.required("reason_lv", problems),
                row.required("reason_en", problems));
    }

    private static List<String> with(List<? extends Named> entries, String... further) {
        List<String> codes = new ArrayList<>(entries.stream().map(Named::code).toList());
        codes.addAll(List.of(further));
        return codes;
    }
}
