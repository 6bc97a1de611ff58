package lv.pienakas.service.web;

import lv.pienakas.data.notice.NoticeLine;

/** A notice in a list, in words; whose it is is not shown. */
record NoticeLineView(
        String id,
        String state,
        String reason,
        String since,
        String until,
        String channel,
        String decided,
        String sent,
        String reminded) {

    static NoticeLineView of(NoticeLine line, Names names) {
        Wording wording = names.wording();
        return new NoticeLineView(
                String.valueOf(line.noticeId()),
                wording.text("notices.state." + line.state()),
                line.reason() == null ? "" : wording.text("notices.reason." + line.reason()),
                wording.day(line.since()),
                wording.day(line.until()),
                line.channel() == null ? "" : wording.text("notices.channel." + line.channel()),
                names.moment(line.decidedAt()),
                names.moment(line.sentAt()),
                names.moment(line.remindedAt()));
    }
}
