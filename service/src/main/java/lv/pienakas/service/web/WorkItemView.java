package lv.pienakas.service.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.pienakas.data.casework.Placement;
import lv.pienakas.data.casework.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * A work item of a case.
 *
 * @param state code of its state
 * @param document what is to be entered; empty but for document entry
 * @param overdue whether it is open and late
 * @param open whether something is still to be done
 * @param inspector id; empty: nobody has it
 * @param assigned why the inspector got it; empty: nobody has it
 * @param minutes norm time; empty: not known
 * @param spent minutes as reported; empty: not done
 * @param outcome name; empty: not done
 * @param by who did it; empty: not done
 * @param reason why it went to the unit
 * @param line of the routing table; empty: none fitted
 * @param oldRelease beginning of the hash of the release whose line it is; empty: of today's
 */
record WorkItemView(
        String number,
        String stage,
        String document,
        String state,
        String unit,
        String unitLink,
        String due,
        boolean overdue,
        boolean open,
        String inspector,
        String assigned,
        String minutes,
        String spent,
        String outcome,
        String by,
        String created,
        String closed,
        String reason,
        String line,
        String oldRelease,
        ReferenceView reference) {

    private static final int ENOUGH_OF_A_HASH = 12;
    private static final Pattern CODED = Pattern.compile("([A-Z_]+)(?: of (\\d+)| (\\d{1,18}))?");

    static WorkItemView of(
            WorkItem item, Map<Long, String> documents, LocalDate today, String releaseHash, Names names) {
        Placement placement = item.placement();
        Integer spent = item.minutesSpent();
        return new WorkItemView(
                String.valueOf(item.workItemId()),
                names.stage(item.stage()),
                Optional.ofNullable(item.documentId()).map(documents::get).orElse(""),
                item.state().name(),
                names.unit(placement.unit()),
                WorkPages.address(placement.unit()),
                names.wording().day(placement.due()),
                item.isOpen() && placement.due().isBefore(today),
                item.isOpen(),
                QueuedItemView.text(item.inspector()),
                assignment(item.assignmentReason(), names),
                placement.minutes() == 0 ? "" : names.wording().count(placement.minutes()),
                spent == null ? "" : names.wording().count(spent),
                item.outcome() == null ? "" : names.outcome(item.stage(), item.outcome()),
                QueuedItemView.text(item.completedBy()),
                names.moment(item.createdAt()),
                names.moment(item.closedAt()),
                names.reason(placement.latvianReason(), placement.englishReason()),
                placement.line() == 0 ? "" : String.valueOf(placement.line()),
                oldRelease(placement.releaseHash(), releaseHash),
                ReferenceView.of(placement.reference()));
    }

    /** Beginning of the hash of a release; empty if it is today's. */
    static String oldRelease(String hash, String todays) {
        return hash.equals(todays) ? "" : hash.substring(0, Math.min(ENOUGH_OF_A_HASH, hash.length()));
    }

    /**
     * The system gives a code, with the number of those considered or the late minutes that are spared, e.g.
     * {@code LIGHTEST_LOAD of 12} or {@code LESS_LATE 35}; a person words.
     */
    static String assignment(@Nullable String reason, Names names) {
        Matcher coded = CODED.matcher(QueuedItemView.text(reason));
        if (!coded.matches()) {
            return QueuedItemView.text(reason);
        }
        Wording wording = names.wording();
        String considered = QueuedItemView.text(coded.group(2));
        String spared = QueuedItemView.text(coded.group(3));
        String words = wording.textIfAny("case.chosen." + coded.group(1)).orElse("");
        if (words.isEmpty()) {
            return QueuedItemView.text(reason);
        }
        if (!spared.isEmpty()) {
            return wording.text("case.chosen.spares", words, wording.count(Long.parseLong(spared)));
        }
        return considered.isEmpty() || considered.equals("1") ? words : wording.text("case.chosen", words, considered);
    }
}
