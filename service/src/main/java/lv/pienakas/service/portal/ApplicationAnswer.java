package lv.pienakas.service.portal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.service.web.PlainWords;
import org.jspecify.annotations.Nullable;

@Schema(name = "PortalApplication", description = "An application, and how it stands.")
record ApplicationAnswer(
        @Schema(
                description =
                        "`CASE`: as its case here stands at the moment of asking; `CORE_SYSTEM`: as the core system"
                                + " delivered it last.",
                example = "CASE")
        Source source,

        @Schema(description = "Number of the case; left out without one.", example = "5000") @Nullable
        Long caseId,

        @Schema(description = "Service code.", example = "TRANSPORT_ALLOWANCE")
        String service,

        @Schema(
                description = "Its name in the language asked for.",
                example = "Pabalsts transporta izdevumu kompensēšanai personai ar invaliditāti")
        String name,

        @Schema(
                description = "Current personal code of the child concerned; left out: for the person, or not known.",
                example = "320000-00002")
        @Nullable
        String childCode,

        @Schema(description = "Day of the application.", example = "2026-03-02")
        LocalDate submitted,

        @Schema(
                description = "`RECEIVED`, `IN_CHECK`, `IN_REVIEW`, `IN_PROGRESS` (at the core system),"
                        + " `GRANTED_AND_BEING_PAID`, `GRANTED`, `REFUSED`, `WITHDRAWN`, or `CLOSED` without a decision. A"
                        + " decision is told once it is final.",
                example = "IN_CHECK")
        PersonsApplication.Status status,

        @Schema(description = "The same in words.", example = "Inspektors pārbauda tiesības un aprēķina summu")
        String words,

        @Schema(
                description =
                        "Last day on which the decision is on time, or after it the payment; left out where nothing is"
                                + " due, or it is not known.",
                example = "2026-03-31")
        @Nullable
        LocalDate deadline,

        @Schema(description = "Day of the decision; left out until then.", example = "2026-03-20") @Nullable
        LocalDate decided,

        @Schema(description = "When this was so.", example = "2026-03-05T09:30:00Z")
        Instant asOf) {

    /** Who says so. */
    enum Source {
        CASE,
        CORE_SYSTEM
    }

    static ApplicationAnswer of(PersonsApplication one, Locale language, PlainWords words) {
        return new ApplicationAnswer(
                one.caseId() == null ? Source.CORE_SYSTEM : Source.CASE,
                one.caseId(),
                one.service(),
                name(one.service(), language),
                one.childCode(),
                one.submitted(),
                one.status(),
                words.text("portal.status." + one.status(), language),
                one.deadline(),
                one.decided(),
                one.asOf());
    }

    /** The core system may know services that the catalogue doesn't. */
    private static String name(String code, Locale language) {
        boolean latvian = language.getLanguage().equals(Language.LATVIAN);
        return Catalogue.builtIn()
                .service(code)
                .map(service -> latvian ? service.latvian() : service.english())
                .orElse(code);
    }

    /** Without the people. */
    @Override
    public String toString() {
        return service + ", " + status;
    }
}
