package lv.pienakas.data.synthetic;

import java.util.List;
import java.util.Map;

/** Codes of the catalogue with their shares. */
record CodeMix(List<String> codes, Weighted weights) {

    /** Shares need not come to 1. In alphabetical order, because a map of the JDK has none that lasts. */
    static CodeMix of(Map<String, Double> shares) {
        List<String> codes = shares.keySet().stream().sorted().toList();
        return new CodeMix(
                codes, new Weighted(codes.stream().mapToDouble(shares::get).toArray()));
    }

    String draw(Draw draw) {
        return codes.get(weights.draw(draw));
    }
}
