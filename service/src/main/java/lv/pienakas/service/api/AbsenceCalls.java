package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import lv.pienakas.data.staff.Absence;
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
            description = "Stores the absence, and then moves the inspector's open work that can't wait: as little as"
                    + " must. Work that is begun or was given by hand stays. Answers when it has moved. If the node dies"
                    + " after the absence was stored, the work is moved in the background; the call repeated with its"
                    + " key enters nothing once more, waits for up to ten seconds, and then says so in movesPending.")
    @ResponseStatus(HttpStatus.CREATED)
    Once<AbsenceAnswer> enter(
            @Parameter(description = "Id of the inspector.", example = "I17") @PathVariable String id,
            @RequestBody AbsenceRequest request,
            Caller caller) {
        return new OnceInSteps<>(
                () -> created(AbsenceAnswer.pending(
                        entering.store(id, request.kind(), request.firstDay(), request.lastDay(), caller.name()))),
                stored -> created(AbsenceAnswer.of(entering.moveWork(find(id, stored.absenceId()), caller.name()))),
                Optional::empty);
    }

    private static ResponseEntity<AbsenceAnswer> created(AbsenceAnswer entered) {
        return ResponseEntity.created(
                        URI.create("/api/v1/inspectors/" + entered.inspector() + "/absences/" + entered.absenceId()))
                .body(entered);
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
        return AbsenceAnswer.of(entering.cancel(find(id, absenceId).id(), caller.name()));
    }

    private Absence find(String inspector, long absenceId) {
        return absences.find(absenceId)
                .filter(absence -> absence.inspectorId().equals(inspector))
                .orElseThrow(
                        () -> ProblemException.notFound("inspector '" + inspector + "' has no absence " + absenceId));
    }
}
