package lv.pienakas.service.web;

import java.time.LocalDate;
import lv.pienakas.data.staff.Absence;
import org.jspecify.annotations.Nullable;

/**
 * An absence.
 *
 * @param unit name; unitCode its code
 * @param kind code
 * @param period its days in words
 * @param cancelledBy empty as long as it counts, as cancelledAt
 */
record AbsenceView(
        String number,
        String inspector,
        String unitCode,
        String unit,
        String kind,
        String period,
        String enteredBy,
        String enteredAt,
        String cancelledBy,
        String cancelledAt) {

    static AbsenceView of(Absence absence, String unit, Names names) {
        return new AbsenceView(
                String.valueOf(absence.absenceId()),
                absence.inspectorId(),
                unit,
                names.unit(unit),
                absence.kind().name(),
                period(absence.firstDay(), absence.lastDay(), names.wording()),
                names.actor(absence.enteredBy()),
                names.moment(absence.enteredAt()),
                absence.cancelledBy() == null ? "" : names.actor(absence.cancelledBy()),
                names.moment(absence.cancelledAt()));
    }

    /** Days in words; without a last one until further notice. */
    static String period(LocalDate first, @Nullable LocalDate last, Wording wording) {
        return last == null
                ? wording.text("period.open", wording.day(first))
                : wording.text("period", wording.day(first), wording.day(last));
    }
}
