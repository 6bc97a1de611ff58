package lv.pienakas.data.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One thing that an inspector can do: {@code SERVICE/STAGE}.
 *
 * @param firstDay on which it counts; null: since ever
 * @param lastDay on which it counts; null: until further notice
 */
@Table(schema = "staff", name = "inspector_skill")
public record InspectorSkill(
        String skill,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    /** Without a beginning or an end. */
    public static InspectorSkill of(String skill) {
        return new InspectorSkill(skill, null, null);
    }

    /** Whether it counts on all days from the first to the last. */
    public boolean isValid(LocalDate first, LocalDate last) {
        return (firstDay == null || !firstDay.isAfter(first)) && (lastDay == null || !lastDay.isBefore(last));
    }
}
