package lv.pienakas.rules.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;
import lv.pienakas.rules.source.Table;

/** The lines of {@code documents.csv}, immutable. */
public final class RoutingTable {

    /** The file within the release. */
    public static final String FILE = "documents.csv";

    private final List<RoutingLine> lines;
    private final Map<Integer, RoutingLine> byNumber = new HashMap<>();

    private RoutingTable(List<RoutingLine> lines) {
        this.lines = List.copyOf(lines);
        lines.forEach(line -> byNumber.put(line.number(), line));
    }

    /** Reads the table, reporting each cell that is wrong; lines with such a cell are left out. */
    public static RoutingTable read(RuleSources sources, Catalogue catalogue, Collection<Problem> problems) {
        if (!sources.has(FILE)) {
            problems.add(new Problem(FILE, 0, "is missing: without it no document finds its unit"));
            return new RoutingTable(List.of());
        }
        RoutingCells cells = new RoutingCells(catalogue);
        List<RoutingLine> lines = new ArrayList<>();
        Table.read(FILE, sources.text(FILE), cells.columns(), problems)
                .forEach(row -> cells.line(row, problems).ifPresent(lines::add));
        return new RoutingTable(lines);
    }

    /** In the order of the file. */
    public List<RoutingLine> lines() {
        return lines;
    }

    /**
     * The line of a number of the file.
     *
     * @throws IllegalArgumentException if there is none
     */
    public RoutingLine line(int number) {
        RoutingLine line = byNumber.get(number);
        if (line == null) {
            throw new IllegalArgumentException("no line " + number + " in " + FILE);
        }
        return line;
    }
}
