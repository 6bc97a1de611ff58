package lv.pienakas.service.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import lv.pienakas.data.synthetic.SyntheticDelivery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "generate",
        description = "Writes a full delivery about people who don't exist, calibrated to the country.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--persons", required = true, description = "rows of persons.csv, 1 or more")
    private int persons;

    @Option(names = "--seed", required = true, description = "the same seed gives the same files")
    private long seed;

    @Option(names = "--as-of", required = true, description = "day that the facts are of, e.g. 2026-03-02")
    private LocalDate asOf;

    @Option(names = "--out", required = true, description = "folder to write to")
    private Path out;

    @Override
    public Integer call() throws IOException {
        try {
            SyntheticDelivery.write(out, persons, seed, asOf);
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(String.valueOf(e.getMessage()));
        } catch (FileAlreadyExistsException e) {
            throw new WrongInputException(e.getFile() + " is already there; choose another folder");
        }
        spec.commandLine().getOut().println(persons + " synthetic persons written to " + out);
        return 0;
    }
}
