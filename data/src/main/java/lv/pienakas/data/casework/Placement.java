package lv.pienakas.data.casework;

import java.time.LocalDate;
import lv.pienakas.rules.routing.Route;
import org.springframework.data.relational.core.mapping.Column;

/**
 * Where a work item belongs, until when, and why.
 *
 * @param unit code; empty: the manual queue
 * @param skill {@code SERVICE/STAGE} that it takes
 * @param minutes norm time; 0: none is known
 * @param priority 1 is first, 5 last
 * @param due last day on which it is on time
 * @param releaseHash rule release whose table decided
 * @param line of {@code documents.csv}; 0: none fitted
 * @param reference act and paragraph with its tag
 */
public record Placement(
        String unit,
        String skill,
        int minutes,
        int priority,
        LocalDate due,
        String releaseHash,
        int line,
        String reference,
        @Column("reason_lv") String latvianReason,
        @Column("reason_en") String englishReason) {

    static Placement of(Route route, LocalDate dueFrom, CaseRules rules) {
        return new Placement(
                route.unit(),
                route.skill(),
                route.minutes(),
                route.priority(),
                rules.calendar().plusWorkingDays(dueFrom, route.workingDays()),
                rules.releaseHash(),
                route.line(),
                route.reference(),
                route.latvianReason(),
                route.englishReason());
    }

    /** Whether no unit was found: on purpose, or for want of a line. */
    public boolean isManual() {
        return unit.isEmpty();
    }
}
