package lv.pienakas.rules.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.source.Problem;

/**
 * The proof that a routing table says exactly one thing of everything: goes through every combination of the catalogue
 * on every day on which the table changes, by the plain reading of the lines.
 */
public final class RoutingProof {

    /** The table must know every document received from this day on; older ones are entered by hand. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private final RoutingTable table;
    private final Combinations combinations;
    private final CatalogueFit fit;
    private final SortedSet<LocalDate> turningDays = new TreeSet<>();
    private final Map<String, Map<RoutingFacts, LocalDate>> uncovered = new LinkedHashMap<>();
    private final SortedMap<Pair, Witness> conflicts = new TreeMap<>();
    private final SortedMap<Pair, Witness> overlaps = new TreeMap<>();
    private final SortedMap<Pair, Tie> ties = new TreeMap<>();
    private final Map<Integer, Witness> wins = new LinkedHashMap<>();
    private final Map<Integer, Pair> losses = new LinkedHashMap<>();
    private long checked;

    private RoutingProof(RoutingTable table, Catalogue catalogue) {
        this.table = table;
        this.combinations = new Combinations(catalogue);
        this.fit = new CatalogueFit(catalogue);
    }

    /** Goes through everything; about a second for some hundred lines. */
    public static RoutingProof of(RoutingTable table, Catalogue catalogue) {
        RoutingProof proof = new RoutingProof(table, catalogue);
        proof.collectTurningDays();
        proof.turningDays.forEach(proof::checkDay);
        proof.ties.keySet().removeAll(proof.conflicts.keySet()); // an error already
        return proof;
    }

    /** A combination on a day. */
    public record Witness(RoutingFacts facts, LocalDate day) {
        @Override
        public String toString() {
            return facts + " received on " + day;
        }
    }

    /** Two lines of the file. */
    public record Pair(int winner, int loser) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return winner == other.winner ? Integer.compare(loser, other.loser) : Integer.compare(winner, other.winner);
        }
    }

    /** Two equally specific lines where a third, more specific one beats both: its number, and where. */
    public record Tie(int winner, Witness witness) {}

    /** Combinations times days on which the table changes. */
    public long checked() {
        return checked;
    }

    /** Days on which the table changes, the first of them {@link #FIRST_DAY}. */
    public int days() {
        return turningDays.size();
    }

    /** Pairs of lines that both match something; the first is more specific. By line number. */
    public Map<Pair, Witness> overlaps() {
        return overlaps;
    }

    /** Pairs of equally specific lines that both match something, but are beaten there by a third. By line number. */
    public Map<Pair, Tie> ties() {
        return ties;
    }

    /**
     * What keeps the table from being used: gaps, conflicts, lines that never win, skills that the catalogue lacks or that
     * nothing needs; empty for a good one.
     */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        uncovered.values().forEach(gap -> problems.add(uncovered(gap)));
        conflicts.forEach((pair, witness) -> problems.add(new Problem(
                RoutingTable.FILE,
                pair.winner(),
                "this line and line " + pair.loser() + " are equally specific for " + witness
                        + "; fill in one more condition in one of them")));
        table.lines().stream()
                .filter(line -> !wins.containsKey(line.number()))
                .forEach(line -> problems.add(masked(line)));
        fit.report(uncovered.isEmpty(), problems);
        return problems;
    }

    /** Of one service and stage; a combination without a line on several days counts once. */
    private static Problem uncovered(Map<RoutingFacts, LocalDate> gap) {
        Map.Entry<RoutingFacts, LocalDate> first = gap.entrySet().iterator().next();
        return new Problem(
                RoutingTable.FILE,
                0,
                (gap.size() == 1 ? "1 combination has" : gap.size() + " combinations have") + " no line, e.g. "
                        + new Witness(first.getKey(), first.getValue())
                        + "; add a line, or one with the unit MANUAL");
    }

    private Problem masked(RoutingLine line) {
        Pair loss = losses.get(line.number());
        String why = loss == null
                ? ": it is valid only before " + FIRST_DAY
                : ": a more specific line takes everything it matches, e.g. " + overlaps.get(loss) + " goes by line "
                        + loss.winner();
        return new Problem(RoutingTable.FILE, line.number(), "this line never wins" + why);
    }

    private void collectTurningDays() {
        turningDays.add(FIRST_DAY);
        for (RoutingLine line : table.lines()) {
            turningDays.add(line.validFrom());
            if (line.validUntil() != null) {
                turningDays.add(line.validUntil().plusDays(1));
            }
        }
        turningDays.headSet(FIRST_DAY).clear();
    }

    private void checkDay(LocalDate day) {
        List<RoutingLine> valid =
                table.lines().stream().filter(line -> line.isValidOn(day)).toList();
        combinations.eachServiceAndStage((service, stage) -> {
            List<RoutingLine> candidates = valid.stream()
                    .filter(line -> line.service() == null || line.service().equals(service))
                    .filter(line -> line.stage() == null || line.stage().equals(stage))
                    .toList();
            combinations.each(service, stage, facts -> check(new Witness(facts, day), candidates));
        });
    }

    private void check(Witness witness, List<RoutingLine> candidates) {
        checked++;
        RoutingLine best = null;
        List<RoutingLine> matching = new ArrayList<>();
        for (RoutingLine line : candidates) {
            if (line.matches(witness.facts())) {
                matching.add(line);
                if (best == null || line.specificity() > best.specificity()) {
                    best = line;
                }
            }
        }
        if (best == null) {
            String where =
                    Catalogue.skill(witness.facts().service(), witness.facts().stage());
            uncovered.computeIfAbsent(where, one -> new LinkedHashMap<>()).putIfAbsent(witness.facts(), witness.day());
            return;
        }
        record(best, matching, witness);
        fit.look(best, witness);
    }

    private void record(RoutingLine best, List<RoutingLine> matching, Witness witness) {
        for (int i = 0; i < matching.size(); i++) {
            RoutingLine line = matching.get(i);
            boolean wins = line.specificity() == best.specificity();
            if (wins) {
                this.wins.putIfAbsent(line.number(), witness);
            } else {
                Pair pair = new Pair(best.number(), line.number());
                overlaps.putIfAbsent(pair, witness);
                losses.putIfAbsent(line.number(), pair);
            }
            for (RoutingLine other : matching.subList(i + 1, matching.size())) {
                if (line.specificity() == other.specificity()) {
                    Pair pair = new Pair(line.number(), other.number());
                    if (wins) {
                        conflicts.putIfAbsent(pair, witness);
                    } else {
                        ties.putIfAbsent(pair, new Tie(best.number(), witness));
                    }
                }
            }
        }
    }
}
