package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.pienakas.service.scan.NightlyScans.Schedule;
import lv.pienakas.service.scan.ScanAlarm;
import org.jspecify.annotations.Nullable;

@Schema(name = "ScanSchedule", description = "The scan of every night, and what a person has to see to.")
record ScanScheduleAnswer(
        @Schema(description = "Whether the nodes are set to ask for a scan every night.", example = "true")
        boolean enabled,

        @Schema(description = "When the night's window begins, by the clocks of Riga.", example = "02:00")
        String at,

        @Schema(description = "When the scan must have ended.", example = "06:00")
        String endBy,

        @Schema(description = "Day of the week on which everybody is evaluated too.", example = "SUNDAY")
        DayOfWeek fullOn,

        @Schema(description = "When the next window begins.", example = "2026-03-03T00:00:00Z")
        Instant next,

        @Schema(description = "Who paused it; left out: it is not paused.", example = "O1") @Nullable
        String pausedBy,

        @Schema(description = "Since when it is paused.", example = "2026-03-02T09:00:00Z") @Nullable
        Instant pausedAt,

        @Schema(description = "What a person has to see to; empty: nothing.")
        List<Alarm> alarms) {

    @Schema(name = "ScanAlarm", description = "Something that a person has to see to.")
    record Alarm(
            @Schema(description = "What it is.", example = "LATE")
            ScanAlarm kind,

            @Schema(
                    description = "Why, and what to do.",
                    example = "run 7 of the night of 2026-03-02 was to be done by 2026-03-02T04:00:00Z and is PAUSED")
            String reason) {}

    static ScanScheduleAnswer of(Schedule schedule, Map<ScanAlarm, String> alarms) {
        return new ScanScheduleAnswer(
                schedule.settings().enabled(),
                schedule.settings().at().toString(),
                schedule.settings().endBy().toString(),
                schedule.settings().fullOn(),
                schedule.next().start(),
                schedule.standing().pausedBy(),
                schedule.standing().pausedAt(),
                alarms.entrySet().stream()
                        .map(alarm -> new Alarm(alarm.getKey(), alarm.getValue()))
                        .toList());
    }
}
