package lv.pienakas.planner.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.pienakas.planner.problem.Inspector;

/** The inspectors of a file. */
final class InspectorList implements ObjectList {

    private static final Set<String> FIELDS = Set.of("id", "unit", "skills", "capacity", "open");

    private final Mistakes mistakes;
    private final List<Inspector> found = new ArrayList<>();
    private final List<Fields> given = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    InspectorList(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    @Override
    public Set<String> fields() {
        return FIELDS;
    }

    @Override
    public void add(String position, Map<String, JsonValue> values) {
        Fields fields = new Fields("inspector", position, values, mistakes);
        String id = fields.text("id", true);
        String unit = fields.text("unit", false);
        found.add(new Inspector(
                id == null ? "" : id,
                unit == null ? "" : unit,
                fields.texts("skills"),
                fields.capacity("capacity"),
                fields.minutes("open", false)));
        given.add(fields);
        if (id != null && !ids.add(id)) {
            fields.wrong("id", "is there already");
        }
    }

    /** @param workdays how many there are, or less than 1 when that isn't known */
    void requireDays(int workdays) {
        for (int i = 0; i < found.size() && workdays > 0; i++) {
            int numbers = found.get(i).capacity().size();
            if (given.get(i).hasList("capacity") && numbers != workdays) {
                given.get(i).wrong("capacity", "has " + numbers + " numbers for " + workdays + " workdays");
            }
        }
    }

    Set<String> ids() {
        return ids;
    }

    List<Inspector> found() {
        return found;
    }
}
