package lv.pienakas.rules.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Named;

/** A routing table as its contract is worded, straight from the text of {@code documents.csv}. */
final class PlainRouting {

    private static final String ANY = "*";

    private final List<Line> lines = new ArrayList<>();

    PlainRouting(String text) {
        int number = 2;
        for (Map<String, String> row : PlainCsv.rows(text)) {
            lines.add(new Line(number++, row));
        }
    }

    /** A line with its cells by column. */
    static final class Line {

        private final int number;
        private final Map<String, String> cells;
        private final LocalDate from;
        private final LocalDate until;

        Line(int number, Map<String, String> cells) {
            this.number = number;
            this.cells = cells;
            this.from = LocalDate.parse(cell("valid_from"));
            this.until = cell("valid_until").isEmpty() ? LocalDate.MAX : LocalDate.parse(cell("valid_until"));
        }

        int number() {
            return number;
        }

        String cell(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException(column);
            }
            return cell;
        }

        boolean matches(RoutingFacts facts, LocalDate day) {
            return fits("service", facts.service())
                    && fits("stage", facts.stage())
                    && fits("document_kind", facts.documentKind())
                    && fits("channel", facts.channel())
                    && fits("cross_border", facts.circumstances().contains("CROSS_BORDER") ? "yes" : "no")
                    && fits("minor", facts.circumstances().contains("MINOR") ? "yes" : "no")
                    && fits("guardian", facts.circumstances().contains("GUARDIAN") ? "yes" : "no")
                    && !day.isBefore(from)
                    && !day.isAfter(until);
        }

        int filledIn() {
            return (int)
                    List.of("document_kind", "service", "channel", "cross_border", "minor", "guardian", "stage")
                            .stream()
                            .filter(column -> !cell(column).equals(ANY))
                            .count();
        }

        private boolean fits(String column, String value) {
            return cell(column).equals(ANY) || cell(column).equals(value);
        }
    }

    List<Line> matching(RoutingFacts facts, LocalDate day) {
        return lines.stream().filter(line -> line.matches(facts, day)).toList();
    }

    /** What the table says, in the words of a route; a line 0 where it says nothing. */
    Route route(RoutingFacts facts, LocalDate day) {
        return matching(facts, day).stream()
                .max(Comparator.comparingInt(Line::filledIn))
                .map(line -> route(line, facts))
                .orElseGet(() -> Route.none(facts));
    }

    Line line(int number) {
        return lines.get(number - 2);
    }

    /** Days on which the table says something else than the day before. */
    SortedSet<LocalDate> turningDays() {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Line line : lines) {
            days.add(line.from);
            if (!line.until.equals(LocalDate.MAX)) {
                days.add(line.until.plusDays(1));
            }
        }
        return days.tailSet(LocalDate.of(2020, 1, 1));
    }

    /** Everything that the catalogue of the build allows. */
    static void everything(Consumer<RoutingFacts> use) {
        Catalogue catalogue = Catalogue.builtIn();
        List<String> circumstances =
                catalogue.circumstances().stream().map(Named::code).toList();
        for (Named service : catalogue.services()) {
            for (Named stage : catalogue.stages()) {
                for (Named kind : catalogue.documentKinds()) {
                    for (Named channel : catalogue.channels()) {
                        for (int bits = 0; bits < 1 << circumstances.size(); bits++) {
                            use.accept(new RoutingFacts(
                                    kind.code(),
                                    service.code(),
                                    channel.code(),
                                    chosen(circumstances, bits),
                                    stage.code()));
                        }
                    }
                }
            }
        }
    }

    private static Set<String> chosen(List<String> circumstances, int bits) {
        Set<String> chosen = new TreeSet<>();
        for (int i = 0; i < circumstances.size(); i++) {
            if ((bits & 1 << i) != 0) {
                chosen.add(circumstances.get(i));
            }
        }
        return chosen;
    }

    private static Route route(Line line, RoutingFacts facts) {
        String unit = line.cell("unit");
        boolean toUnit = !unit.equals("MANUAL") && !unit.equals("SKIP");
        String skill = line.cell("skill");
        return new Route(
                toUnit ? Route.Action.UNIT : Route.Action.valueOf(unit.toUpperCase(Locale.ROOT)),
                toUnit ? unit : "",
                skill.isEmpty() || skill.equals(ANY) ? facts.service() + "/" + facts.stage() : skill,
                number(line, "minutes"),
                number(line, "priority"),
                number(line, "working_days"),
                new Tags(tag(line, "minutes_tag"), tag(line, "priority_tag"), tag(line, "working_days_tag")),
                line.number(),
                line.cell("reference"),
                line.cell("reason_lv"),
                line.cell("reason_en"));
    }

    private static String tag(Line line, String column) {
        return line.cell(column).isEmpty() && !line.cell("unit").equals("SKIP") ? "?" : line.cell(column);
    }

    private static int number(Line line, String column) {
        return line.cell(column).isEmpty() ? 0 : Integer.parseInt(line.cell(column));
    }
}
