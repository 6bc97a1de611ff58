package lv.pienakas.rules.parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;

/**
 * The parameters as an evaluation of one day sees them. Values on the day itself are looked up once and kept: rules
 * ask for them for every person. Not safe for use by several threads; each worker has its own.
 */
public final class Law {

    private final Parameters parameters;
    private final LocalDate asOf;
    private final Map<String, DatedValue> onTheDay = new HashMap<>();
    private final Map<String, AgeTable> ages = new HashMap<>();
    private String lastDuration = "";
    private LocalDate lastAgo = LocalDate.MIN;

    public Law(Parameters parameters, LocalDate asOf) {
        this.parameters = parameters;
        this.asOf = asOf;
    }

    /** The day for which entitlements are judged ("D" in the contract). */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Value on the as-of date.
     *
     * @throws MissingValueException if there is none
     */
    public DatedValue value(String parameter) {
        DatedValue value = onTheDay.get(parameter);
        if (value == null) {
            value = parameters.named(parameter).on(asOf);
            onTheDay.put(parameter, value);
        }
        return value;
    }

    /**
     * Value on another date.
     *
     * @throws MissingValueException if there is none
     */
    public DatedValue valueOn(String parameter, LocalDate date) {
        return parameters.named(parameter).on(date);
    }

    /** The as-of date less the parameter's duration on that date; quick where the same one is asked for again. */
    public LocalDate ago(String duration) {
        if (!lastDuration.equals(duration)) {
            lastAgo = asOf.minus(period(value(duration)));
            lastDuration = duration;
        }
        return lastAgo;
    }

    /** The days on which an age that changes over the years is reached. */
    public AgeTable ages(String parameter) {
        return ages.computeIfAbsent(parameter, name -> new AgeTable(parameters.named(name)));
    }

    /** Value of a parameter of unit EUR or factor. */
    public static BigDecimal decimal(DatedValue value) {
        return as(BigDecimal.class, value);
    }

    /** Value of a parameter of unit years, months or year. */
    public static int whole(DatedValue value) {
        return as(Integer.class, value);
    }

    /** A duration of unit months, years or age. */
    public static Period period(DatedValue value) {
        return switch (value.unit()) {
            case YEARS -> Period.ofYears(whole(value));
            case MONTHS -> Period.ofMonths(whole(value));
            default -> as(Period.class, value);
        };
    }

    /** Value of a parameter of unit month-day. */
    public static MonthDay monthDay(DatedValue value) {
        return as(MonthDay.class, value);
    }

    private static <T> T as(Class<T> type, DatedValue value) {
        if (!type.isInstance(value.value())) {
            throw new IllegalArgumentException("parameter " + value.parameter() + " is measured in " + value.unit()
                    + ", which does not fit how the rule uses it");
        }
        return type.cast(value.value());
    }
}
