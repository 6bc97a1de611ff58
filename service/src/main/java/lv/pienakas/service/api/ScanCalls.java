package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.ScanAct;
import lv.pienakas.data.detection.ScanLists;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.ScanRun;
import lv.pienakas.data.detection.StoredFindings;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.problem.WrongField;
import lv.pienakas.service.scan.ScanOrders;
import lv.pienakas.service.security.Caller;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@ApiController
@Tag(name = "Scans", description = "Who may claim what and does not, for everybody in the register.")
class ScanCalls {

    private static final String ID = "Number of the run.";

    private final ScanOrders orders;
    private final ScanLists lists;
    private final StoredFindings findings;

    ScanCalls(ScanOrders orders, ScanLists lists, StoredFindings findings) {
        this.orders = orders;
        this.lists = lists;
        this.findings = findings;
    }

    @PostMapping("/scans")
    @Operation(
            operationId = "startScan",
            summary = "Start a scan",
            description = "Asks for a scan; it runs in the background, one after the other, on one node."
                    + " Look at Location for how far it is.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Once<ScanAnswer> start(@RequestBody ScanRequest request, Caller caller) {
        if (!ScanOrders.takes(request.asOf())) {
            throw ProblemException.invalid(WrongField.of(
                    "asOf", request.asOf(), "is not between " + ScanOrders.FIRST_DAY + " and " + ScanOrders.LAST_DAY));
        }
        return () -> {
            ScanRun asked = orders.ask(
                    request.asOf(), Objects.requireNonNullElse(request.mode(), ScanMode.INCREMENTAL), caller.name());
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/scans/" + asked.id()))
                    .body(ScanAnswer.of(asked, null, null));
        };
    }

    @GetMapping("/scans")
    @Operation(
            operationId = "listScans",
            summary = "Scans that were asked for",
            description = "By people and by the schedule, the latest first; without what they found.")
    Page<ScanAnswer> list(@Valid @ParameterObject Paging paging) {
        long below = paging.after() == null
                ? Long.MAX_VALUE
                : Cursor.parse(paging.after(), 1).number(0);
        List<ScanRun> runs = lists.latest(below, paging.rows() + 1);
        Map<Long, Scan> scans = lists.scans(runs);
        return Page.of(
                runs,
                paging.rows(),
                run -> ScanAnswer.of(run, scans.get(run.id()), null),
                last -> Cursor.of(last.id()));
    }

    @GetMapping("/scans/{id}")
    @Operation(
            operationId = "getScan",
            summary = "How far a scan is",
            description = "Progress while it runs; what it found, in counts, when it is done.")
    ScanAnswer get(@Parameter(description = ID, example = "7") @PathVariable long id) {
        return answer(orders.find(id).orElseThrow(() -> ProblemException.notFound("there is no scan " + id)));
    }

    @PostMapping("/scans/{id}/pause")
    @Operation(
            operationId = "pauseScan",
            summary = "Pause a scan",
            description = "One that waits or runs stops within a second, on whichever node; what it has done is kept."
                    + " Nothing happens to one that is paused already.")
    Once<ScanAnswer> pause(@Parameter(description = ID, example = "7") @PathVariable long id, Caller caller) {
        return change(id, ScanAct.PAUSE, caller);
    }

    @PostMapping("/scans/{id}/resume")
    @Operation(
            operationId = "resumeScan",
            summary = "Let a scan go on",
            description =
                    "One that is paused, failed, was missed or ran out of time goes on where it stopped, if the facts are"
                            + " still the same, also outside of the night. Nothing happens to one that runs or waits already.")
    Once<ScanAnswer> resume(@Parameter(description = ID, example = "7") @PathVariable long id, Caller caller) {
        return change(id, ScanAct.RESUME, caller);
    }

    @PostMapping("/scans/{id}/cancel")
    @Operation(
            operationId = "cancelScan",
            summary = "Give a scan up",
            description =
                    "One that is not done stops within a second, for good; of one that failed or was missed nobody is told"
                            + " any more. Where it finishes in that second it is DONE all the same.")
    Once<ScanAnswer> cancel(@Parameter(description = ID, example = "7") @PathVariable long id, Caller caller) {
        return change(id, ScanAct.CANCEL, caller);
    }

    private Once<ScanAnswer> change(long id, ScanAct act, Caller caller) {
        return () -> ResponseEntity.ok(answer(orders.change(id, act, caller.name())));
    }

    private ScanAnswer answer(ScanRun run) {
        Scan scan = lists.scans(List.of(run)).get(run.id());
        return ScanAnswer.of(run, scan, scan == null ? null : findings.counts(scan.id()));
    }
}
