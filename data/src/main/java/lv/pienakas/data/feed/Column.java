package lv.pienakas.data.feed;

import org.jspecify.annotations.Nullable;

/** A column of a feed: its name there, its name in the staging table, what it holds and whether it may be empty. */
record Column(String name, String sqlName, ValueType type, boolean optional) {

    static Column required(String name, ValueType type) {
        return new Column(name, name, type, false);
    }

    static Column optional(String name, ValueType type) {
        return new Column(name, name, type, true);
    }

    Column as(String otherSqlName) {
        return new Column(name, otherSqlName, type, optional);
    }

    boolean isCode() {
        return type.equals(ValueType.CODE);
    }

    /** What PostgreSQL's COPY reads; null where it is not known. */
    @Nullable
    String stored(@Nullable String value) {
        if (value == null) {
            return keepsEmptyText() ? "" : null;
        }
        return type.stored().apply(value);
    }

    /** Names and municipality may be empty without meaning "not known": they are kept as empty text. */
    private boolean keepsEmptyText() {
        return optional && type.equals(ValueType.TEXT);
    }
}
