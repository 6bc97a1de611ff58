package lv.pienakas.rules.parameter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.YamlEntry;
import org.jspecify.annotations.Nullable;

/** Reads a {@code .parameters.yaml} file; whatever is wrong is said with its line. */
final class ParameterFile {

    private static final Set<String> TAGS = Set.of("V", "D", "M", "?");
    private static final Set<String> PARAMETER_KEYS = Set.of("unit", "reference", "tag", "note", "values");
    private static final Set<String> VALUE_KEYS = Set.of("from", "until", "value", "reference", "tag", "note");

    private final String stem;

    private ParameterFile(String stem) {
        this.stem = stem;
    }

    static List<Parameter> read(String file, String text, Collection<Problem> problems) {
        YamlEntry root = YamlEntry.parse(file, text, problems);
        if (root == null) {
            return List.of();
        }
        ParameterFile reader = new ParameterFile(file.substring(0, file.indexOf('.')));
        List<Parameter> parameters = new ArrayList<>();
        root.entries().forEach((name, entry) -> {
            Parameter parameter = reader.parameter(name, entry);
            if (parameter != null) {
                parameters.add(parameter);
            }
        });
        return parameters;
    }

    private @Nullable Parameter parameter(String name, YamlEntry entry) {
        Map<String, YamlEntry> fields = entry.entries();
        refuseUnknown(fields, PARAMETER_KEYS);
        String unitText = text(fields, "unit");
        Unit unit = Unit.of(unitText == null ? "" : unitText).orElse(null);
        YamlEntry values = fields.get("values");
        if (unit == null) {
            entry.problem("parameter '" + name + "' has "
                    + (unitText == null ? "no unit" : "the unknown unit '" + unitText + "'") + "; known are "
                    + Unit.names());
            return null;
        }
        if (values == null) {
            entry.problem("parameter '" + name + "' has no values");
            return null;
        }
        List<DatedValue> dated = new ArrayList<>();
        List<YamlEntry> items = values.items();
        if (items.isEmpty()) {
            values.problem("parameter '" + name + "' has no values");
        }
        for (YamlEntry item : items) {
            DatedValue value = value(stem + "." + name, unit, item, fields);
            if (value != null && follows(dated, value, item)) {
                dated.add(value);
            }
        }
        return dated.isEmpty() ? null : new Parameter(stem + "." + name, unit, dated);
    }

    private @Nullable DatedValue value(String name, Unit unit, YamlEntry item, Map<String, YamlEntry> defaults) {
        Map<String, YamlEntry> fields = item.entries();
        refuseUnknown(fields, VALUE_KEYS);
        LocalDate from = date(fields, "from");
        LocalDate until = date(fields, "until");
        String text = text(fields, "value");
        String reference = textOrDefault(fields, defaults, "reference");
        String tag = textOrDefault(fields, defaults, "tag");
        if (reference == null) {
            item.problem("a value of '" + name + "' has no reference to the act that sets it");
        }
        if (tag == null || !TAGS.contains(tag)) {
            item.problem("a value of '" + name + "' needs a tag: V verified, D derived, M remembered or ? open");
        }
        if (from == null && !fields.containsKey("from")) {
            item.problem("a value of '" + name + "' needs 'from', the first day on which it holds");
        }
        if (until != null && from != null && until.isBefore(from)) {
            item.problem("'until' " + until + " is before 'from' " + from);
        }
        if (text == null) {
            item.problem("'" + name + "' lacks a value here");
        }
        if (reference == null || tag == null || from == null || text == null) {
            return null;
        }
        try {
            return new DatedValue(name, unit, from, until, unit.parse(text), text, reference, tag);
        } catch (RuntimeException e) {
            item.problem("'" + text + "' is not " + unit.form());
            return null;
        }
    }

    /** Periods must ascend and not overlap: two answers for one day would be none. */
    private static boolean follows(List<DatedValue> earlier, DatedValue value, YamlEntry item) {
        if (earlier.isEmpty()) {
            return true;
        }
        DatedValue last = earlier.get(earlier.size() - 1);
        if (!last.from().isBefore(value.from())) {
            item.problem("the dates are not in order: " + value.from() + " comes after " + last.from());
            return false;
        }
        if (last.until() != null && !last.until().isBefore(value.from())) {
            item.problem("the periods overlap: the value before holds until " + last.until() + ", this one from "
                    + value.from());
            return false;
        }
        return true;
    }

    private static void refuseUnknown(Map<String, YamlEntry> fields, Set<String> known) {
        fields.forEach((key, entry) -> {
            if (!known.contains(key)) {
                entry.problem("'" + key + "' is not known here; known are "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }

    private static @Nullable LocalDate date(Map<String, YamlEntry> fields, String key) {
        YamlEntry entry = fields.get(key);
        String text = entry == null ? null : entry.text();
        if (entry == null || text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            entry.problem("'" + text + "' is not a date like 2026-03-01");
            return null;
        }
    }

    private static @Nullable String textOrDefault(
            Map<String, YamlEntry> fields, Map<String, YamlEntry> defaults, String key) {
        String own = text(fields, key);
        return own == null ? text(defaults, key) : own;
    }

    private static @Nullable String text(Map<String, YamlEntry> fields, String key) {
        YamlEntry entry = fields.get(key);
        return entry == null ? null : entry.text();
    }
}
