package lv.pienakas.service.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import lv.pienakas.planner.file.BrokenProblemException;
import lv.pienakas.planner.file.PlanFile;
import lv.pienakas.planner.file.ProblemFile;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.search.Limits;
import lv.pienakas.planner.search.Plan;
import lv.pienakas.planner.search.Planner;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "plan",
        description = "Plans a problem from a file, without a database or a web server.",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    private static final double LONGEST_SECONDS = 1e6;
    private static final int MOST_THREADS = 256;

    /** A virtual machine that is older runs more than this command. */
    private static final double LONGEST_START_SECONDS = 30;

    /** What polishing and what writing take, each. */
    private static final double FINISH_SECONDS = 0.025;

    private static final double FINISH_SECONDS_PER_ITEM = 4e-6;

    @Spec
    private CommandSpec spec;

    @Option(names = "--in", required = true, description = "problem.json to read")
    private Path in;

    @Option(names = "--out", required = true, description = "plan.json to write")
    private Path out;

    @Option(names = "--seconds", required = true, description = "wall time from the start of the command, e.g. 10")
    private double seconds;

    @Option(
            names = "--threads",
            defaultValue = "1",
            description = "searches side by side, of which the best plan counts; default: 1")
    private int threads;

    @Override
    public Integer call() throws IOException {
        long startMillis = startMillis();
        prepare();
        // without a web server nobody has set up logging, and the solver logs each step
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        try {
            Problem problem = ProblemFile.read(in);
            double finish =
                    FINISH_SECONDS + FINISH_SECONDS_PER_ITEM * problem.items().size();
            Duration left = seconds(seconds - since(startMillis) - 2 * finish);
            Plan plan = Planner.plan(problem, new Limits(left, seconds(finish), 0, 0, threads));
            PlanFile.write(plan, since(startMillis), out);
            print(problem, plan);
            return 0;
        } catch (BrokenProblemException e) {
            PrintWriter err = spec.commandLine().getErr();
            e.mistakes().forEach(mistake -> err.println("pienakas: " + mistake));
            return 2;
        }
    }

    /** Whatever happens next, no older plan may be taken for that of this problem. */
    private void prepare() throws IOException {
        Path folder = out.toAbsolutePath().getParent();
        require(
                folder != null && Files.isDirectory(folder) && (!Files.exists(out) || Files.isRegularFile(out)),
                "--out " + out + " is not a file in an existing folder");
        require(
                !Files.exists(out) || !Files.exists(in) || !Files.isSameFile(in, out),
                "--in and --out name the same file " + out);
        Files.deleteIfExists(out);
        require(
                seconds >= 0 && seconds <= LONGEST_SECONDS,
                "--seconds " + seconds + " is not a number from 0 to " + (long) LONGEST_SECONDS);
        require(threads >= 1 && threads <= MOST_THREADS, "--threads " + threads + " is not from 1 to " + MOST_THREADS);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new WrongInputException(otherwise);
        }
    }

    /** The command began when its virtual machine did. */
    private static long startMillis() {
        long now = System.currentTimeMillis();
        long machine = ManagementFactory.getRuntimeMXBean().getStartTime();
        return now - machine < LONGEST_START_SECONDS * 1000 && machine <= now ? machine : now;
    }

    private static double since(long millis) {
        return (System.currentTimeMillis() - millis) / 1000.0;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) (1000 * Math.max(0, seconds)));
    }

    private void print(Problem problem, Plan plan) {
        PrintWriter summary = spec.commandLine().getOut();
        summary.println(String.format(
                Locale.ROOT,
                "%d of %d work items assigned to %d inspectors",
                plan.assignments().size(),
                problem.items().size(),
                problem.inspectors().size()));
        summary.println(String.format(
                Locale.ROOT,
                "penalties: hard %d, medium %d, soft %s; moves tried: %d",
                plan.penalties().hard(),
                plan.penalties().medium(),
                plan.penalties().soft(),
                plan.moves()));
        summary.flush();
    }
}
