package lv.pienakas.service.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A row of the database as text: nothing is empty, times are microseconds. */
record Row(Map<String, String> cells) {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    static Row of(ResultSet result, int number) throws SQLException {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            Object value = result.getObject(i);
            String text = value == null ? "" : value.toString();
            cells.put(
                    result.getMetaData().getColumnLabel(i),
                    value instanceof Timestamp time
                            ? String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant()))
                            : text);
        }
        return new Row(cells);
    }

    String get(String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }

    long number(String column) {
        return Long.parseLong(get(column));
    }

    /** Day in Rīga of a time. */
    LocalDate day(String column) {
        return LocalDate.ofInstant(Instant.EPOCH.plus(number(column), ChronoUnit.MICROS), RIGA);
    }

    boolean is(String column, String value) {
        return get(column).equals(value);
    }

    boolean isOpen() {
        return is("state", "WAITING") || is("state", "ASSIGNED") || is("state", "STARTED");
    }
}
