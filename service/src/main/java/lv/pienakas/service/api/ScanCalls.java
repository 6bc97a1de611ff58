package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.ScanRun;
import lv.pienakas.data.detection.StoredFindings;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.problem.WrongField;
import lv.pienakas.service.scan.ScanOrders;
import lv.pienakas.service.security.Caller;
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

    private final ScanOrders orders;
    private final StoredFindings findings;

    ScanCalls(ScanOrders orders, StoredFindings findings) {
        this.orders = orders;
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
        if (request.asOf().isBefore(ScanOrders.FIRST_DAY) || request.asOf().isAfter(ScanOrders.LAST_DAY)) {
            throw ProblemException.invalid(WrongField.of(
                    "asOf", request.asOf(), "is not between " + ScanOrders.FIRST_DAY + " and " + ScanOrders.LAST_DAY));
        }
        return () -> {
            ScanRun asked = orders.ask(request.asOf(), ScanMode.INCREMENTAL, caller.name());
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/scans/" + asked.id()))
                    .body(ScanAnswer.of(asked, null));
        };
    }

    @GetMapping("/scans/{id}")
    @Operation(
            operationId = "getScan",
            summary = "How far a scan is",
            description = "Progress while it runs; what it found, in counts, when it is done.")
    ScanAnswer get(@Parameter(description = "Number of the run.", example = "7") @PathVariable long id) {
        ScanRun run = orders.find(id).orElseThrow(() -> ProblemException.notFound("there is no scan " + id));
        Integer scan = run.scanId();
        return ScanAnswer.of(run, scan == null ? null : findings.counts(scan));
    }
}
