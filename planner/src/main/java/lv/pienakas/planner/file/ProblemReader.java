package lv.pienakas.planner.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.pienakas.planner.problem.Problem;
import tools.jackson.core.JsonToken;

/** The three lists of a problem, in any order, and then whether they fit together. */
final class ProblemReader {

    private static final Set<String> LISTS = Set.of("workdays", "inspectors", "workItems");

    private final JsonInput input;
    private final Mistakes mistakes = new Mistakes();
    private final Set<String> seen = new HashSet<>();
    private final List<LocalDate> workdays = new ArrayList<>();
    private final InspectorList inspectors = new InspectorList(mistakes);
    private final Days days = new Days();
    private final ItemList items = new ItemList(mistakes, days);
    private int workdayCount = -1;

    ProblemReader(JsonInput input) {
        this.input = input;
    }

    Problem read() throws BrokenProblemException {
        if (input.next() != JsonToken.START_OBJECT) {
            mistakes.add("problem", "the file is not a JSON object with workdays, inspectors and workItems");
            mistakes.throwIfAny();
        }
        while (input.next() == JsonToken.PROPERTY_NAME) {
            String name = input.name();
            input.next();
            if (!LISTS.contains(name)) {
                input.skip();
            } else {
                readList(name);
            }
        }
        if (input.next() != JsonToken.NOT_AVAILABLE) {
            mistakes.add("problem", "there is more in the file after the problem's end");
        }
        LISTS.stream().sorted().filter(list -> !seen.contains(list)).forEach(list -> wrong(list, "is missing"));
        inspectors.requireDays(workdayCount);
        items.requireKnown(inspectors.ids());
        mistakes.throwIfAny();
        return new Problem(workdays, inspectors.found(), items.found());
    }

    private void readList(String name) {
        if (input.current() == JsonToken.VALUE_NULL) {
            return;
        }
        if (!seen.add(name)) {
            wrong(name, "is given twice");
            input.skip();
        } else if (input.current() != JsonToken.START_ARRAY) {
            wrong(name, "is not a list");
            input.skip();
        } else if (name.equals("workdays")) {
            readWorkdays();
        } else {
            readObjects(name, name.equals("inspectors") ? inspectors : items);
        }
    }

    private void wrong(String list, String what) {
        mistakes.add("problem", list + " " + what);
    }

    private void readObjects(String name, ObjectList list) {
        for (int i = 0; input.next() != JsonToken.END_ARRAY; i++) {
            String position = name + "[" + i + "]";
            if (input.current() == JsonToken.START_OBJECT) {
                Map<String, JsonValue> values = input.fields(list.fields());
                list.add(position, values);
            } else {
                mistakes.add(position, "is " + Fields.shown(input.value()) + ", not an object");
            }
        }
    }

    private void readWorkdays() {
        for (workdayCount = 0; input.next() != JsonToken.END_ARRAY; workdayCount++) {
            String position = "workdays[" + workdayCount + "]";
            JsonValue value = input.value();
            LocalDate day = days.day(value);
            if (day == null) {
                wrong(position, "is " + Fields.shown(value) + ", no date like 2026-03-02");
            } else {
                LocalDate before = workdays.isEmpty() ? null : workdays.get(workdays.size() - 1);
                if (before != null && !day.isAfter(before)) {
                    wrong(position, "is " + day + ", not after " + before);
                }
                workdays.add(day);
            }
        }
        if (workdayCount == 0) {
            wrong("workdays", "is empty");
        }
    }
}
