package lv.pienakas.service.outbox;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where SAIS takes events.
 *
 * @param eventsUrl empty: SAIS is told nothing
 * @param sslBundle {@code spring.ssl.bundle} with the certificates to trust and our own one; empty: those of Java, and none
 * @param connectTimeout until there is a connection
 * @param requestTimeout until an answer is there as a whole
 * @param overduePause between two looks at which work items have become overdue
 */
@ConfigurationProperties("pienakas.sais")
record SaisProperties(
        String eventsUrl, String sslBundle, Duration connectTimeout, Duration requestTimeout, Duration overduePause) {

    /** Without TLS on this machine only. */
    private static final Pattern ADDRESS =
            Pattern.compile("(https://[^\\s@/]+|http://(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?)(/\\S*)?");

    /** @throws IllegalArgumentException naming the property */
    SaisProperties {
        positive("pienakas.sais.connect-timeout", connectTimeout);
        positive("pienakas.sais.request-timeout", requestTimeout);
        positive("pienakas.sais.overdue-pause", overduePause);
        if (!eventsUrl.isBlank() && !ADDRESS.matcher(eventsUrl).matches()) {
            throw new IllegalArgumentException("pienakas.sais.events-url is no address of the form https://host/path;"
                    + " correct it, or leave it empty to tell SAIS nothing");
        }
    }

    URI address() {
        return URI.create(eventsUrl);
    }

    static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " is " + value + "; it has to be longer than 0, e.g. 5s");
        }
    }
}
