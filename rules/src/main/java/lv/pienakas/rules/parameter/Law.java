package lv.pienakas.rules.parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters as an evaluation of one day sees them. Values on the day itself are looked up once and kept: rules
 * ask for them for every person. Not safe for use by several threads; each worker has its own.
 */
public final class Law {

    private final Parameters parameters;
    private final LocalDate asOf;
    private final Map<String, OnTheDay> onTheDay = new HashMap<>();
    private final Map<String, AgeTable> ages = new HashMap<>();

    public Law(Parameters parameters, LocalDate asOf) {
        this.parameters = parameters;
        this.asOf = asOf;
    }

    /** The day for which entitlements are judged ("D" in the contract); for {@link Day} alone. */
    LocalDate asOf() {
        return asOf;
    }

    /** What a parameter is on the as-of date, and until when; for {@link Day} alone. */
    OnTheDay onTheDay(String parameter) {
        OnTheDay known = onTheDay.get(parameter);
        if (known == null) {
            Parameter named = parameters.named(parameter);
            known = new OnTheDay(named.holding(asOf), named.changesAfter(asOf));
            onTheDay.put(parameter, known);
        }
        return known;
    }

    /**
     * Value on another date.
     *
     * @throws MissingValueException if there is none
     */
    public DatedValue valueOn(String parameter, LocalDate date) {
        return parameters.named(parameter).on(date);
    }

    /** The days on which an age that changes over the years is reached. */
    public AgeTable ages(String parameter) {
        AgeTable table = ages.get(parameter);
        if (table == null) {
            table = new AgeTable(parameters.named(parameter));
            ages.put(parameter, table);
        }
        return table;
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

    /** Value null: there is none. Changes on {@link LocalDate#MAX}: never. */
    record OnTheDay(@Nullable DatedValue value, LocalDate changes) {}

    private static <T> T as(Class<T> type, DatedValue value) {
        if (!type.isInstance(value.value())) {
            throw new IllegalArgumentException("parameter " + value.parameter() + " is measured in " + value.unit()
                    + ", which does not fit how the rule uses it");
        }
        return type.cast(value.value());
    }
}
