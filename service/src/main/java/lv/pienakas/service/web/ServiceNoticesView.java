package lv.pienakas.service.web;

import lv.pienakas.data.notice.NoticeCount;
import lv.pienakas.service.notice.ServiceBoard;

/**
 * How the notices of a service stand, in words.
 *
 * @param today how many left today
 * @param quota how many may
 * @param why what decides that
 */
record ServiceNoticesView(
        String code,
        String name,
        boolean open,
        String waiting,
        String leaving,
        String sent,
        String opened,
        String reminded,
        String withdrawn,
        String optedOut,
        String heldOut,
        String today,
        String quota,
        String why) {

    static ServiceNoticesView of(ServiceBoard board, Names names) {
        Wording wording = names.wording();
        NoticeCount count = board.count();
        return new ServiceNoticesView(
                board.service(),
                wording.service(board.service()),
                board.open(),
                wording.count(count.waiting()),
                wording.count(count.leaving()),
                wording.count(count.sent()),
                wording.count(count.opened()),
                wording.count(count.reminded()),
                wording.count(count.withdrawn()),
                wording.count(count.optedOut()),
                wording.count(count.heldOut()),
                wording.count(board.releasedToday()),
                wording.count(board.allowed()),
                why(board, names));
    }

    private static String why(ServiceBoard board, Names names) {
        Wording wording = names.wording();
        String unit = board.unit();
        if (!board.open()) {
            return wording.text("notices.why.closed");
        }
        if (unit == null) {
            return wording.text("notices.why.unknown", wording.count(board.configured()));
        }
        String limit = board.allowed() == board.configured()
                ? "notices.why.configured"
                : board.allowed() > board.fitting() ? "notices.why.lastChance" : "notices.why.capacity";
        return wording.text(
                limit,
                wording.count(board.configured()),
                names.unit(unit),
                wording.count(board.minutesPerDay()),
                wording.count(board.minutesPerApplication()),
                wording.count(board.fitting()),
                wording.count(board.lastChance()));
    }
}
