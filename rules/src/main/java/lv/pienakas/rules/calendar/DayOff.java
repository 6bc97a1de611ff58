package lv.pienakas.rules.calendar;

import java.time.LocalDate;

/**
 * A day that is a holiday, stands in for one, or was given off in exchange for another.
 *
 * @param kind never {@link DayKind#WORKED}
 * @param nameLv for the citizen and the inspector, in Latvian
 * @param nameEn the same in English
 */
public record DayOff(LocalDate day, DayKind kind, String nameLv, String nameEn) {}
