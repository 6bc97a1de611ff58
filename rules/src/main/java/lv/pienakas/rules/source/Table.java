package lv.pienakas.rules.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CSV file as spreadsheets write it: with or without a byte order mark, separated by semicolons or commas, with lines
 * that are empty or end in empty cells. The first line names the columns, in any order.
 */
public final class Table {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern AT_LINE = Pattern.compile("starting at line (\\d+)");

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
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char separator = header.chars().filter(c -> c == ';').count()
                        >= header.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(
                        FieldMismatchStrategy.IGNORE) // empty ones: a spreadsheet writes as many as its widest line has
                .allowUnclosedQuote(false) // else the rest of the file would be one cell
                .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException e) {
            problems.add(new Problem(file, line(e), "can't be read as CSV: " + e.getMessage()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return records;
    }

    /** The reader knows it, but tells it only in its sentence. */
    private static int line(CsvParseException e) {
        Matcher line = AT_LINE.matcher(String.valueOf(e.getMessage()));
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
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
