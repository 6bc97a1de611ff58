package lv.pienakas.planner.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import lv.pienakas.planner.search.Plan;
import tools.jackson.core.JacksonException;

/** Plans as JSON, as the contract of the plan command says. */
public final class PlanFile {

    private PlanFile() {}

    /**
     * Writes a plan; the file is there whole or not at all.
     *
     * @param seconds wall time that making it took
     */
    public static void write(Plan plan, double seconds, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try (JsonOutput output = new JsonOutput(unfinished)) {
                write(plan, seconds, output);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (JacksonException e) {
            throw new IOException(file + " can't be written: " + e.getOriginalMessage(), e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(Plan plan, double seconds, JsonOutput output) {
        output.startObject().startObject("assignments");
        plan.assignments().forEach((item, inspector) -> output.line().text(item, inspector));
        output.endObject().line().startList("unassigned");
        for (Plan.Unassigned each : plan.unassigned()) {
            output.line()
                    .startObject()
                    .text("id", each.item())
                    .text("reason", each.reason())
                    .endObject();
        }
        output.endList()
                .line()
                .number("hard", plan.penalties().hard())
                .number("medium", plan.penalties().medium())
                .number("soft", plan.penalties().soft())
                .number("seconds", seconds)
                .number("moves", plan.moves())
                .endObject()
                .line();
    }
}
