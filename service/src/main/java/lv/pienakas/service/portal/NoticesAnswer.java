package lv.pienakas.service.portal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lv.pienakas.rules.catalogue.AgencyService;
import org.jspecify.annotations.Nullable;

@Schema(name = "PortalNotices", description = "A person's notices, and what was not assessed.")
record NoticesAnswer(
        @Schema(description = "Notices that have left, the last first. A child's notice is the claimant's.")
        List<NoticeAnswer> items,

        @Schema(
                description = "Send it as `after` to get what follows; left out at the end of the list.",
                example = "NTAwMg")
        @Nullable
        String next,

        @Schema(
                description = "Day for which rights were looked for last; left out: that was never done.",
                example = "2026-03-02")
        @Nullable
        LocalDate assessedAsOf,

        @Schema(
                description =
                        "Services of which a missing notice says nothing. Of all others it says that no right was found,"
                                + " or that the notice's turn has not come.")
        List<Gap> notAssessed) {

    @Schema(name = "PortalNotAssessed", description = "A service that was not assessed.")
    record Gap(
            @Schema(description = "Service code.", example = "SICKNESS_BENEFIT")
            String service,

            @Schema(description = "Its name in the language asked for.", example = "Slimības pabalsts")
            String name,

            @Schema(
                    description =
                            "`NO_RULES`: rights to it are never looked for; `NOT_EVALUATED`: not yet, or nothing is known"
                                    + " of the person; `FACTS_MISSING`: a fact is missing; `NOT_OPEN`: what was found is still being"
                                    + " checked.",
                    example = "NO_RULES")
            Assessing.Gap reason) {

        static Gap of(Assessing.NotAssessed one, Locale language) {
            AgencyService service = one.service();
            return new Gap(
                    service.code(),
                    language.getLanguage().equals(Language.LATVIAN) ? service.latvian() : service.english(),
                    one.gap());
        }
    }
}
