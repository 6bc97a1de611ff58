package lv.pienakas.service.web;

import java.util.List;
import lv.pienakas.data.casework.QueueCount;

/**
 * Open work of a unit at a stage, or of several.
 *
 * @param link address of the unit's list; empty: a sum
 * @param unit name
 * @param centre where it sits; empty for the manual queue
 * @param stage name
 * @param items how many are open
 * @param assigned how many of them somebody has
 * @param waiting how many nobody has
 * @param minutes norm time of all
 * @param overdue how many are late
 * @param late whether any is
 */
record QueueCountView(
        String link,
        String unit,
        String centre,
        String stage,
        String items,
        String assigned,
        String waiting,
        String minutes,
        String overdue,
        boolean late) {

    static QueueCountView of(QueueCount count, Names names) {
        return of(
                WorkPages.address(count.unit()),
                names.unit(count.unit()),
                names.centre(count.unit()),
                names.stage(count.stage()),
                List.of(count),
                names.wording());
    }

    static QueueCountView sum(List<QueueCount> counts, Wording wording) {
        return of("", "", "", "", counts, wording);
    }

    private static QueueCountView of(
            String link, String unit, String centre, String stage, List<QueueCount> counts, Wording wording) {
        long items = counts.stream().mapToLong(QueueCount::items).sum();
        long assigned = counts.stream().mapToLong(QueueCount::assigned).sum();
        long overdue = counts.stream().mapToLong(QueueCount::overdue).sum();
        return new QueueCountView(
                link,
                unit,
                centre,
                stage,
                wording.count(items),
                wording.count(assigned),
                wording.count(items - assigned),
                wording.count(counts.stream().mapToLong(QueueCount::minutes).sum()),
                wording.count(overdue),
                overdue > 0);
    }
}
