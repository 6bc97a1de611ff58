package lv.pienakas.data.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How rows of a table are inserted, however many there are, by a statement that is always the same: each column is one
 * parameter, an array.
 */
final class NewRows<T> {

    private final String table;
    private final List<Column<T>> columns = new ArrayList<>();

    NewRows(String table) {
        this.table = table;
    }

    /** @param read what the database casts from the array, e.g. {@code %s::date}, the name of the column in it */
    private record Column<T>(String name, String type, String read, Function<List<T>, Object> values) {}

    NewRows<T> number(String name, Function<T, @Nullable Long> value) {
        return add(name, "bigint", name, rows -> rows.stream().map(value).toArray(Long[]::new));
    }

    NewRows<T> integer(String name, Function<T, @Nullable Integer> value) {
        return add(name, "integer", name, rows -> rows.stream().map(value).toArray(Integer[]::new));
    }

    NewRows<T> truth(String name, Function<T, Boolean> value) {
        return add(name, "boolean", name, rows -> rows.stream().map(value).toArray(Boolean[]::new));
    }

    NewRows<T> text(String name, Function<T, @Nullable String> value) {
        return add(name, "text", name, rows -> rows.stream().map(value).toArray(String[]::new));
    }

    NewRows<T> day(String name, Function<T, @Nullable Object> value) {
        return cast(name, "date", value);
    }

    NewRows<T> moment(String name, Function<T, @Nullable Instant> value) {
        return cast(name, "timestamptz", value::apply);
    }

    /** An array has no arrays of different lengths inside, and codes have no commas. */
    NewRows<T> codes(String name, Function<T, List<String>> value) {
        return add(
                name,
                "text",
                "string_to_array(" + name + ", ',')",
                rows -> rows.stream()
                        .map(row -> String.join(",", value.apply(row)))
                        .toArray(String[]::new));
    }

    private NewRows<T> cast(String name, String type, Function<T, @Nullable Object> value) {
        return add(
                name,
                "text",
                name + "::" + type,
                rows -> rows.stream()
                        .map(row -> {
                            Object one = value.apply(row);
                            return one == null ? null : one.toString();
                        })
                        .toArray(String[]::new));
    }

    private NewRows<T> add(String name, String type, String read, Function<List<T>, Object> values) {
        columns.add(new Column<>(name, type, read, values));
        return this;
    }

    String insert() {
        return "insert into " + table + " (" + each(Column::name) + ") select " + each(Column::read) + " from unnest("
                + each(column -> "?::" + column.type() + "[]") + ") as added (" + each(Column::name) + ")";
    }

    private String each(Function<Column<T>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }

    /** In the order of the statement's parameters. */
    List<Object> parameters(List<T> rows) {
        return columns.stream().map(column -> column.values().apply(rows)).toList();
    }
}
