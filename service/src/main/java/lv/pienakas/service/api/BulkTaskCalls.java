package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lv.pienakas.service.intake.Registering;
import lv.pienakas.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A mass recalculation makes work. */
@ApiController
@Tag(name = "Bulk tasks", description = "Work that no document makes.")
class BulkTaskCalls {

    private final Registering registering;

    BulkTaskCalls(Registering registering) {
        this.registering = registering;
    }

    @Operation(
            operationId = "registerBulkTask",
            summary = "Make work items for many people",
            description =
                    "A case and its first work item for each person, all or none. Whoever is wrong is named by their"
                            + " place in the list.")
    @PostMapping("/bulk-tasks")
    @ResponseStatus(HttpStatus.CREATED)
    Once<BulkTask> register(@RequestBody BulkTaskRequest request, Caller caller) {
        return () -> ResponseEntity.status(HttpStatus.CREATED)
                .body(BulkTask.of(
                        request.service(),
                        registering.registerBulkTask(
                                request.service(), request.known(), request.personCodes(), caller.name())));
    }
}
