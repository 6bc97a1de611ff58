package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lv.pienakas.data.casework.CaseEvent;
import lv.pienakas.data.casework.CaseEvents;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A case with its whole cycle. */
@ApiController
@Tag(name = "Cases", description = "One application with its documents, and the work on it.")
class CaseCalls {

    private final Cases cases;
    private final CaseEvents events;
    private final Looking looking;
    private final CaseRules rules;
    private final Words words;

    CaseCalls(Cases cases, CaseEvents events, Looking looking, CaseRules rules, Words words) {
        this.cases = cases;
        this.events = events;
        this.looking = looking;
        this.rules = rules;
        this.words = words;
    }

    @Operation(
            operationId = "readCase",
            summary = "Read a case",
            description = "The whole cycle: documents, stages, who did what when and why, deadlines, decisions.")
    @GetMapping("/cases/{id}")
    @Versioned
    ResponseEntity<CaseDetails> read(
            @Parameter(description = "Number of the case.", example = "5000") @PathVariable long id, Caller caller) {
        CaseFile file = cases.find(id).orElseThrow(() -> ProblemException.notFound("there is no case " + id));
        looking.atCase(caller, file);
        int version = file.state().version();
        // the history may have gone on since the case was read
        List<CaseEvent> history = events.of(id).stream()
                .filter(event -> event.number() <= version)
                .toList();
        return ResponseEntity.ok()
                .eTag(IfMatch.eTag(version))
                .body(CaseDetails.of(file, history, rules.catalogue(), words));
    }
}
