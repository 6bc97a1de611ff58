package lv.pienakas.data.staff;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What an inspector has to do.
 *
 * @param skills those that were asked for
 * @param minutesPerDay of working time
 * @param startedMinutes of items begun
 * @param plannedMinutes of items not begun, by the day on which they are due
 */
public record Workload(
        String inspectorId,
        String unit,
        Set<String> skills,
        int minutesPerDay,
        long startedMinutes,
        Map<LocalDate, Long> plannedMinutes) {}
