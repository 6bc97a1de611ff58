package lv.pienakas.rules.calendar;

/** Why a day is not what its weekday says. */
public enum DayKind {
    /** A holiday by law, on whatever weekday. */
    HOLIDAY,
    /** A day off because a holiday before it fell on a weekend. */
    SUBSTITUTE,
    /** A day off whose work was moved to another day by an order of the government. */
    OFF,
    /** A weekend day that is worked instead of an {@link #OFF} day. */
    WORKED
}
