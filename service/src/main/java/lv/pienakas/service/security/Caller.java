package lv.pienakas.service.security;

import java.util.Set;
import lv.pienakas.data.staff.Role;

/**
 * Who calls: a member of staff, or a machine. A controller takes it as an argument.
 *
 * @param name id of the inspector, or of the machine's client; it is the actor in every history
 * @param roles of a member of staff; empty for a machine
 * @param scopes of a machine, e.g. {@code documents.write}; empty for staff
 */
public record Caller(String name, Set<Role> roles, Set<String> scopes) {

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    public boolean isMachine() {
        return roles.isEmpty();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
