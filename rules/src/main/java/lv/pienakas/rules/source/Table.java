package lv.pienakas.rules.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A CSV file as spreadsheets write it: with or without a byte order mark, separated by semicolons or commas, with lines
 * that are empty or end in empty cells. The first line names the columns, in any order.
 */
public final class Table {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Table() {}

    /**
     * Reads the rows of a file.
     *
     * @param columns each must be there, and no other
     * @param problems receives what is wrong with the file's shape; then the rows are those that can be read
     */
    public static List<TableRow> read(String file, String text, List<String> columns, Collection<Problem> problems) {
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        List<CsvRecord> records = records(file, plain, problems);
        if (records.isEmpty()) {
            problems.add(new Problem(file, 1, "is empty; its first line names the columns " + columns));
            return List.of();
        }
        Map<String, Integer> places = header(file, records.get(0), columns, problems);
        List<TableRow> rows = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            if (record.getFields().stream().allMatch(String::isBlank)) {
                continue; // a spreadsheet keeps lines whose cells were emptied
            }
            int line = (int) record.getStartingLineNumber();
            if (beyond(record, records.get(0).getFieldCount())) {
                problems.add(new Problem(
                        file,
                        line,
                        "has more cells than the first line has columns; quote a cell that contains a comma"
                                + " or semicolon"));
                continue;
            }
            Map<String, String> cells = new HashMap<>();
            places.forEach((column, place) ->
                    cells.put(column, place < record.getFieldCount() ? stripped(record.getField(place)) : ""));
            rows.add(new TableRow(file, line, cells));
        }
        return rows;
    }

    private static List<CsvRecord> records(String file, String text, Collection<Problem> problems) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        char separator = header.chars().filter(c -> c == ';').count()
                        >= header.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException e) {
            problems.add(new Problem(file, 0, "can't be read as CSV: " + e.getMessage()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return records;
    }

    private static Map<String, Integer> header(
            String file, CsvRecord header, List<String> columns, Collection<Problem> problems) {
        int line = (int) header.getStartingLineNumber();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            String name = stripped(header.getField(i));
            if (!name.isEmpty() && !columns.contains(name)) {
                problems.add(new Problem(file, line, "has an unknown column '" + name + "'; known are " + columns));
            } else if (!name.isEmpty() && places.put(name, i) != null) {
                problems.add(new Problem(file, line, "names the column " + name + " twice"));
            }
        }
        Set<String> missing = new HashSet<>(columns);
        missing.removeAll(places.keySet());
        columns.stream()
                .filter(missing::contains)
                .forEach(column -> problems.add(new Problem(file, line, "lacks the column " + column)));
        missing.forEach(column -> places.put(column, Integer.MAX_VALUE));
        return places;
    }

    private static boolean beyond(CsvRecord record, int columns) {
        return record.getFields().stream().skip(columns).anyMatch(cell -> !cell.isBlank());
    }

    /** Also without the no-break spaces that come with text pasted from web pages. */
    private static String stripped(String cell) {
        return cell.replace('\u00A0', ' ').strip();
    }
}
