package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.service.intake.Registering;
import lv.pienakas.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** SAIS and intake register documents. */
@ApiController
@Tag(name = "Documents", description = "What comes in becomes work.")
class DocumentCalls {

    private final Registering registering;
    private final Words words;

    DocumentCalls(Registering registering, Words words) {
        this.registering = registering;
        this.words = words;
    }

    @Operation(
            operationId = "registerDocument",
            summary = "Register a document",
            description =
                    "Opens a case or joins one (`caseId`), finds the unit by the routing table and an inspector by"
                            + " load and deadline, all in one transaction. What no line of the table fits waits in the manual"
                            + " queue. A document that does not belong into the case is refused with the reason.")
    @PostMapping("/documents")
    @ResponseStatus(HttpStatus.CREATED)
    @Versioned
    Once<RegisteredDocument> register(@RequestBody DocumentRequest request, Caller caller) {
        return () -> {
            CaseFile file = registering.register(request.document(), caller.name());
            return ResponseEntity.created(URI.create("/api/v1/cases/" + file.id()))
                    .eTag(IfMatch.eTag(file.state().version()))
                    .body(RegisteredDocument.of(file, words));
        };
    }
}
