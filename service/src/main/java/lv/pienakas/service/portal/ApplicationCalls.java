package lv.pienakas.service.portal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lv.pienakas.service.api.ApiController;
import lv.pienakas.service.api.Cursor;
import lv.pienakas.service.api.Page;
import lv.pienakas.service.api.Paging;
import lv.pienakas.service.api.PersonCode;
import lv.pienakas.service.audit.Action;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.security.Caller;
import lv.pienakas.service.web.PlainWords;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The portal (EP229) shows a person how their applications stand. */
@ApiController
@Tag(name = "Portal", description = NoticeCalls.TAG)
class ApplicationCalls {

    private final ReadingApplications reading;
    private final PlainWords words;
    private final Looking looking;

    ApplicationCalls(ReadingApplications reading, PlainWords words, Looking looking) {
        this.reading = reading;
        this.words = words;
        this.looking = looking;
    }

    @GetMapping("/portal/persons/{code}/applications")
    @Operation(
            operationId = "getPortalApplications",
            summary = "How a person's applications stand",
            description =
                    "At the moment of asking: open ones, grants as well as refusals, the last first. Whoever never applied"
                            + " has none, whether the register knows them or not.")
    Page<ApplicationAnswer> applications(
            @Parameter(description = NoticeCalls.PERSON, example = PersonCode.EXAMPLE) @PathVariable String code,
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
        Place after = paging.after() == null ? Place.START : Place.of(Cursor.parse(paging.after(), 2));
        looking.atList(caller, Action.READ_APPLICATIONS, looking.person(person));
        List<PersonsApplication> rest =
                reading.of(person).stream().filter(after::isBefore).toList();
        return Page.of(
                rest,
                paging.rows(),
                one -> ApplicationAnswer.of(one, locale, words),
                one -> Cursor.of(one.submitted(), one.key()));
    }

    /** A place in the list, which goes from the last day to the first. */
    private record Place(LocalDate submitted, String key) {

        static final Place START = new Place(LocalDate.MAX, "");

        static Place of(Cursor cursor) {
            return new Place(cursor.day(0), cursor.text(1));
        }

        boolean isBefore(PersonsApplication one) {
            int days = one.submitted().compareTo(submitted);
            return days < 0 || (days == 0 && one.key().compareTo(key) < 0);
        }
    }
}
