package lv.pienakas.service.web;

import java.time.LocalDate;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.QueuedItem;
import org.jspecify.annotations.Nullable;

/**
 * An open item of a queue.
 *
 * @param caseId number of its case
 * @param due last day on which it is on time
 * @param overdue whether that day has passed
 * @param minutes norm time; empty: not known
 * @param inspector id; empty: nobody has it
 * @param started whether the inspector has begun
 * @param reason why it is here
 * @param line of the routing table; empty: none fitted
 * @param oldRelease beginning of the hash of the release whose line it is; empty: of today's
 */
record QueuedItemView(
        String caseId,
        String service,
        String documentKind,
        String channel,
        String stage,
        String due,
        boolean overdue,
        String minutes,
        String inspector,
        boolean started,
        String reason,
        String line,
        String oldRelease,
        ReferenceView reference) {

    static QueuedItemView of(QueuedItem item, LocalDate today, String releaseHash, Names names) {
        return new QueuedItemView(
                String.valueOf(item.caseId()),
                names.service(item.service()),
                names.documentKind(item.documentKind()),
                names.channel(item.channel()),
                names.stage(item.stage()),
                names.wording().day(item.due()),
                item.due().isBefore(today),
                item.minutes() == 0 ? "" : names.wording().count(item.minutes()),
                text(item.inspector()),
                item.state() == ItemState.STARTED,
                names.reason(item.latvianReason(), item.englishReason()),
                item.line() == 0 ? "" : String.valueOf(item.line()),
                WorkItemView.oldRelease(item.releaseHash(), releaseHash),
                ReferenceView.of(item.reference()));
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
