package lv.pienakas.service.provider;

import java.util.List;
import java.util.Optional;

/**
 * Whom the demo's log-in page offers. Two are inspectors of the demo's synthetic staff.
 *
 * @param name as in every history
 * @param role code
 */
record DemoUser(String name, String role) {

    /** Of everybody; shown on the log-in page. It opens made-up people's data on this machine only. */
    static final String PASSWORD = "demo";

    static final List<DemoUser> ALL = List.of(
            new DemoUser("I0001", "INSPECTOR"),
            new DemoUser("I0200", "INSPECTOR"),
            new DemoUser("M1", "MANAGER"),
            new DemoUser("A1", "ANALYST"),
            new DemoUser("P1", "APPROVER"),
            new DemoUser("U1", "AUDITOR"),
            new DemoUser("O1", "OPERATOR"));

    static Optional<DemoUser> named(String name) {
        return ALL.stream().filter(user -> user.name().equals(name)).findFirst();
    }
}
