package lv.pienakas.service.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.source.RuleSources;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

@Command(
        name = "routing",
        description = "What the tables say of where documents go, without a database or a web server.",
        mixinStandardHelpOptions = true,
        subcommands = {RoutingCheckCommand.class, RoutingExplainCommand.class})
final class RoutingCommand {

    /** What both subcommands take. */
    static final String FOLDER =
            "folder of rule files like rules/, or one with entitlements/ and routing/; default: the release of the build";

    /** The files of a folder, or of the build. */
    static RuleSources sources(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return RuleRelease.builtInSources();
        }
        if (!Files.isDirectory(folder)) {
            throw new WrongInputException(folder + " is not a folder that can be read");
        }
        return RuleSources.ofFolder(folder);
    }

    /** Compiled: of the build already, those of a folder now, which takes some seconds. */
    static RuleRelease release(@Nullable Path folder, RuleSources sources) {
        return folder == null ? RuleRelease.builtIn() : RuleRelease.compile(sources);
    }

    /** Without a web server nobody has set up logging, and the rule engine logs each step. */
    static void silence() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    }
}
