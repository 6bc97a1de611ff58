package lv.pienakas.data.synthetic;

import java.util.Arrays;

/** Draws an index in proportion to its weight. */
final class Weighted {

    private final double[] cumulative;

    Weighted(double... weights) {
        cumulative = weights.clone();
        Arrays.parallelPrefix(cumulative, Double::sum);
        if (cumulative.length == 0 || total() <= 0) {
            throw new IllegalArgumentException(
                    "No positive weight in " + Arrays.toString(weights) + "; give at least one.");
        }
    }

    double total() {
        return cumulative[cumulative.length - 1];
    }

    int draw(Draw draw) {
        double point = draw.unit() * total();
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] <= point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
