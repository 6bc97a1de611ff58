package lv.pienakas.data.staff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A member of staff.
 *
 * @param unit code of the catalogue
 * @param weekdayMinutes of working time for items on Monday to Friday, 0 to 1440 each; a working Saturday or Sunday is
 *     one that was moved from a Friday or Monday, and counts like the Friday
 * @param skills also those that count on some days only
 */
@Table(schema = "staff", name = "inspector")
public record Inspector(
        @Id String inspectorId,
        String unit,
        Role role,
        List<Integer> weekdayMinutes,
        @MappedCollection(idColumn = "inspector_id") Set<InspectorSkill> skills) {

    /** An inspector with the skills of the codes and the same minutes every day. */
    public static Inspector of(String id, String unit, Set<String> skills, int minutesPerDay) {
        return new Inspector(
                id,
                unit,
                Role.INSPECTOR,
                Collections.nCopies(DayOfWeek.FRIDAY.getValue(), minutesPerDay),
                skills.stream().map(InspectorSkill::of).collect(Collectors.toSet()));
    }

    /** Working time on a working day, absences left out of account. */
    public int minutesOn(LocalDate workday) {
        return weekdayMinutes.get(Math.min(workday.getDayOfWeek().getValue(), DayOfWeek.FRIDAY.getValue()) - 1);
    }

    /** Services of which the inspector can do at least one stage on a day. */
    Set<String> servicesOn(LocalDate day) {
        return skills.stream()
                .filter(skill -> skill.isValid(day, day))
                .map(skill -> skill.skill().substring(0, skill.skill().indexOf('/')))
                .collect(Collectors.toSet());
    }
}
