package lv.pienakas.rules.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.RuleSources;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The proof against looking at every combination on every day, on small tables over a small catalogue. */
class RoutingProofPropertyTest {

    private static final String HEADER = "document_kind;service;channel;minor;stage;unit;skill;minutes;priority;"
            + "working_days;reference;reason_lv;reason_en;valid_from;valid_until;minutes_tag;priority_tag;working_days_tag\n";
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDate EARLIEST = LocalDate.of(2019, 12, 29);

    /** Nothing changes after it. */
    private static final LocalDate LAST_DAY = LocalDate.of(2020, 1, 14);

    private static final List<String> STAGES = SmallCatalogue.STAGES;
    private static final Catalogue SMALL = SmallCatalogue.all();

    /** A line as its cells; days count from {@link #EARLIEST}, until is after from or open. */
    record Row(String kind, String service, String channel, String minor, String stage, int from, int length) {

        LocalDate first() {
            return EARLIEST.plusDays(from);
        }

        LocalDate last() {
            return length == 0 ? LocalDate.MAX : first().plusDays(length - 1);
        }

        boolean matches(RoutingProof.Witness witness) {
            RoutingFacts facts = witness.facts();
            return Set.of("*", facts.documentKind()).contains(kind)
                    && Set.of("*", facts.service()).contains(service)
                    && Set.of("*", facts.channel()).contains(channel)
                    && Set.of("*", facts.circumstances().isEmpty() ? "no" : "yes")
                            .contains(minor)
                    && Set.of("*", facts.stage()).contains(stage)
                    && !witness.day().isBefore(first())
                    && !witness.day().isAfter(last());
        }

        int filledIn() {
            return 5 - Collections.frequency(List.of(kind, service, channel, minor, stage), "*");
        }

        String text() {
            return String.join(";", kind, service, channel, minor, stage) + ";U1;*;5;3;10;Act (?);lv;en;" + first()
                    + ";" + (length == 0 ? "" : last()) + "\n";
        }
    }

    @Property(tries = 1_500)
    void theProofSaysWhatLookingAtEveryDaySays(@ForAll("tables") List<Row> rows) {
        Naive naive = new Naive(rows);
        RoutingProof proof = prove(rows);

        Map<String, Integer> gaps = new TreeMap<>();
        Map<RoutingProof.Pair, RoutingProof.Witness> conflicts = new TreeMap<>();
        Set<Integer> neverWin = new TreeSet<>();
        Set<Integer> entering = new TreeSet<>();
        Set<Integer> dealing = new TreeSet<>();
        for (Problem problem : proof.problems()) {
            String sentence = problem.sentence();
            if (sentence.contains("what comes as data")) {
                entering.add(problem.line());
                continue;
            }
            if (sentence.contains("not distributed automatically")) {
                dealing.add(problem.line());
                continue;
            }
            if (Said.isGap(problem)) {
                Said said = Said.of(problem);
                RoutingFacts facts = said.witness().facts();
                gaps.put(facts.service() + "/" + facts.stage(), said.combinations());
                assertThat(rows).noneMatch(row -> row.matches(said.witness()));
            } else if (sentence.contains("equally specific")) {
                int other = Integer.parseInt(sentence.replaceAll("this line and line (\\d+) .*", "$1"));
                conflicts.put(new RoutingProof.Pair(problem.line(), other), Said.witness(problem));
            } else {
                assertThat(sentence).startsWith("this line never wins");
                assertThat(sentence.endsWith("valid only before 2020-01-01"))
                        .isEqualTo(rows.get(problem.line() - 2).last().isBefore(FIRST_DAY));
                neverWin.add(problem.line());
            }
        }

        assertThat(entering).isEqualTo(naive.entering);
        assertThat(dealing).isEqualTo(naive.dealing);
        assertThat(gaps).isEqualTo(naive.gaps());
        assertThat(neverWin).isEqualTo(naive.neverWin());
        assertThat(conflicts.keySet()).isEqualTo(naive.conflicts);
        assertThat(proof.overlaps().keySet()).isEqualTo(naive.overlaps);
        assertThat(proof.ties().keySet()).isEqualTo(naive.ties());
        proof.ties().forEach((pair, tie) -> {
            assertThat(List.of(pair.winner(), pair.loser(), tie.winner()))
                    .allMatch(line -> rows.get(line - 2).matches(tie.witness()));
            assertThat(rows.get(tie.winner() - 2).filledIn())
                    .isGreaterThan(rows.get(pair.winner() - 2).filledIn());
        });
        conflicts.forEach((pair, witness) -> assertThat(List.of(pair.winner(), pair.loser()))
                .allMatch(line -> rows.get(line - 2).matches(witness)));
        proof.overlaps().forEach((pair, witness) -> {
            assertThat(List.of(pair.winner(), pair.loser()))
                    .allMatch(line -> rows.get(line - 2).matches(witness));
            assertThat(rows.get(pair.winner() - 2).filledIn())
                    .isGreaterThan(rows.get(pair.loser() - 2).filledIn());
        });
    }

