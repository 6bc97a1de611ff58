package lv.pienakas.service.web;

import java.util.List;
import lv.pienakas.data.notice.Happening;
import lv.pienakas.data.notice.Notice;
import lv.pienakas.data.notice.NoticeEvent;
import lv.pienakas.data.notice.NoticeState;
import lv.pienakas.data.notice.Right;
import lv.pienakas.data.notice.Sending;
import lv.pienakas.data.notice.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A notice with its messages and its history, in words. The person is not named: who may see the finding follows the link.
 *
 * @param finding address of the finding it rests on; empty: withdrawn, so that there may be none any more
 */
record NoticeView(
        String id,
        String state,
        String reason,
        String since,
        String until,
        String amount,
        String release,
        String finding,
        List<Message> messages,
        List<Line> history) {

    /**
     * A message to the person.
     *
     * @param language as of an HTML element
     * @param paragraphs of the text
     */
    record Message(
            String number,
            String kind,
            String channel,
            String language,
            String title,
            List<String> paragraphs,
            String stands,
            String reference) {}

    /** Something that happened. */
    record Line(String number, String at, String what, String why) {}

    /** For who looks after the sending: neither what the right is worth nor what the person is told. */
    NoticeView withoutWords() {
        return new NoticeView(
                id,
                state,
                reason,
                since,
                until,
                "",
                release,
                "",
                messages.stream()
                        .map(one -> new Message(
                                one.number,
                                one.kind,
                                one.channel,
                                one.language,
                                "",
                                List.of(),
                                one.stands,
                                one.reference))
                        .toList(),
                history);
    }

    static NoticeView of(Notice notice, List<NoticeEvent> history, Names names) {
        Wording wording = names.wording();
        Right right = notice.right();
        Standing standing = notice.standing();
        return new NoticeView(
                String.valueOf(notice.id()),
                wording.text("notices.state." + standing.state()),
                standing.reason() == null ? "" : wording.text("notices.reason." + standing.reason()),
                wording.day(right.since()),
                wording.day(right.until()),
                wording.euros(right.amount()),
                ScanView.shortened(notice.releaseHash()),
                standing.state() == NoticeState.WITHDRAWN
                        ? ""
                        : "/findings/" + right.service() + "/" + right.claimantId() + "/" + right.childId(),
                notice.sendings().stream().map(one -> message(one, names)).toList(),
                history.stream().map(event -> line(event, names)).toList());
    }

    private static Message message(Sending sending, Names names) {
        Wording wording = names.wording();
        return new Message(
                String.valueOf(sending.number()),
                wording.text("notices.kind." + sending.kind()),
                wording.text("notices.channel." + sending.content().channel()),
                sending.content().language(),
                sending.content().title(),
                List.of(sending.content().text().split("\n\n")),
                stands(sending, names),
                sending.reference());
    }

    private static String stands(Sending sending, Names names) {
        String how = sending.calledOffAt() != null
                ? "calledOff"
                : sending.refusedAt() != null
                        ? "refused"
                        : sending.deliveredAt() != null
                                ? "delivered"
                                : sending.sentAt() != null ? "sent" : sending.begunAt() != null ? "begun" : "waits";
        return names.wording().text("notices.stands." + how);
    }

    private static Line line(NoticeEvent event, Names names) {
        Wording wording = names.wording();
        return new Line(
                String.valueOf(event.number()),
                names.moment(event.at()),
                wording.text("notices.event." + event.kind()),
                why(event.kind(), event.why(), wording));
    }

    private static String why(Happening kind, @Nullable String why, Wording wording) {
        if (why == null) {
            return "";
        }
        String family = kind == Happening.WITHDRAWN ? "notices.reason." : "notices.channel.";
        return wording.textIfAny(family + why).orElse(why);
    }
}
