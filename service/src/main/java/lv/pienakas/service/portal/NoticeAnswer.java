package lv.pienakas.service.portal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.pienakas.data.notice.Notice;
import lv.pienakas.data.notice.NoticeState;
import lv.pienakas.data.notice.Reason;
import lv.pienakas.data.notice.Right;
import lv.pienakas.data.notice.Sending;
import lv.pienakas.data.notice.Standing;
import org.jspecify.annotations.Nullable;

@Schema(name = "PortalNotice", description = "A notice of a right, as the person was told.")
record NoticeAnswer(
        @Schema(description = "Names the notice; can't be guessed.", example = "0f8fad5b-d9cb-469f-a165-70867728950e")
        String token,

        @Schema(description = "Service code.", example = "TRANSPORT_ALLOWANCE")
        String service,

        @Schema(
                description = "Current personal code of the child concerned; left out: the person's own right.",
                example = "320000-00002")
        @Nullable
        String childCode,

        @Schema(description = "First day of the right; left out: not known.", example = "2026-01-15") @Nullable
        LocalDate since,

        @Schema(description = "Last day on which it exists or can be claimed; left out: open.", example = "2027-12-31")
        @Nullable
        LocalDate until,

        @Schema(description = "Language in which the person was told, `lv` or `en`.", example = "lv")
        String language,

        @Schema(description = "Title.", example = "Pabalsts transporta izdevumu kompensēšanai personai ar invaliditāti")
        String title,

        @Schema(description = "Text, with the links in it.", example = "Jums ir tiesības uz transporta pabalstu.")
        String text,

        @Schema(description = "`CURRENT`, or `WITHDRAWN`.", example = "CURRENT")
        State state,

        @Schema(
                description =
                        "Why it was withdrawn: the person has `APPLIED`, the service is `GRANTED`, or a later scan does"
                                + " not find the right any more (`FELL_AWAY`); left out unless it was.",
                example = "APPLIED")
        @Nullable
        Reason withdrawn,

        @Schema(description = "When it was sent first.", example = "2026-03-03T07:00:00Z")
        Instant sentAt,

        @Schema(
                description = "When the person first read it; left out: this is the first time.",
                example = "2026-03-04T18:20:00Z")
        @Nullable
        Instant openedAt,

        @Schema(
                description = "Address of the application form (EP172).",
                example = "https://latvija.gov.lv/EP172/TRANSPORT_ALLOWANCE")
        String form,

        @Schema(
                description = "Address of the explanation on the portal.",
                example = "https://latvija.gov.lv/EP229/0f8fad5b-d9cb-469f-a165-70867728950e")
        String explanation) {

    /** Whether it still is of use. */
    enum State {
        CURRENT,
        WITHDRAWN
    }

    /** Of one that has left. */
    static NoticeAnswer of(Notice notice, PortalLinks links) {
        Right right = notice.right();
        Standing standing = notice.standing();
        List<Sending> left = notice.sendings().stream().filter(Sending::isBegun).toList();
        // a reminder says the same once more
        Sending first = left.get(0);
        Instant begun = first.begunAt();
        boolean withdrawn = standing.state() == NoticeState.WITHDRAWN;
        return new NoticeAnswer(
                notice.token().toString(),
                right.service(),
                right.childCode().isEmpty() ? null : right.childCode(),
                right.since(),
                right.until(),
                first.content().language(),
                first.content().title(),
                first.content().text(),
                withdrawn ? State.WITHDRAWN : State.CURRENT,
                standing.reason(),
                begun == null ? standing.decidedAt() : begun,
                standing.openedAt(),
                links.form(right.service()),
                links.explanation(notice.token()));
    }
}