    @Provide
    Arbitrary<List<Row>> tables() {
        return Combinators.combine(
                        Arbitraries.of("*", "*", "K1", "K2"),
                        Arbitraries.of("*", "*", "S1", "S2"),
                        Arbitraries.of("*", "*", "C1", "C2"),
                        Arbitraries.of("*", "*", "yes", "no"),
                        Arbitraries.of("*", "*", "*", "ENTRY", "CHECK", "REVIEW", "PAYMENT"),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.oneOf(
                                Arbitraries.just(0), Arbitraries.integers().between(1, 6)))
                .as(Row::new)
                .list()
                .ofMaxSize(9);
    }

    private static RoutingProof prove(List<Row> rows) {
        List<Problem> problems = new ArrayList<>();
        String text = rows.stream().map(Row::text).collect(Collectors.joining("", HEADER, ""));
        RoutingTable table = RoutingTable.read(RuleSources.of(Map.of(RoutingTable.FILE, text)), SMALL, problems);
        assertThat(problems).isEmpty();
        return RoutingProof.of(table, SMALL);
    }

    /** Every combination on every day, nothing clever. */
    private static final class Naive {

        private final Map<String, Set<RoutingFacts>> uncovered = new TreeMap<>();
        private final Set<Integer> winners = new HashSet<>();
        private final Set<Integer> entering = new TreeSet<>();
        private final Set<Integer> dealing = new TreeSet<>();
        private final Set<RoutingProof.Pair> conflicts = new HashSet<>();
        private final Set<RoutingProof.Pair> overlaps = new HashSet<>();
        private final Set<RoutingProof.Pair> equals = new HashSet<>();
        private final int lines;

        Naive(List<Row> rows) {
            lines = rows.size();
            for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
                for (String service : List.of("S1", "S2")) {
                    for (String stage : STAGES) {
                        for (String kind : List.of("K1", "K2")) {
                            for (String channel : List.of("C1", "C2")) {
                                look(rows, new RoutingFacts(kind, service, channel, Set.of(), stage), day);
                                look(rows, new RoutingFacts(kind, service, channel, Set.of("MINOR"), stage), day);
                            }
                        }
                    }
                }
            }
        }

        private void look(List<Row> rows, RoutingFacts facts, LocalDate day) {
            List<Integer> matching = new ArrayList<>();
            int most = -1;
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).matches(new RoutingProof.Witness(facts, day))) {
                    matching.add(i + 2);
                    most = Math.max(most, rows.get(i).filledIn());
                }
            }
            if (matching.isEmpty()) {
                uncovered
                        .computeIfAbsent(facts.service() + "/" + facts.stage(), one -> new HashSet<>())
                        .add(facts);
                return;
            }
            int best = most;
            List<Integer> top = matching.stream()
                    .filter(line -> rows.get(line - 2).filledIn() == best)
                    .toList();
            winners.addAll(top);
            // every row leads to a unit; C1 is electronic, S2 not automatic
            if (facts.stage().equals("ENTRY") && facts.channel().equals("C1")) {
                entering.add(top.get(0));
            }
            if (facts.stage().equals("CHECK") && facts.service().equals("S2")) {
                dealing.add(top.get(0));
            }
            for (int one : matching) {
                for (int other : matching) {
                    if (one < other
                            && rows.get(one - 2).filledIn()
                                    == rows.get(other - 2).filledIn()) {
                        RoutingProof.Pair pair = new RoutingProof.Pair(one, other);
                        (top.contains(one) ? conflicts : equals).add(pair);
                    }
                }
            }
            matching.stream()
                    .filter(line -> !top.contains(line))
                    .forEach(line -> overlaps.add(new RoutingProof.Pair(top.get(0), line)));
        }

        /** Equal somewhere, a conflict nowhere. */
        Set<RoutingProof.Pair> ties() {
            Set<RoutingProof.Pair> ties = new HashSet<>(equals);
            ties.removeAll(conflicts);
            return ties;
        }

        Map<String, Integer> gaps() {
            Map<String, Integer> gaps = new TreeMap<>();
            uncovered.forEach((where, facts) -> gaps.put(where, facts.size()));
            return gaps;
        }

        Set<Integer> neverWin() {
            Set<Integer> lines = new TreeSet<>();
            for (int line = 2; line < this.lines + 2; line++) {
                if (!winners.contains(line)) {
                    lines.add(line);
                }
            }
            return lines;
        }
    }
}
