package lv.pienakas.data.planning;

import org.springframework.data.relational.core.mapping.Table;

/**
 * What an inspector has to do before and after.
 *
 * @param capacity minutes of working time over the horizon, above 0
 * @param minutesBefore started and planned work
 * @param lateBefore minutes late, counted on each workday they are late
 * @param imaginedItems of the work after, as imaginedMinutes
 */
@Table(schema = "planning", name = "proposed_load")
public record ProposedLoad(
        String inspector,
        String unit,
        long capacity,
        long minutesBefore,
        long minutesAfter,
        long lateBefore,
        long lateAfter,
        int imaginedItems,
        long imaginedMinutes) {}
