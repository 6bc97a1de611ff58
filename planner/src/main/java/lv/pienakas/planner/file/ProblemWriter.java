package lv.pienakas.planner.file;

import java.util.TreeSet;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Problem;

/** A problem as JSON; what is empty is left out. */
final class ProblemWriter {

    private final JsonOutput output;

    ProblemWriter(JsonOutput output) {
        this.output = output;
    }

    void write(Problem problem) {
        output.startObject();
        output.texts(
                "workdays", problem.workdays().stream().map(String::valueOf).toList());
        output.line().startList("inspectors");
        problem.inspectors().forEach(this::write);
        output.endList().line().startList("workItems");
        problem.items().forEach(this::write);
        output.endList().endObject().line();
    }

    private void write(Inspector inspector) {
        output.line()
                .startObject()
                .text("id", inspector.id())
                .text("unit", inspector.unit())
                .texts("skills", new TreeSet<>(inspector.skills()))
                .numbers("capacity", inspector.capacity())
                .number("open", inspector.open())
                .endObject();
    }

    private void write(Item item) {
        output.line()
                .startObject()
                .text("id", item.id())
                .text("skill", item.skill())
                .number("minutes", item.minutes())
                .text("due", item.due().toString());
        if (!item.notBy().isEmpty()) {
            output.texts("notBy", new TreeSet<>(item.notBy()));
        }
        output.text("notSameAs", item.notSameAs())
                .text("preferred", item.preferred())
                .text("assigned", item.assigned());
        if (item.pinned()) {
            output.flag("pinned");
        }
        output.endObject();
    }
}
