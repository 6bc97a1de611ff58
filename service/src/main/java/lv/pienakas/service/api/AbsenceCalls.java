package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import lv.pienakas.data.staff.Absences;
import lv.pienakas.service.planning.EnteringAbsences;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@ApiController
@Tag(name = "Absences", description = "Who is not there; open work moves at once.")
class AbsenceCalls {

    private final EnteringAbsences entering;
    private final Absences absences;

    AbsenceCalls(EnteringAbsences entering, Absences absences) {
        this.entering = entering;
        this.absences = absences;
    }

    @PostMapping("/inspectors/{id}/absences")
    @Operation(
            operationId = "enterAbsence",
            summary = "Enter an absence",
            description = "Stores the absence and moves, in the same transaction, the inspector's open work that can't"
                    + " wait: as little as must. Work that is begun or was given by hand stays.")
    @ResponseStatus(HttpStatus.CREATED)
    Once<AbsenceAnswer> enter(
            @Parameter(description = "Id of the inspector.", example = "I17") @PathVariable String id,
            @RequestBody AbsenceRequest request,
            Caller caller) {
        return () -> {
            AbsenceAnswer entered = AbsenceAnswer.of(
                    entering.enter(id, request.kind(), request.firstDay(), request.lastDay(), caller.name()));
            return ResponseEntity.created(URI.create(
                            "/api/v1/inspectors/" + entered.inspector() + "/absences/" + entered.absenceId()))
                    .body(entered);
        };
    }

    @DeleteMapping("/inspectors/{id}/absences/{absenceId}")
    @Operation(
            operationId = "cancelAbsence",
            summary = "Cancel an absence",
            description = "The absence no longer counts; nothing moves back unless it pays.")
    AbsenceAnswer cancel(
            @Parameter(description = "Id of the inspector.", example = "I17") @PathVariable String id,
            @Parameter(description = "Number of the absence.", example = "12") @PathVariable long absenceId,
            Caller caller) {
        if (absences.find(absenceId)
                .filter(absence -> absence.inspectorId().equals(id))
                .isEmpty()) {
            throw ProblemException.notFound("inspector '" + id + "' has no absence " + absenceId);
        }
        return AbsenceAnswer.of(entering.cancel(absenceId, caller.name()));
    }
}
