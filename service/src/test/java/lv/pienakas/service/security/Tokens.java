package lv.pienakas.service.security;

import java.util.Arrays;
import java.util.stream.Collectors;
import lv.pienakas.data.staff.Role;

/** Access tokens for tests over HTTP; sent as {@code Authorization: Bearer ...}. */
public final class Tokens {

    private Tokens() {}

    /** Of a machine. */
    public static String machine(String client, String... scopes) {
        return "machine " + client + " " + String.join(" ", scopes);
    }

    /** Of a member of staff. */
    public static String staff(String id, Role... roles) {
        return "staff " + id + " " + Arrays.stream(roles).map(Role::name).collect(Collectors.joining(" "));
    }
}
