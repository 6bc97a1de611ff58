package lv.pienakas.planner.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.pienakas.planner.problem.Item;
import org.jspecify.annotations.Nullable;

/** The work items of a file. */
final class ItemList implements ObjectList {

    private static final Set<String> FIELDS =
            Set.of("id", "skill", "minutes", "due", "notBy", "notSameAs", "preferred", "assigned", "pinned");

    private final Mistakes mistakes;
    private final Days days;
    private final List<Item> found = new ArrayList<>();
    private final List<Fields> given = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    ItemList(Mistakes mistakes, Days days) {
        this.mistakes = mistakes;
        this.days = days;
    }

    @Override
    public Set<String> fields() {
        return FIELDS;
    }

    @Override
    public void add(String position, Map<String, JsonValue> values) {
        Fields fields = new Fields("work item", position, values, mistakes);
        String id = fields.text("id", true);
        String skill = fields.text("skill", true);
        String assigned = fields.text("assigned", false);
        boolean pinned = fields.flag("pinned");
        if (pinned && (values.get("assigned") == null || values.get("assigned") instanceof JsonValue.Nothing)) {
            fields.wrong("pinned", "is true, but assigned is empty");
        }
        found.add(new Item(
                id == null ? "" : id,
                skill == null ? "" : skill,
                fields.minutes("minutes", true),
                fields.date("due", days),
                fields.texts("notBy"),
                fields.text("notSameAs", false),
                fields.text("preferred", false),
                assigned,
                pinned && assigned != null));
        given.add(fields);
        if (id != null && !ids.add(id)) {
            fields.wrong("id", "is there already");
        }
        if (id != null && id.equals(found.get(found.size() - 1).notSameAs())) {
            fields.wrong("notSameAs", "names the item itself");
        }
    }

    /** Notes references to inspectors and items that don't exist. */
    void requireKnown(Set<String> inspectors) {
        for (int i = 0; i < found.size(); i++) {
            Item item = found.get(i);
            Fields fields = given.get(i);
            for (String barred : new TreeSet<>(item.notBy())) {
                require(inspectors, "inspector", fields, "notBy", barred);
            }
            require(ids, "item", fields, "notSameAs", item.notSameAs());
            require(inspectors, "inspector", fields, "preferred", item.preferred());
            require(inspectors, "inspector", fields, "assigned", item.assigned());
        }
    }

    private static void require(Set<String> known, String kind, Fields fields, String field, @Nullable String id) {
        if (id != null && !known.contains(id)) {
            fields.wrong(field, "names the unknown " + kind + " " + Mistakes.shown(id));
        }
    }

    List<Item> found() {
        return found;
    }
}
