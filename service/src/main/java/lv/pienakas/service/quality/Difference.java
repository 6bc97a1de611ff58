package lv.pienakas.service.quality;

/**
 * By how much the share of one group exceeds that of another, independent one, with the limits of Newcombe's hybrid score
 * interval (method 10 of R. G. Newcombe, "Interval estimation for the difference between independent proportions", Stat. Med.
 * 17 (1998) 873–890), 95 %, two-sided.
 */
public record Difference(Proportion one, Proportion other) {

    /** -1 to 1. */
    public double value() {
        return one.share() - other.share();
    }

    /** -1 to 1. */
    public double lower() {
        return Math.max(-1, value() - Math.hypot(one.share() - one.lower(), other.upper() - other.share()));
    }

    /** -1 to 1. */
    public double upper() {
        return Math.min(1, value() + Math.hypot(one.upper() - one.share(), other.share() - other.lower()));
    }

    /** Whether both groups have somebody, so that it says something. */
    public boolean isKnown() {
        return one.of() > 0 && other.of() > 0;
    }
}
