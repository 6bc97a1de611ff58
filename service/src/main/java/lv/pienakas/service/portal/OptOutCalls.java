package lv.pienakas.service.portal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import lv.pienakas.data.notice.OptOuts;
import lv.pienakas.service.api.ApiController;
import lv.pienakas.service.api.IfMatch;
import lv.pienakas.service.api.PersonCode;
import lv.pienakas.service.api.Versioned;
import lv.pienakas.service.audit.Action;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** A person wants no notices, or wants them again; kept for whoever has the code, known to the register or not. */
@ApiController
@Tag(name = "Portal", description = NoticeCalls.TAG)
class OptOutCalls {

    private final OptOuts optOuts;
    private final Looking looking;
    private final Clock clock;

    OptOutCalls(OptOuts optOuts, Looking looking, Clock clock) {
        this.optOuts = optOuts;
        this.looking = looking;
        this.clock = clock;
    }

    @GetMapping("/portal/persons/{code}/opt-out")
    @Versioned
    @Operation(
            operationId = "getPortalOptOut",
            summary = "Whether a person wants no notices",
            description = "As they said on the portal last, or as its contact data say.")
    ResponseEntity<OptOutAnswer> get(
            @Parameter(description = NoticeCalls.PERSON, example = PersonCode.EXAMPLE) @PathVariable String code,
            Caller caller) {
        String person = PersonCode.of(code);
        looking.atList(caller, Action.READ_OPT_OUT, looking.person(person));
        return answer(person, optOuts.version(person));
    }

    @PutMapping("/portal/persons/{code}/opt-out")
    @Versioned
    @Operation(
            operationId = "putPortalOptOut",
            summary = "A person wants no notices, or wants them again",
            description =
                    "What has not left does not leave any more. Saying the same again changes nothing. Where the portal's"
                            + " contact data say that the person wants none, that counts besides.")
    ResponseEntity<OptOutAnswer> put(
            @Parameter(description = NoticeCalls.PERSON, example = PersonCode.EXAMPLE) @PathVariable String code,
            @RequestBody OptOutRequest request,
            @Parameter(description = "`ETag` as it was read; left out: whatever it is.")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            Caller caller) {
        String person = PersonCode.of(code);
        IfMatch wanted = IfMatch.of(ifMatch == null ? "*" : ifMatch);
        // the answer also says what the contact data say
        looking.atList(caller, Action.READ_OPT_OUT, looking.person(person));
        return answer(person, optOuts.say(person, request.optedOut(), wanted::require, clock.instant()));
    }

    private ResponseEntity<OptOutAnswer> answer(String person, int version) {
        return ResponseEntity.ok().eTag(IfMatch.eTag(version)).body(new OptOutAnswer(optOuts.isOptedOut(person)));
    }
}
