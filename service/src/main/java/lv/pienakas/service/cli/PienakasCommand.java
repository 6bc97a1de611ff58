package lv.pienakas.service.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import lv.pienakas.data.feed.Deliveries;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands by name; each exits with 0 done, 1 failed, 2 wrong or refused input. */
@Command(
        name = "pienakas",
        description = "Finds the social benefits people are owed but never claimed.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ScanCommand.class,
            ScansCommand.class,
            GenerateCommand.class,
            PlanCommand.class,
            GeneratePlanCommand.class,
            RoutingCommand.class,
            AuditCommand.class
        })
public final class PienakasCommand {

    private final Class<?> application;

    /** The commands start the Spring application of this class. */
    public PienakasCommand(Class<?> application) {
        this.application = application;
    }

    /** Runs a command and gives its exit code. */
    public int run(String... args) {
        return line().setExecutionExceptionHandler(PienakasCommand::failed)
                .setParameterExceptionHandler(PienakasCommand::wrong)
                .execute(args);
    }

    Class<?> application() {
        return application;
    }

    private CommandLine line() {
        return new CommandLine(this)
                .setExpandAtFiles(false)
                .registerConverter(LocalDate.class, PienakasCommand::day)
                .registerConverter(Instant.class, PienakasCommand::moment);
    }

    /** Also where the other options can't be read, no older findings may be taken for those of this run. */
    private static void deleteOldFindings(String[] args) throws IOException {
        for (int i = 0; i < args.length; i++) {
            String out = args[i].startsWith("--out=")
                    ? args[i].substring("--out=".length())
                    : args[i].equals("--out") && i + 1 < args.length ? args[i + 1] : "";
            deleteOldFindings(out);
        }
    }

    private static void deleteOldFindings(String out) throws IOException {
        try {
            Path file = Path.of(out);
            if (Files.isRegularFile(file) && !Deliveries.isDelivered(file)) {
                Files.delete(file);
            }
        } catch (InvalidPathException e) {
            // what can't be named here was not written from here
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is not a day like 2026-03-02");
        }
    }

    private static Instant moment(String text) {
        try {
            return text.endsWith("Z") || text.contains("+")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(ZoneId.of("Europe/Riga")).toInstant();
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException(
                    "'" + text + "' is not a moment like 2026-03-02T06:00 or 2026-03-02T04:00:00Z");
        }
    }

    /** Whatever else goes wrong is one line too: who runs a command at night wants to know what to do. */
    private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        line.getErr().println("pienakas: " + Problem.sentence(e));
        return e instanceof WrongInputException ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }

    private static int wrong(CommandLine.ParameterException e, String[] args) throws IOException {
        if (e.getCommandLine().getCommand() instanceof ScanCommand
                || e.getCommandLine().getCommand() instanceof PlanCommand) {
            deleteOldFindings(args);
        }
        e.getCommandLine().getErr().println("pienakas: " + e.getMessage() + " (see --help)");
        return CommandLine.ExitCode.USAGE;
    }
}
