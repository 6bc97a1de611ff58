package lv.pienakas.data.staff;

import java.time.LocalDate;
import java.util.Map;

/**
 * What an inspector has to do.
 *
 * @param startedMinutes of items begun
 * @param plannedMinutes of items not begun, by the day on which they are due
 */
public record Workload(OnDuty inspector, long startedMinutes, Map<LocalDate, Long> plannedMinutes) {}
