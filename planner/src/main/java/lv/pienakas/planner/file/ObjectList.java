package lv.pienakas.planner.file;

import java.util.Map;
import java.util.Set;

/** One of the file's lists of objects. */
interface ObjectList {

    /** Names that mean something; others are ignored. */
    Set<String> fields();

    /** Takes the next object; its position serves messages where it has no id. */
    void add(String position, Map<String, JsonValue> values);
}
