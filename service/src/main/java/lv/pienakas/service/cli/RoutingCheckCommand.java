package lv.pienakas.service.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.routing.Route;
import lv.pienakas.rules.routing.Routing;
import lv.pienakas.rules.routing.RoutingLine;
import lv.pienakas.rules.routing.RoutingProof;
import lv.pienakas.rules.routing.RoutingScenario;
import lv.pienakas.rules.routing.RoutingTable;
import lv.pienakas.rules.routing.Transitions;
import lv.pienakas.rules.source.BrokenRulesException;
import lv.pienakas.rules.source.RuleSources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description = {
            "Proves that the routing table says exactly one thing of every combination of the catalogue.",
            "Exits with 1 if there are problems in the tables; each is a line with file and line number."
        },
        mixinStandardHelpOptions = true)
final class RoutingCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = RoutingCommand.FOLDER)
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        RoutingCommand.silence();
        try {
            check(RoutingCommand.sources(folder));
            return 0;
        } catch (BrokenRulesException e) {
            spec.commandLine().getOut().flush();
            e.problems().forEach(spec.commandLine().getErr()::println);
            return 1;
        }
    }

    private void check(RuleSources sources) {
        Catalogue catalogue = Catalogue.builtIn();
        List<lv.pienakas.rules.source.Problem> problems = new ArrayList<>();
        RoutingTable table = RoutingTable.read(sources, catalogue, problems);
        if (problems.isEmpty()) { // lines that can't be read would show as gaps
            RoutingProof proof = RoutingProof.of(table, catalogue);
            problems.addAll(proof.problems());
            print(table, proof);
        }
        Transitions.read(sources, catalogue, problems);
        List<RoutingScenario> scenarios = RoutingScenario.read(sources, catalogue, problems);
        if (problems.isEmpty()) {
            Routing routing = RoutingCommand.release(folder, sources).routing();
            scenarios.forEach(scenario -> scenario.failure(routing).ifPresent(problems::add));
            print(scenarios.size(), problems.size());
        }
        if (!problems.isEmpty()) {
            throw new BrokenRulesException(problems);
        }
    }

    private void print(RoutingTable table, RoutingProof proof) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(proof.checked() / proof.days() + " combinations checked on each of " + proof.days()
                + " days on which the table changes");
        out.println(table.lines().size() + " lines: " + count(table, Route.Action.UNIT) + " to a unit, "
                + count(table, Route.Action.MANUAL) + " MANUAL on purpose, " + count(table, Route.Action.SKIP)
                + " that skip a stage");
        table.lines().stream()
                .filter(line -> line.action() == Route.Action.MANUAL)
                .forEach(line -> out.println(manual(line)));
        out.println(proof.overlaps().size() + " pairs of lines overlap, the more specific one wins");
        proof.overlaps()
                .forEach((pair, witness) ->
                        out.println("line " + pair.winner() + " wins over line " + pair.loser() + ", e.g. " + witness));
        out.println(proof.ties().size() + " pairs of lines are equally specific, but a third line beats both");
        proof.ties()
                .forEach((pair, tie) -> out.println("lines " + pair.winner() + " and " + pair.loser()
                        + " are equally specific, line " + tie.winner() + " wins over both, e.g. " + tie.witness()));
        out.flush();
    }

    private void print(int scenarios, int failures) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(scenarios - failures + " of " + scenarios + " scenarios hold");
        out.flush();
    }

    private static long count(RoutingTable table, Route.Action action) {
        return table.lines().stream().filter(line -> line.action() == action).count();
    }

    private static String manual(RoutingLine line) {
        List<String> conditions = new ArrayList<>();
        conditions.add(Catalogue.skill(orAny(line.service()), orAny(line.stage())));
        if (line.documentKind() != null) {
            conditions.add(line.documentKind());
        }
        if (line.channel() != null) {
            conditions.add(line.channel());
        }
        line.circumstances().entrySet().stream()
                .map(one -> (one.getValue() ? "" : "no ") + one.getKey())
                .sorted()
                .forEach(conditions::add);
        return "line " + line.number() + " is MANUAL: " + String.join(", ", conditions) + "; " + line.reference();
    }

    private static String orAny(@Nullable String code) {
        return code == null ? "*" : code;
    }
}
