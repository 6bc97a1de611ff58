package lv.pienakas.service.web;

import java.time.LocalDate;
import lv.pienakas.data.casework.OpenItem;

/**
 * An open item of the plan.
 *
 * @param overdue whether its day has passed already
 * @param minutes norm time
 * @param inspector id; empty: nobody has it
 */
record PlannedItemView(
        String number, String caseId, String stage, String due, boolean overdue, String minutes, String inspector) {

    static PlannedItemView of(OpenItem item, LocalDate today, Names names) {
        return new PlannedItemView(
                String.valueOf(item.workItemId()),
                String.valueOf(item.caseId()),
                names.stage(item.stage()),
                names.wording().day(item.due()),
                item.due().isBefore(today),
                names.wording().count(item.minutes()),
                QueuedItemView.text(item.inspector()));
    }
}
