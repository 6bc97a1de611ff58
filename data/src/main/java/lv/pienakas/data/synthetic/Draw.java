package lv.pienakas.data.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The randomness of one household. Only {@link SplittableRandom#nextLong()} and plain arithmetic are used,
 * because the JDK may change how it derives bounded and Gaussian numbers, and a seed must keep its bytes.
 */
final class Draw {

    private final SplittableRandom random;

    private Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Independent of every other index under the same seed, so that a household doesn't depend on its neighbours. */
    static Draw of(long seed, long index) {
        return new Draw(new SplittableRandom(seed).nextLong() + index * 0xD1B5_4A32_D192_ED03L);
    }

    double unit() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    int below(int bound) {
        return (int) (((random.nextLong() >>> 32) * bound) >>> 32);
    }

    /** Both ends included; the lower one where the range is empty. */
    int between(int from, int to) {
        return to <= from ? from : from + below(to - from + 1);
    }

    /** Both ends included; the first day where the range is empty. */
    LocalDate dayBetween(LocalDate from, LocalDate to) {
        return from.plusDays(between(0, (int) ChronoUnit.DAYS.between(from, to)));
    }

    /** Never farther than six deviations from the mean, being the sum of twelve uniform numbers. */
    double normal(double mean, double deviation) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return mean + deviation * sum;
    }

    /** A factor with mean 1 whose logarithm is normal; StrictMath, for the same bytes on every machine. */
    double spread(double deviation) {
        return StrictMath.exp(normal(-deviation * deviation / 2, deviation));
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
