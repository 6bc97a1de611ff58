package lv.pienakas.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.pienakas.data.planning.Proposal;
import lv.pienakas.data.planning.Proposals;
import lv.pienakas.data.planning.ProposedMove;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.rebalancing.Rebalancing;
import lv.pienakas.service.security.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;

@ApiController
@Tag(name = "Rebalancings", description = "Proposals to deal work out anew; a manager decides.")
class RebalancingCalls {

    private final Rebalancing rebalancing;
    private final Proposals proposals;

    RebalancingCalls(Rebalancing rebalancing, Proposals proposals) {
        this.rebalancing = rebalancing;
        this.proposals = proposals;
    }

    @PostMapping("/rebalancings")
    @Operation(
            operationId = "proposeRebalancing",
            summary = "Ask for a proposal",
            description =
                    "Every move with its reason and the price of refusing it, loads before and after, deadlines won"
                            + " and lost. Takes a few seconds; applies nothing.")
    @ResponseStatus(HttpStatus.CREATED)
    Once<RebalancingAnswer> propose(@RequestBody RebalancingRequest request, Caller caller) {
        return new OncePrepared<>(() -> rebalancing.draft(request.wishes(), caller.name()), draft -> {
            Proposal proposal = proposals.save(draft);
            return answer(ResponseEntity.created(URI.create("/api/v1/rebalancings/" + proposal.id())), proposal);
        });
    }

    @GetMapping("/rebalancings/{id}")
    @Operation(
            operationId = "getRebalancing",
            summary = "A proposal",
            description = "As it was made, with what became of every move once it is decided.")
    ResponseEntity<RebalancingAnswer> get(
            @Parameter(description = "Number of the proposal.", example = "3") @PathVariable long id) {
        return answer(ResponseEntity.ok(), find(id));
    }

    @PostMapping("/rebalancings/{id}/acceptance")
    @Operation(
            operationId = "acceptRebalancing",
            summary = "Accept a proposal, wholly or in part",
            description =
                    "Applies the wanted moves. A work item that was touched since the proposal was made stays where"
                            + " it is, and its move says why. Answers when all are made. If the node dies after the"
                            + " proposal was accepted, every move says whether it was made; the call repeated with its"
                            + " key waits for up to ten seconds, and then answers how far it came.")
    Once<RebalancingAnswer> accept(
            @Parameter(description = "Number of the proposal.", example = "3") @PathVariable long id,
            @Parameter(description = "ETag of the proposal that was read.", example = "\"0\"")
                    @RequestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @RequestBody AcceptanceRequest request,
            Caller caller) {
        IfMatch version = IfMatch.of(ifMatch);
        return new OnceInSteps<>(
                () -> {
                    Proposal proposal = found(id, proposals.findByProposalId(id)); // nobody can tick it any more
                    version.require(version(proposal));
                    return answer(
                            ResponseEntity.ok(), rebalancing.decide(id, wanted(request, proposal), caller.name()));
                },
                decided -> answer(ResponseEntity.ok(), rebalancing.apply(id, caller.name())),
                () -> Optional.of(answer(ResponseEntity.ok(), find(id))));
    }

    private static Set<Long> wanted(AcceptanceRequest request, Proposal proposal) {
        return request.workItems() == null
                ? proposal.moves().stream().map(ProposedMove::workItemId).collect(Collectors.toSet())
                : Set.copyOf(request.workItems());
    }

    private Proposal find(long id) {
        return found(id, proposals.findById(id));
    }

    private static Proposal found(long id, Optional<Proposal> proposal) {
        return proposal.orElseThrow(() -> ProblemException.notFound("there is no rebalancing " + id));
    }

    private static long version(Proposal proposal) {
        return Objects.requireNonNull(proposal.version(), "stored");
    }

    private static ResponseEntity<RebalancingAnswer> answer(ResponseEntity.BodyBuilder builder, Proposal proposal) {
        return builder.eTag(IfMatch.eTag(version(proposal))).body(RebalancingAnswer.of(proposal));
    }
}
