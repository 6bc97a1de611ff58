package lv.pienakas.service.web;

import java.time.format.TextStyle;
import lv.pienakas.data.detection.ScanSchedule;
import lv.pienakas.service.scan.NightlyScans.Schedule;

/**
 * When the scan of the night is run.
 *
 * @param enabled whether the nodes are set to
 * @param next day and time of the next window
 * @param pausedBy empty: it is not paused
 */
record ScheduleView(
        boolean enabled, String at, String endBy, String fullOn, String next, String pausedBy, String pausedAt) {

    static ScheduleView of(Schedule schedule, Names names) {
        ScanSchedule standing = schedule.standing();
        return new ScheduleView(
                schedule.settings().enabled(),
                schedule.settings().at().toString(),
                schedule.settings().endBy().toString(),
                schedule.settings()
                        .fullOn()
                        .getDisplayName(TextStyle.FULL, names.wording().language()),
                names.moment(schedule.next().start()),
                standing.pausedBy() == null ? "" : standing.pausedBy(),
                names.moment(standing.pausedAt()));
    }
}
