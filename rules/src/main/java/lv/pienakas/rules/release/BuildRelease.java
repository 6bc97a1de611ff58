package lv.pienakas.rules.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lv.pienakas.rules.source.BrokenRulesException;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;

/**
 * A step of the build: checks the rule files, so that a broken one fails with file and line before Kogito compiles
 * them, and puts their texts beside the classes.
 */
final class BuildRelease {

    private BuildRelease() {}

    /** Takes the folder of the rule files and the folder of the compiled classes. */
    public static void main(String[] args) throws IOException {
        RuleSources sources = RuleSources.ofFolder(Path.of(args[0]));
        List<Problem> problems = RuleRelease.check(sources);
        if (!problems.isEmpty()) {
            throw new BrokenRulesException(problems);
        }
        Path zip = Path.of(args[1])
                .resolve(RuleRelease.class.getPackageName().replace('.', '/'))
                .resolve(RuleRelease.BUILT_IN);
        try (OutputStream out = Files.newOutputStream(zip)) {
            sources.writeZip(out);
        }
    }
}
