package lv.pienakas.service.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import lv.pienakas.planner.file.ProblemFile;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.synthetic.Size;
import lv.pienakas.planner.synthetic.SyntheticProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "generate-plan",
        description = "Writes a planning problem about inspectors who don't exist, calibrated to the agency.",
        mixinStandardHelpOptions = true)
final class GeneratePlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--size",
            required = true,
            description = "S: 300 work items and 40 inspectors, M: 5,000 and 460, L: 50,000 and 2,000")
    private Size size;

    @Option(names = "--seed", required = true, description = "the same seed gives the same file")
    private long seed;

    @Option(names = "--out", required = true, description = "problem.json to write")
    private Path out;

    @Option(names = "--balance-only", description = "no deadlines, nobody preferred, nothing assigned")
    private boolean balanceOnly;

    @Override
    public Integer call() throws IOException {
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || (Files.exists(out) && !Files.isRegularFile(out))) {
            throw new WrongInputException("--out " + out + " is not a file in an existing folder");
        }
        Problem problem = SyntheticProblem.of(size, seed, balanceOnly);
        ProblemFile.write(problem, out);
        spec.commandLine()
                .getOut()
                .println(problem.items().size() + " work items for "
                        + problem.inspectors().size() + " inspectors written to " + out);
        return 0;
    }
}
