package lv.pienakas.planner.file;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import lv.pienakas.planner.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/** Problems as JSON, as the contract of the plan command says. */
public final class ProblemFile {

    private ProblemFile() {}

    /**
     * Reads a problem.
     *
     * @throws BrokenProblemException with all mistakes when there are any, also when the file can't be read
     */
    public static Problem read(Path file) throws BrokenProblemException {
        try (JsonInput input = new JsonInput(file)) {
            return new ProblemReader(input).read();
        } catch (JacksonIOException e) {
            throw unreadable(file, firstLine(e.getOriginalMessage()));
        } catch (JacksonException e) {
            String where = e.getLocation() == null || e.getLocation().getLineNr() < 1
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw unreadable(file, "it is not JSON: " + firstLine(String.valueOf(e.getOriginalMessage())) + where);
        } catch (NoSuchFileException e) {
            throw unreadable(file, "it does not exist");
        } catch (IOException e) {
            throw unreadable(file, firstLine(String.valueOf(e.getMessage())));
        }
    }

    private static BrokenProblemException unreadable(Path file, String why) {
        return new BrokenProblemException(List.of(file + " can't be read: " + why));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** Writes a problem, one inspector or item a line. */
    public static void write(Problem problem, Path file) throws IOException {
        try (JsonOutput output = new JsonOutput(file)) {
            new ProblemWriter(output).write(problem);
        }
    }
}
