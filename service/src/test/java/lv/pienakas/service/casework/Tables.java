package lv.pienakas.service.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables as a clerk with paper and pencil would read them: line by line, day by day. */
final class Tables {

    private static final List<String> CONDITIONS = List.of("document_kind", "service", "channel", "stage");
    private static final Map<String, String> CIRCUMSTANCES =
            Map.of("cross_border", "CROSS_BORDER", "minor", "MINOR", "guardian", "GUARDIAN");
    private static final Path ROOT = Path.of("..");

    private final List<Map<String, String>> documents = read(ROOT.resolve("rules/routing/documents.csv"));
    private final List<Map<String, String>> transitions = read(ROOT.resolve("rules/routing/transitions.csv"));
    private final List<Map<String, String>> outcomes = read(ROOT.resolve("data/catalogue/outcomes.csv"));
    private final Map<LocalDate, String> days = new HashMap<>();

    Tables() {
        for (int year = 2020; year <= 2026; year++) {
            read(ROOT.resolve("data/calendar/" + year + ".csv"))
                    .forEach(row -> days.put(LocalDate.parse(cell(row, "day")), cell(row, "kind")));
        }
        // of 2019 there is no file, but the law's own holidays
        List.of(24, 25, 26, 31).forEach(day -> days.put(LocalDate.of(2019, 12, day), "HOLIDAY"));
        // nor yet of 2027, in which work that is opened today may be due
        List.of("01-01", "03-26", "03-29", "05-04", "06-23", "06-24", "11-18", "12-24", "12-31")
                .forEach(day -> days.put(LocalDate.parse("2027-" + day), "HOLIDAY"));
    }

    static List<String> codes(String file) {
        return read(ROOT.resolve("data/catalogue/" + file)).stream()
                .map(row -> cell(row, "code"))
                .toList();
    }

    static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    /** Every outcome of the stage, whatever kind of case may come to it. */
    List<String> outcomes(String stage) {
        return outcomes.stream()
                .filter(row -> cell(row, "stage").equals(stage))
                .map(row -> cell(row, "code"))
                .toList();
    }

    /** What a case opened by this kind may come to: what names the kind, or, where nothing does, what names none. */
    List<String> outcomes(String stage, String kind) {
        boolean own = outcomes.stream()
                .anyMatch(row -> cell(row, "stage").equals(stage)
                        && cell(row, "document_kind").equals(kind));
        return outcomes.stream()
                .filter(row -> cell(row, "stage").equals(stage)
                        && cell(row, "document_kind").equals(own ? kind : "*"))
                .map(row -> cell(row, "code"))
                .toList();
    }

    /** Kinds that come in as documents. */
    static List<String> incomingKinds() {
        return read(ROOT.resolve("data/catalogue/document-kinds.csv")).stream()
                .filter(row -> cell(row, "internal").equals("no"))
                .map(row -> cell(row, "code"))
                .toList();
    }

    /** Line that fits with most conditions filled in; null: none fits. */
    @Nullable
    Map<String, String> route(
            String kind, String service, String channel, Set<String> circumstances, String stage, LocalDate day) {
        Map<String, String> facts =
                Map.of("document_kind", kind, "service", service, "channel", channel, "stage", stage);
        Map<String, String> best = null;
        int most = -1;
        for (Map<String, String> row : documents) {
            int filled = 0;
            boolean fits = true;
            for (String condition : CONDITIONS) {
                boolean any = cell(row, condition).equals("*");
                filled += any ? 0 : 1;
                fits &= any || cell(row, condition).equals(facts.get(condition));
            }
            for (Map.Entry<String, String> circumstance : CIRCUMSTANCES.entrySet()) {
                String wanted = cell(row, circumstance.getKey());
                filled += wanted.equals("*") ? 0 : 1;
                fits &= wanted.equals("*")
                        || wanted.equals(circumstances.contains(circumstance.getValue()) ? "yes" : "no");
            }
            if (fits && filled > most && isValid(row, day)) {
                best = row;
                most = filled;
            }
        }
        return best;
    }

    /** Reference of a line of the routing table. */
    String reference(String line) {
        return documents.stream()
                .filter(row -> cell(row, "#").equals(line))
                .map(row -> cell(row, "reference"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isValid(Map<String, String> row, LocalDate day) {
        String until = cell(row, "valid_until");
        return !day.isBefore(LocalDate.parse(cell(row, "valid_from")))
                && (until.isEmpty() || !day.isAfter(LocalDate.parse(until)));
    }

    Map<String, String> next(String stage, String outcome, String decision) {
        Map<String, String> any = null;
        for (Map<String, String> row : transitions) {
            if (cell(row, "stage").equals(stage) && cell(row, "outcome").equals(outcome)) {
                if (cell(row, "decision").equals(decision)) {
                    return row;
                }
                any = cell(row, "decision").equals("*") ? row : any;
            }
        }
        return Objects.requireNonNull(any, stage + " " + outcome + " " + decision);
    }

    /** The day itself does not count; none at all means the day itself, or the next that is worked. */
    LocalDate due(LocalDate from, int workingDays) {
        LocalDate day = from;
        if (workingDays == 0) {
            while (!worked(day)) {
                day = day.plusDays(1);
            }
            return day;
        }
        for (int left = workingDays; left > 0; left -= worked(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean worked(LocalDate day) {
        String kind = days.get(day);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return kind == null ? !weekend : kind.equals("WORKED");
    }

    /** Each row by its header, with its line in the file as {@code #}. */
    private static List<Map<String, String>> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> header = cells(lines.get(0).replace("\uFEFF", ""));
            List<Map<String, String>> rows = new ArrayList<>();
            for (int i = 1; i < lines.size(); i++) {
                List<String> cells = cells(lines.get(i));
                Map<String, String> row = new HashMap<>(Map.of("#", String.valueOf(i + 1)));
                for (int column = 0; column < header.size(); column++) {
                    row.put(header.get(column), cells.get(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
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
