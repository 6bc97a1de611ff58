package lv.pienakas.data.feed;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The single row of {@code delivery.csv}. */
record DeliveryNote(boolean full, long number, LocalDateTime created) {

    /** Throws {@link BrokenFileException} where anything about the file is wrong. */
    static DeliveryNote read(Path file, List<String> warnings) {
        try (CsvRows rows = CsvRows.open(file)) {
            Header header = Header.of(rows.next(), List.of("kind", "number", "created"), false);
            header.ignored()
                    .forEach(at -> warnings.add(file.getFileName() + ": column " + at + " is unknown, ignored"));
            Row row = rows.next();
            if (row == null) {
                throw new BrokenFileException("there is no row below the header");
            }
            if (row.count() != header.count()) {
                throw BrokenFileException.at(row.line(), row.count() + " fields instead of " + header.count());
            }
            DeliveryNote note = new DeliveryNote(
                    isFull(row, header.positions().get(0)),
                    number(row, header.positions().get(1)),
                    created(row, header.positions().get(2)));
            Row second = rows.next();
            if (second != null) {
                throw BrokenFileException.at(second.line(), "there is more than one row");
            }
            return note;
        }
    }

    String kind() {
        return full ? "FULL" : "DELTA";
    }

    private static boolean isFull(Row row, int position) {
        return switch (row.field(position)) {
            case "FULL" -> true;
            case "DELTA" -> false;
            default -> throw BrokenFileException.at(row.line(), "column kind: not one of FULL, DELTA");
        };
    }

    private static long number(Row row, int position) {
        String value = row.field(position);
        if (!ValueType.isNumber(value, 1, 18)) {
            throw BrokenFileException.at(row.line(), "column number: not a whole number of up to 18 digits");
        }
        return Long.parseLong(value);
    }

    private static LocalDateTime created(Row row, int position) {
        LocalDateTime created = parse(row.field(position));
        if (created == null || created.getYear() < 1 || created.getYear() > 9999) {
            throw BrokenFileException.at(row.line(), "column created: not a date or a date and time of ISO 8601");
        }
        return created;
    }

    private static @Nullable LocalDateTime parse(String value) {
        try {
            if (value.length() == 10) {
                return LocalDate.parse(value).atStartOfDay();
            }
            TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parse(value);
            LocalDate date = parsed.query(TemporalQueries.localDate());
            return date == null ? null : date.atTime(parsed.query(TemporalQueries.localTime()));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
