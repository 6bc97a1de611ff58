package lv.pienakas.service.portal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lv.pienakas.data.notice.Notice;
import lv.pienakas.data.notice.Right;
import lv.pienakas.service.api.ApiController;
import lv.pienakas.service.api.Cursor;
import lv.pienakas.service.api.Page;
import lv.pienakas.service.api.Paging;
import lv.pienakas.service.api.PersonCode;
import lv.pienakas.service.audit.Action;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.audit.Seen;
import lv.pienakas.service.notice.OpeningNotices;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.security.Caller;
import lv.pienakas.service.web.PlainWords;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The portal (EP229) shows a person their notices, and why they got them. */
@ApiController
@Tag(name = "Portal", description = NoticeCalls.TAG)
class NoticeCalls {

    static final String TAG = "What the population portal (EP229) shows to the person who is logged in there.";
    static final String PERSON = "Personal code of who is logged in at the portal, hyphen or not; also a former one.";

    private final ReadingNotices reading;
    private final ExplainingNotices explaining;
    private final OpeningNotices opening;
    private final Assessing assessing;
    private final PortalLinks links;
    private final PlainWords words;
    private final Looking looking;

    NoticeCalls(
            ReadingNotices reading,
            ExplainingNotices explaining,
            OpeningNotices opening,
            Assessing assessing,
            PortalLinks links,
            PlainWords words,
            Looking looking) {
        this.reading = reading;
        this.explaining = explaining;
        this.opening = opening;
        this.assessing = assessing;
        this.links = links;
        this.words = words;
        this.looking = looking;
    }

    @GetMapping("/portal/persons/{code}/notices")
    @Operation(
            operationId = "getPortalNotices",
            summary = "A person's notices",
            description =
                    "Notices that have left, also withdrawn ones, with their links; from now on they count as opened."
                            + " What was not assessed is said explicitly. Whoever is not in the register has no notices, and"
                            + " everything is not assessed: the form of the answer does not tell whether somebody is known.")
    NoticesAnswer notices(
            @Parameter(description = PERSON, example = PersonCode.EXAMPLE) @PathVariable String code,
            @Parameter(
                            description = Language.WHAT,
                            schema =
                                    @Schema(
                                            allowableValues = {Language.LATVIAN, Language.ENGLISH},
                                            defaultValue = Language.LATVIAN))
                    @RequestParam(defaultValue = Language.LATVIAN)
                    String language,
            @Valid @ParameterObject Paging paging,
            Caller caller) {
        String person = PersonCode.of(code);
        Locale locale = Language.of(language);
        long before = paging.after() == null
                ? Long.MAX_VALUE
                : Cursor.parse(paging.after(), 1).number(0);
        looking.atList(caller, Action.READ_NOTICES, looking.person(person));
        List<Notice> read = reading.read(person, before, paging.rows());
        Page<NoticeAnswer> page = Page.of(
                read, paging.rows(), notice -> NoticeAnswer.of(notice, links), notice -> Cursor.of(notice.id()));
        Assessing.Assessed assessed = assessing.of(person);
        return new NoticesAnswer(
                page.items(),
                page.next(),
                assessed.asOf(),
                assessed.gaps().stream()
                        .map(gap -> NoticesAnswer.Gap.of(gap, locale))
                        .toList());
    }

    @GetMapping("/portal/persons/{code}/notices/{token}/explanation")
    @Operation(
            operationId = "explainPortalNotice",
            summary = "Why a person got a notice",
            description =
                    "Every condition with its paragraph, and the facts with who answers for them, in plain words. For the"
                            + " person whom the notice is for only, as they are logged in at the portal; it counts as opened.")
    ExplanationAnswer explain(
            @Parameter(description = PERSON, example = PersonCode.EXAMPLE) @PathVariable String code,
            @Parameter(description = "Token of the notice.", example = "0f8fad5b-d9cb-469f-a165-70867728950e")
                    @PathVariable
                    UUID token,
            @Parameter(
                            description = Language.WHAT,
                            schema =
                                    @Schema(
                                            allowableValues = {Language.LATVIAN, Language.ENGLISH},
                                            defaultValue = Language.LATVIAN))
                    @RequestParam(defaultValue = Language.LATVIAN)
                    String language,
            Caller caller) {
        String person = PersonCode.of(code);
        Locale locale = Language.of(language);
        Optional<ExplainingNotices.Explained> found = explaining.explain(token, person);
        if (found.isEmpty()) {
            looking.atList(caller, Action.READ_NOTICES, looking.person(person));
            throw ProblemException.notFound("there is no notice '" + token + "' of this person, or no longer");
        }
        ExplainingNotices.Explained explained = found.get();
        Right right = explained.notice().right();
        looking.at(
                caller,
                Action.READ_NOTICES,
                right.service(),
                Seen.explained(
                        Seen.finding(right.service(), right.claimantId(), right.childId()), explained.subject()));
        opening.open(token);
        return ExplanationAnswer.of(explained, locale, words);
    }
}
