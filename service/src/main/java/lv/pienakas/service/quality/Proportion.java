package lv.pienakas.service.quality;

/**
 * How many of some hit, with the limits of the Wilson score interval: E. B. Wilson, "Probable inference, the law of succession,
 * and statistical inference", J. Am. Stat. Assoc. 22 (1927) 209–212; method 3 of R. G. Newcombe, "Two-sided confidence
 * intervals for the single proportion", Stat. Med. 17 (1998) 857–872. The level is 95 %, two-sided: the true share lies below
 * the lower limit in about 2.5 % of all samples.
 *
 * @param hits 0 or more
 * @param of hits or more
 */
public record Proportion(long hits, long of) {

    /** 0.975 quantile of the standard normal distribution. */
    static final double Z = 1.959963984540054;

    /** @throws IllegalArgumentException if there are more hits than tries, or fewer than none */
    public Proportion {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
    }

    /** 0 to 1; 0 of nothing. */
    public double share() {
        return of == 0 ? 0 : (double) hits / of;
    }

    /** 0 to 1; 0 where nothing is known. */
    public double lower() {
        return hits == 0 ? 0 : limit(-1);
    }

    /** 0 to 1; 1 where nothing is known. */
    public double upper() {
        return hits == of ? 1 : limit(1);
    }

    private double limit(int side) {
        double n = of;
        double p = share();
        double middle = p + Z * Z / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return (middle + side * half) / (1 + Z * Z / n);
    }
}
