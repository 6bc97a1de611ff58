package lv.pienakas.service.cli;

import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands by name; each exits with 0 done, 1 failed, 2 wrong or refused input. */
@Command(
        name = "pienakas",
        description = "Finds the social benefits people are owed but never claimed.",
        mixinStandardHelpOptions = true,
        subcommands = {ScanCommand.class, GenerateCommand.class})
public final class PienakasCommand {

    private PienakasCommand() {}

    /** Names of the commands. */
    public static Set<String> names() {
        return line().getSubcommands().keySet();
    }

    /** Runs a command and gives its exit code. */
    public static int run(String... args) {
        return line().setExecutionExceptionHandler(PienakasCommand::failed)
                .setParameterExceptionHandler(PienakasCommand::wrong)
                .execute(args);
    }

    private static CommandLine line() {
        return new CommandLine(new PienakasCommand());
    }

    /** Whatever else goes wrong is one line too: who runs a command at night wants to know what to do. */
    private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        line.getErr().println("pienakas: " + Problem.sentence(e));
        return e instanceof WrongInputException ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }

    private static int wrong(CommandLine.ParameterException e, String[] args) {
        e.getCommandLine().getErr().println("pienakas: " + e.getMessage() + " (see --help)");
        return CommandLine.ExitCode.USAGE;
    }
}
