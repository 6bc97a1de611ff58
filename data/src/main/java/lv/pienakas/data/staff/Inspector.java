package lv.pienakas.data.staff;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A member of staff.
 *
 * @param unit code of the catalogue
 * @param minutesPerDay of working time for items, 0 to 1440
 */
@Table(schema = "staff", name = "inspector")
public record Inspector(
        @Id String inspectorId,
        String unit,
        Role role,
        int minutesPerDay,
        @MappedCollection(idColumn = "inspector_id") Set<InspectorSkill> skills) {

    /** An inspector with the skills of the codes. */
    public static Inspector of(String id, String unit, Set<String> skills, int minutesPerDay) {
        return new Inspector(
                id,
                unit,
                Role.INSPECTOR,
                minutesPerDay,
                skills.stream().map(InspectorSkill::new).collect(Collectors.toSet()));
    }

    /** Services of which the inspector can do at least one stage. */
    Set<String> services() {
        return skills.stream()
                .map(skill -> skill.skill().substring(0, skill.skill().indexOf('/')))
                .collect(Collectors.toSet());
    }
}
