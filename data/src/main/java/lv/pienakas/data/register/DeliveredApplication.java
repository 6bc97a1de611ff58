package lv.pienakas.data.register;

import java.time.Instant;
import java.time.LocalDate;
import lv.pienakas.rules.person.Application.Status;
import org.jspecify.annotations.Nullable;

/**
 * An application as the core system has delivered it.
 *
 * @param id of the core system
 * @param childCode current personal code; null: for the applicant
 * @param decided null: not yet
 * @param loadedAt when the delivery came that says so
 */
public record DeliveredApplication(
        String id,
        String service,
        @Nullable String childCode,
        LocalDate submitted,
        Status status,
        @Nullable LocalDate decided,
        Instant loadedAt) {

    /** Without the people. */
    @Override
    public String toString() {
        return "application " + id;
    }
}
