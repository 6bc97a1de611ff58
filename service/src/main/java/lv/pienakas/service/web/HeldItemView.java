package lv.pienakas.service.web;

import java.time.LocalDate;
import java.util.List;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.ListedItem;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.service.security.Caller;

/**
 * A work item that whoever looks may begin, hand back or hand over.
 *
 * @param kind of document
 * @param inspector who has it; empty: nobody
 * @param own whether that is whoever looks
 * @param begun whether it is begun
 * @param begins whether whoever looks may begin it; back and over likewise, hand it back and over
 * @param offers to whom it can be handed over
 * @param minutes norm time; empty: not known
 * @param given why the inspector got it
 */
record HeldItemView(
        String number,
        String caseId,
        String service,
        String kind,
        String channel,
        String stage,
        String inspector,
        boolean own,
        boolean begun,
        boolean begins,
        boolean back,
        boolean over,
        List<InspectorChoice> offers,
        String due,
        boolean overdue,
        String minutes,
        String given) {

    /** Those of a case. */
    static List<HeldItemView> of(CaseFile file, Caller caller, LocalDate today, Offers offers, Names names) {
        return file.items().stream()
                .filter(item -> Holding.mayHandBack(item, caller) || Holding.mayHandOver(item, caller))
                .map(item -> new ListedItem(
                        item,
                        file.state(),
                        file.documents().stream()
                                .filter(document ->
                                        Long.valueOf(document.documentId()).equals(item.documentId()))
                                .findFirst()
                                .orElse(null)))
                .map(listed -> of(
                        listed,
                        caller,
                        Holding.mayHandOver(listed.item(), caller)
                                ? InspectorChoice.of(offers.of(listed.item(), file, today), names)
                                : List.of(),
                        today,
                        names))
                .toList();
    }

    /** One of a list, where nothing is handed over. */
    static HeldItemView of(ListedItem listed, Caller caller, LocalDate today, Names names) {
        return of(listed, caller, List.of(), today, names);
    }

    private static HeldItemView of(
            ListedItem listed, Caller caller, List<InspectorChoice> offers, LocalDate today, Names names) {
        WorkItem item = listed.item();
        LocalDate due = item.placement().due();
        int minutes = item.placement().minutes();
        return new HeldItemView(
                String.valueOf(item.workItemId()),
                String.valueOf(item.caseId()),
                names.service(listed.file().service()),
                names.documentKind(listed.documentKind()),
                names.channel(listed.channel()),
                names.stage(item.stage()),
                QueuedItemView.text(item.inspector()),
                caller.name().equals(item.inspector()),
                item.state() == ItemState.STARTED,
                Holding.mayBegin(item, caller),
                Holding.mayHandBack(item, caller),
                Holding.mayHandOver(item, caller),
                offers,
                names.wording().day(due),
                due.isBefore(today),
                minutes == 0 ? "" : names.wording().count(minutes),
                WorkItemView.assignment(item.assignmentReason(), names));
    }
}
