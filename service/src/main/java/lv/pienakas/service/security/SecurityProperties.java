package lv.pienakas.service.security;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the service believes, and how often it listens to them.
 *
 * @param audience that an access token has to name
 * @param nameClaim claim that names a member of staff; nobody may be able to change their own
 * @param rolesClaim see {@link RolesClaim}
 * @param machines scopes of each machine, by its client at the provider; others don't come in
 * @param sessionAge after which staff have to log in again, whatever they do
 * @param rates of requests
 */
@ConfigurationProperties("pienakas.security")
record SecurityProperties(
        String audience,
        @DefaultValue("") String nameClaim,
        String rolesClaim,
        @DefaultValue Map<String, Set<String>> machines,
        Duration sessionAge,
        Rates rates) {

    /** @throws IllegalArgumentException naming the property */
    SecurityProperties {
        require(!audience.isBlank(), "audience", "empty", "name whom access tokens are for");
        require(!nameClaim.isBlank(), "name-claim", "empty", "name the claim with the inspector's id");
        require(sessionAge.toMinutes() > 0, "session-age", sessionAge, "it has to be 1m or more");
        require(!rolesClaim.isBlank(), "roles-claim", "empty", "name the claim with the roles of staff");
    }

    /**
     * Requests a second, and how many seconds' worth may come at once.
     *
     * @param machine one client
     * @param staff one member of staff
     * @param address one address, as long as nobody has logged in from there or the token is not valid
     */
    record Rates(int machine, int staff, int address, Duration burst) {

        Rates {
            require(machine > 0, "rates.machine", machine, "it has to be 1 or more");
            require(staff > 0, "rates.staff", staff, "it has to be 1 or more");
            require(address > 0, "rates.address", address, "it has to be 1 or more");
            require(burst.toSeconds() > 0, "rates.burst", burst, "it has to be 1s or more");
        }
    }

    private static void require(boolean condition, String name, Object value, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("pienakas.security." + name + " is " + value + "; " + otherwise);
        }
    }
}
