package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lv.pienakas.data.detection.FoundRow;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.service.audit.Action;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.audit.Seen;
import lv.pienakas.service.finding.Explained;
import lv.pienakas.service.finding.ExplainingFindings;
import lv.pienakas.service.finding.FindingId;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@ApiController
@Tag(name = "Findings", description = "What somebody may claim and does not, and why. For the claimant only.")
class FindingCalls {

    private final ExplainingFindings explaining;
    private final Looking looking;

    FindingCalls(ExplainingFindings explaining, Looking looking) {
        this.explaining = explaining;
        this.looking = looking;
    }

    @GetMapping("/persons/{code}/findings")
    @Operation(
            operationId = "getFindings",
            summary = "What a person may claim and does not",
            description = "Findings of the last scan for the person, and for children for whom somebody claims."
                    + " A person whom the register does not know has none.")
    FindingsAnswer of(
            @Parameter(description = "Personal code, hyphen or not; also a former one.", example = "010150-10001")
                    @PathVariable("code")
                    String given,
            Caller caller) {
        String code = PersonCode.of(given);
        Set<String> services = looking.services(caller, Action.LIST_FINDINGS);
        Optional<Scan> last = explaining.lastScan();
        List<FoundRow> rows = last.stream()
                .flatMap(scan -> explaining.of(scan, code).stream())
                .filter(row -> services.contains(row.service()))
                .toList();
        looking.atList(caller, Action.LIST_FINDINGS, seen(code, rows));
        return last.map(scan -> FindingsAnswer.of(
                        scan,
                        rows.stream()
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
                    String id,
            Caller caller) {
        FindingId named = FindingId.parse(id).filter(explaining::hasService).orElseThrow(() -> none(id));
        List<String> asked = Seen.finding(named.service(), named.claimant(), named.child());
        looking.before(caller, Action.EXPLAIN_FINDING, named.service(), asked);
        Optional<Explained> found = explaining.explain(named);
        looking.at(
                caller,
                Action.EXPLAIN_FINDING,
                named.service(),
                found.map(Explained::seen).orElse(asked));
        return ExplanationAnswer.of(found.orElseThrow(() -> none(id)));
    }

    private static ProblemException none(String id) {
        return ProblemException.notFound("there is no finding '" + id + "', or no longer");
    }

    /** Also that there is nothing about somebody is seen. */
    private List<String> seen(String code, List<FoundRow> rows) {
        return Stream.concat(looking.person(code).stream(), rows.stream().flatMap(row -> Seen.finding(row).stream()))
                .distinct()
                .toList();
    }
}
