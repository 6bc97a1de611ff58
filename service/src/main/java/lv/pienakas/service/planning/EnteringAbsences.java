package lv.pienakas.service.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.staff.Absence;
import lv.pienakas.data.staff.Absences;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Roster;
import lv.pienakas.data.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody is absent, or is not after all; the plan follows at once. */
@Service
public class EnteringAbsences {

    /** Further ahead it is more likely to be a slip of the pen. */
    private static final int MOST_YEARS_AHEAD = 2;

    private final Staff staff;
    private final Absences absences;
    private final Roster roster;
    private final ReadingWork reading;
    private final Improving improving;
    private final TransactionTemplate transaction;
    private final CaseRules rules;
    private final Clock clock;

    EnteringAbsences(
            Staff staff,
            Absences absences,
            Roster roster,
            ReadingWork reading,
            Improving improving,
            TransactionTemplate transaction,
            CaseRules rules,
            Clock clock) {
        this.staff = staff;
        this.absences = absences;
        this.roster = roster;
        this.reading = reading;
        this.improving = improving;
        this.transaction = transaction;
        this.rules = rules;
        this.clock = clock;
    }

    /** What was entered or cancelled, and what moved because of it. */
    public record Moved(Absence absence, Published published) {}

    /**
     * Enters an absence; open items that can't wait move at once, as few as must. Started and pinned ones stay.
     *
     * @param lastDay null: until further notice
     * @throws RefusedChangeException if there is no such inspector, or the days are the wrong way round, over, far off, or those of an
     *     absence that there is
     */
    @Transactional(propagation = Propagation.NEVER)
    public Moved enter(
            String inspectorId, Absence.Kind kind, LocalDate firstDay, @Nullable LocalDate lastDay, String actor) {
        return moveWork(store(inspectorId, kind, firstDay, lastDay, actor), actor);
    }

    /**
     * Only enters it, in the caller's transaction if there is one: that has to end before anything moves, as everybody who
     * registers documents waits for it.
     *
     * @param lastDay null: until further notice
     * @throws RefusedChangeException as {@link #enter}
     */
    public Absence store(
            String inspectorId, Absence.Kind kind, LocalDate firstDay, @Nullable LocalDate lastDay, String actor) {
        if (staff.find(inspectorId).filter(one -> one.role() == Role.INSPECTOR).isEmpty()) {
            throw new RefusedChangeException("there is no inspector '" + inspectorId + "'");
        }
        checkDays(firstDay, lastDay);
        return Objects.requireNonNull(transaction.execute(status -> {
            roster.change();
            absences.notOverBefore(firstDay).stream()
                    .filter(one -> one.inspectorId().equals(inspectorId))
                    .filter(one -> one.covers(firstDay, lastDay))
                    .findFirst()
                    .ifPresent(EnteringAbsences::refuse);
            return absences.save(Absence.of(inspectorId, kind, firstDay, lastDay, actor, clock.instant()));
        }));
    }

    /** Open items that can't wait move, in transactions of their own; what is of other units goes back to these. */
    @Transactional(propagation = Propagation.NEVER)
    public Moved moveWork(Absence entered, String actor) {
        Inspector inspector = staff.find(entered.inspectorId()).orElseThrow();
        return new Moved(
                entered, improving.improveNow(reading.unitsOf(inspector.inspectorId(), inspector.unit()), actor));
    }

    /**
     * Cancels an absence; nothing moves back unless it pays.
     *
     * @throws RefusedChangeException if there is none, or it is cancelled already
     */
    @Transactional(propagation = Propagation.NEVER)
    public Moved cancel(long absenceId, String actor) {
        Absence cancelled = Objects.requireNonNull(transaction.execute(status -> {
            roster.change();
            Absence absence = absences.find(absenceId)
                    .orElseThrow(() -> new RefusedChangeException("there is no absence " + absenceId));
            if (absence.isCancelled()) {
                throw new RefusedChangeException(
                        "absence " + absenceId + " was cancelled by " + absence.cancelledBy() + " already");
            }
            return absences.save(absence.cancelled(actor, clock.instant()));
        }));
        return moveWork(cancelled, actor);
    }

    private void checkDays(LocalDate firstDay, @Nullable LocalDate lastDay) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), rules.zone());
        if (lastDay != null && lastDay.isBefore(firstDay)) {
            throw new RefusedChangeException("last day " + lastDay + " is before first day " + firstDay);
        }
        if (lastDay != null && lastDay.isBefore(today)) {
            throw new RefusedChangeException("last day " + lastDay + " is over; there is nothing to plan");
        }
        LocalDate latest = today.plusYears(MOST_YEARS_AHEAD);
        if (firstDay.isAfter(latest) || firstDay.isBefore(today.minusYears(MOST_YEARS_AHEAD))) {
            throw new RefusedChangeException(
                    "first day " + firstDay + " is more than " + MOST_YEARS_AHEAD + " years from today, " + today);
        }
    }

    private static void refuse(Absence known) {
        String until = known.lastDay() == null ? "until further notice" : "to " + known.lastDay();
        throw new RefusedChangeException("absence " + known.id() + " of inspector " + known.inspectorId() + " ("
                + known.kind() + ") from " + known.firstDay() + " " + until
                + " covers these days already; cancel it first if it is wrong");
    }
}
