package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lv.pienakas.service.scan.NightlyScans;
import lv.pienakas.service.scan.NightlyScans.Schedule;
import lv.pienakas.service.scan.ScanAlarms;
import lv.pienakas.service.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@ApiController
@Tag(name = "Scans")
class ScanScheduleCalls {

    private final NightlyScans nightly;
    private final ScanAlarms alarms;

    ScanScheduleCalls(NightlyScans nightly, ScanAlarms alarms) {
        this.nightly = nightly;
        this.alarms = alarms;
    }

    @GetMapping("/scans/schedule")
    @Operation(
            operationId = "getScanSchedule",
            summary = "The scan of every night",
            description = "When it is run, whether somebody has paused it, and what a person has to see to.")
    ScanScheduleAnswer get() {
        return answer(nightly.schedule());
    }

    @PostMapping("/scans/schedule/pause")
    @Operation(
            operationId = "pauseScanSchedule",
            summary = "Pause the scan of every night",
            description =
                    "No night's scan is asked for any more; one that was is run. Nothing happens where it is paused already.")
    Once<ScanScheduleAnswer> pause(Caller caller) {
        return () -> ResponseEntity.ok(answer(nightly.pause(caller.name())));
    }

    @PostMapping("/scans/schedule/resume")
    @Operation(
            operationId = "resumeScanSchedule",
            summary = "Resume the scan of every night",
            description = "Scans are asked for again, also that of a night whose window is not over."
                    + " Nothing happens where it is not paused.")
    Once<ScanScheduleAnswer> resume(Caller caller) {
        return () -> ResponseEntity.ok(answer(nightly.resume(caller.name())));
    }

    private ScanScheduleAnswer answer(Schedule schedule) {
        return ScanScheduleAnswer.of(schedule, alarms.standing());
    }
}
