package lv.pienakas.service.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.feed.Deliveries;
import lv.pienakas.data.feed.LoadResult;
import lv.pienakas.data.feed.RefusedDeliveryException;
import lv.pienakas.rules.parameter.MissingValueException;
import lv.pienakas.service.audit.Action;
import lv.pienakas.service.audit.Seen;
import lv.pienakas.service.audit.TerminalLooks;
import lv.pienakas.service.scan.Progress;
import lv.pienakas.service.scan.ScanOrders;
import lv.pienakas.service.scan.ScanResult;
import lv.pienakas.service.scan.ScanSummary;
import lv.pienakas.service.scan.Scanning;
import lv.pienakas.service.scan.UnknownPastException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "scan",
        description = "Loads a delivery and writes who may claim what and does not.",
        mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private PienakasCommand parent;

    @Option(names = "--feeds", description = "folder of the delivery; required without --known-at")
    private @Nullable Path feeds;

    @Option(names = "--as-of", required = true, description = "day for which entitlements are judged, e.g. 2026-03-02")
    private LocalDate asOf;

    @Option(names = "--out", required = true, description = "findings.csv to write")
    private Path out;

    @Option(names = "--rejects", description = "file for the rows that were set aside")
    private @Nullable Path rejects;

    @Option(
            names = "--database",
            description = "PostgreSQL to use, e.g. jdbc:postgresql://host/db?user=u; default:"
                    + " an embedded one made for the run")
    private @Nullable String database;

    @Option(
            names = "--incremental",
            description = "evaluates only those whom the delivery or the calendar touched since an earlier scan of the"
                    + " database; the findings are the same")
    private boolean incremental;

    @Option(
            names = "--known-at",
            description = "moment by whose facts and rules is judged, e.g. 2026-03-02T06:00 (clocks of Riga) or"
                    + " 2026-03-02T04:00:00Z; with --database, without --feeds")
    private @Nullable Instant knownAt;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        prepare();
        long started = System.nanoTime();
        try (ConfigurableApplicationContext context = CommandContext.start(parent.application(), database)) {
            double start = since(started);
            long loadStarted = System.nanoTime();
            LoadResult loaded = feeds == null ? null : load(context, feeds);
            double load = since(loadStarted);
            context.getBean(TerminalLooks.class).at(Action.EXPORT_FINDINGS, "scan", Seen.findings(asOf));
            long scanStarted = System.nanoTime();
            ScanResult result = scan(context.getBean(Scanning.class), TerminalProgress.onto(err));
            String phases = String.format(
                    Locale.ROOT,
                    "seconds: start %.1f, load %.1f, evaluate and write %.1f",
                    start,
                    load,
                    since(scanStarted));
            if (incremental && result.scan().baseId() == null) {
                err.println(
                        "note: everybody is evaluated: the database keeps no scan to go on from, or too much changed"
                                + " since");
            }
            print(result, loaded, phases);
            return 0;
        } catch (RefusedDeliveryException e) {
            e.problems().forEach(problem -> err.println("pienakas: " + problem));
            return 2;
        } catch (MissingValueException e) {
            err.println("pienakas: " + e.getMessage());
            return 2;
        } catch (UnknownPastException e) {
            err.println("pienakas: --known-at " + knownAt + ": " + e.getMessage());
            return 2;
        }
    }

    private LoadResult load(ConfigurableApplicationContext context, Path folder) {
        PrintWriter err = spec.commandLine().getErr();
        LoadResult loaded = context.getBean(Deliveries.class).load(folder, rejects);
        loaded.warnings().forEach(warning -> err.println("warning: " + warning));
        if (loaded.skipped() != null) {
            err.println("note: " + loaded.skipped());
        }
        return loaded;
    }

    private ScanResult scan(Scanning scanning, Progress progress) throws IOException {
        if (knownAt != null) {
            return scanning.scanAsKnown(asOf, knownAt, progress, out);
        }
        return scanning.scan(asOf, incremental ? ScanMode.INCREMENTAL : ScanMode.FULL, progress, out);
    }

    /** Whatever happens next, no older findings may be taken for those of this scan. */
    private void prepare() throws IOException {
        requireWritable("--out", out);
        Files.deleteIfExists(out);
        if (rejects != null) {
            requireWritable("--rejects", rejects);
            require(
                    !rejects.toAbsolutePath()
                            .normalize()
                            .equals(out.toAbsolutePath().normalize()),
                    "--out and --rejects name the same file " + out);
        }
        if (knownAt == null) {
            require(feeds != null, "--feeds is missing: the folder of the delivery");
        } else {
            require(feeds == null, "--feeds and --known-at exclude each other: what was known is in the database");
            require(database != null, "--known-at needs the --database that keeps what was known");
            require(!incremental, "--incremental and --known-at exclude each other: everybody is evaluated");
        }
        require(feeds == null || Files.isDirectory(feeds), "--feeds " + feeds + " is not a folder that can be read");
        requireDay(asOf);
        if (database != null) {
            jdbcUrl(database);
        }
    }

    /** One of which there can be a scan. */
    static void requireDay(LocalDate asOf) {
        require(
                ScanOrders.takes(asOf),
                "--as-of " + asOf + " is not between " + ScanOrders.FIRST_DAY + " and " + ScanOrders.LAST_DAY);
    }

    /** As the driver wants it. */
    static String jdbcUrl(String database) {
        require(
                database.matches("(jdbc:)?postgresql:.+"),
                "--database is not like jdbc:postgresql://host/name?user=name");
        return database.startsWith("jdbc:") ? database : "jdbc:" + database;
    }

    /** What the program writes must not replace what it reads, nor anything but a file. */
    private static void requireWritable(String option, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || (Files.exists(file) && !Files.isRegularFile(file))) {
            throw new WrongInputException(option + " " + file + " is not a file in an existing folder");
        }
        require(!Deliveries.isDelivered(file), option + " " + file + " has the name of a delivered file");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new WrongInputException(otherwise);
        }
    }

    private void print(ScanResult result, @Nullable LoadResult loaded, String phases) {
        PrintWriter summary = spec.commandLine().getOut();
        ScanSummary.lines(loaded, result).forEach(summary::println);
        summary.println(phases);
        summary.flush();
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
