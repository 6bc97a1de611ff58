package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.regex.Pattern;
import lv.pienakas.service.finding.ExplainingFindings;
import lv.pienakas.service.finding.FindingId;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.problem.WrongField;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@ApiController
@Tag(name = "Findings", description = "What somebody may claim and does not, and why. For the claimant only.")
class FindingCalls {

    private static final Pattern PERSON_CODE = Pattern.compile("\\d{6}-\\d{5}");

    private final ExplainingFindings explaining;

    FindingCalls(ExplainingFindings explaining) {
        this.explaining = explaining;
    }

    @GetMapping("/persons/{code}/findings")
    @Operation(
            operationId = "getFindings",
            summary = "What a person may claim and does not",
            description = "Findings of the last scan for the person, and for children for whom somebody claims."
                    + " A person whom the register does not know has none.")
    FindingsAnswer of(
            @Parameter(description = "Personal code, also a former one.", example = "010150-10001") @PathVariable
                    String code) {
        if (!PERSON_CODE.matcher(code).matches()) {
            throw ProblemException.invalid(WrongField.of("code", "is no personal code like 010150-10001"));
        }
        return explaining
                .lastScan()
                .map(scan -> FindingsAnswer.of(
                        scan,
                        explaining.of(scan, code).stream()
                                .map(row -> FindingAnswer.of(scan.id(), row))
                                .toList()))
                .orElse(FindingsAnswer.NO_SCAN);
    }

    @GetMapping("/findings/{id}/explanation")
    @Operation(
            operationId = "explainFinding",
            summary = "Why something was found",
            description = "Condition by condition: paragraph, facts, their source, values of the law.")
    ExplanationAnswer explain(
            @Parameter(description = "Id of the finding.", example = "7-TRANSPORT_ALLOWANCE-1203-0") @PathVariable
                    String id) {
        return FindingId.parse(id)
                .flatMap(explaining::explain)
                .map(ExplanationAnswer::of)
                .orElseThrow(() -> ProblemException.notFound("there is no finding '" + id + "', or no longer"));
    }
}
