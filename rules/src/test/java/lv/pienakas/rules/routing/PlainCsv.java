package lv.pienakas.rules.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shipped tables, read and written without the program: semicolons, one line a row, some cells quoted. */
final class PlainCsv {

    private PlainCsv() {}

    /** Rows by column, of a text with a header. The first row is line 2. */
    static List<Map<String, String>> rows(String text) {
        List<String> lines = text.substring(1).lines().toList();
        List<String> columns = cells(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), i < cells.size() ? cells.get(i) : "");
            }
            rows.add(row);
        }
        return rows;
    }

    /** As Excel saves it in English with Latvian days: commas, CRLF, quotes where they must be. */
    static String asExcel(String text) {
        StringBuilder saved = new StringBuilder("\uFEFF");
        for (String line : text.substring(1).lines().toList()) {
            List<String> cells = cells(line).stream()
                    .map(cell -> cell.replaceAll("^(\\d{4})-(\\d\\d)-(\\d\\d)$", "$3.$2.$1"))
                    .map(cell -> cell.matches("(?s).*[\",\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                    .toList();
            saved.append(String.join(",", cells)).append("\r\n");
        }
        return saved.toString();
    }

    /** As LibreOffice saves it where every cell is to be quoted, with some emptied columns and lines at the end. */
    static String asLibreOffice(String text) {
        StringBuilder saved = new StringBuilder();
        for (String line : text.substring(1).lines().toList()) {
            cells(line)
                    .forEach(cell ->
                            saved.append('"').append(cell.replace("\"", "\"\"")).append("\";"));
            saved.append(";;\n");
        }
        return saved.append(";;;;;;\n\n").toString();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
