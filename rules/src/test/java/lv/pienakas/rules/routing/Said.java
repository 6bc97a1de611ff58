package lv.pienakas.rules.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.pienakas.rules.source.Problem;

/** What a problem of the proof says of combinations without a line. */
record Said(int line, int combinations, RoutingProof.Witness witness) {

    private static final Pattern GAP =
            Pattern.compile("(\\d+) combinations? (?:have|has) no line, e\\.g\\. (.+); add a line, or one with.*");
    private static final Pattern WITNESS =
            Pattern.compile("([A-Z_0-9]+(?:, [A-Z_0-9]+)+) received on (\\d{4}-\\d\\d-\\d\\d)");

    static boolean isGap(Problem problem) {
        return GAP.matcher(problem.sentence()).matches();
    }

    static Said of(Problem problem) {
        Matcher gap = GAP.matcher(problem.sentence());
        if (!gap.matches()) {
            throw new AssertionError("no gap: " + problem);
        }
        return new Said(problem.line(), Integer.parseInt(gap.group(1)), witness(problem));
    }

    /** The combination that a problem shows. */
    static RoutingProof.Witness witness(Problem problem) {
        Matcher witness = WITNESS.matcher(problem.sentence());
        if (!witness.find()) {
            throw new AssertionError("no witness: " + problem);
        }
        List<String> codes = List.of(witness.group(1).split(", "));
        RoutingFacts facts = new RoutingFacts(
                codes.get(0),
                codes.get(1),
                codes.get(2),
                Set.copyOf(codes.subList(3, codes.size() - 1)),
                codes.get(codes.size() - 1));
        return new RoutingProof.Witness(facts, LocalDate.parse(witness.group(2)));
    }
}
