package lv.pienakas.data.staff;

import java.time.LocalDate;
import java.util.Set;

/**
 * A member of staff who wants to see something. Where they or the claimant live is left out: it plays no part.
 *
 * @param name id of the inspector
 * @param roles of their login
 * @param services of which they can do at least one stage
 */
public record Viewer(String name, Set<Role> roles, Set<String> services) {

    public Viewer {
        roles = Set.copyOf(roles);
        services = Set.copyOf(services);
    }

    /** With the skills that count on a day. */
    public static Viewer of(Inspector inspector, Set<Role> roles, LocalDate today) {
        return new Viewer(inspector.inspectorId(), roles, inspector.servicesOn(today));
    }
}
