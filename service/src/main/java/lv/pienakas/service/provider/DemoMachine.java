package lv.pienakas.service.provider;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A machine that may get access tokens from the demo's provider.
 *
 * @param secret made anew at each start, another one for each
 */
record DemoMachine(String name, String secret, Set<String> scopes) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 18;

    static List<DemoMachine> all() {
        return Stream.of(
                        machine(
                                "SAIS",
                                "documents.write",
                                "cases.read",
                                "work-items.write",
                                "work-items.read",
                                "bulk-tasks.write"),
                        machine("HR", "absences.write"),
                        machine("integration-platform", "feeds.write"),
                        machine("SCHEDULER", "scans.write", "scans.read"),
                        machine("PORTAL", "portal"))
                .toList();
    }

    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static DemoMachine machine(String name, String... scopes) {
        return new DemoMachine(name, newSecret(), Set.of(scopes));
    }

    /** Not the secret: this may get into a log. */
    @Override
    public String toString() {
        return name + " " + scopes;
    }
}
