package lv.pienakas.data.staff;

import java.time.LocalDate;
import java.util.List;

/**
 * An inspector with the absences that count.
 *
 * @param inspector with role {@link Role#INSPECTOR}
 */
public record OnDuty(Inspector inspector, List<Absence> absences) {

    /** Copies the list. */
    public OnDuty {
        absences = List.copyOf(absences);
    }

    public String id() {
        return inspector.inspectorId();
    }

    /** Working time on a working day; 0 when absent. */
    public int minutesOn(LocalDate workday) {
        return absences.stream().anyMatch(absence -> absence.covers(workday)) ? 0 : inspector.minutesOn(workday);
    }

    /** Whether the inspector works on at least one of the workdays until a day; the first one always counts as such. */
    public boolean isThereUntil(LocalDate last, List<LocalDate> workdays) {
        return workdays.stream()
                .filter(day -> !day.isAfter(last) || day.equals(workdays.get(0)))
                .anyMatch(day -> minutesOn(day) > 0);
    }

    /** Whether the inspector has the skill from one day to another. */
    public boolean can(String skill, LocalDate first, LocalDate last) {
        return inspector.skills().stream().anyMatch(own -> own.skill().equals(skill) && own.isValid(first, last));
    }
}
