package lv.pienakas.service.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whom the service believes, and how often it listens to them.
 *
 * @param audience that an access token has to name
 * @param nameClaim claim that names a member of staff
 * @param rates of requests
 */
@ConfigurationProperties("pienakas.security")
record SecurityProperties(String audience, String nameClaim, Rates rates) {

    /** @throws IllegalArgumentException naming the property */
    SecurityProperties {
        require(!audience.isBlank(), "audience", "empty", "name whom access tokens are for");
        require(!nameClaim.isBlank(), "name-claim", "empty", "name the claim with the inspector's id");
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
