package lv.pienakas.rules.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.routing.RoutingRules;
import lv.pienakas.rules.routing.RoutingTable;
import lv.pienakas.rules.source.BrokenRulesException;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;

/**
 * A step of the build: checks the rule files, so that a broken one fails with file and line before Kogito compiles
 * them, puts their texts and which of them are proven beside the classes, and writes the routing table as rules for Kogito.
 */
final class BuildRelease {

    private BuildRelease() {}

    /** Takes the folder of the rule files, the folder of the compiled classes and the one that Kogito reads DRL from. */
    public static void main(String[] args) throws IOException {
        RuleSources sources = RuleSources.ofFolder(Path.of(args[0]));
        List<Problem> problems = RuleRelease.check(sources);
        if (!problems.isEmpty()) {
            throw new BrokenRulesException(problems);
        }
        Path folder =
                Path.of(args[1]).resolve(RuleRelease.class.getPackageName().replace('.', '/'));
        try (OutputStream out = Files.newOutputStream(folder.resolve(RuleRelease.BUILT_IN))) {
            sources.writeZip(out);
        }
        BuildProof.write(sources, folder);
        Path routing = Files.createDirectories(Path.of(args[2]).resolve("routing"));
        RoutingTable table = RoutingTable.read(sources, Catalogue.builtIn(), new ArrayList<>());
        Files.writeString(routing.resolve(RoutingRules.FILE), RoutingRules.drl(table));
    }
}
