package lv.pienakas.service.outbox;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where SAIS takes events.
 *
 * @param eventsUrl empty: SAIS is told nothing
 * @param connectTimeout until there is a connection
 * @param requestTimeout until an answer is there as a whole
 * @param overduePause between two looks at which work items have become overdue
 */
@ConfigurationProperties("pienakas.sais")
record SaisProperties(String eventsUrl, Duration connectTimeout, Duration requestTimeout, Duration overduePause) {

    /** @throws IllegalArgumentException naming the property */
    SaisProperties {
        positive("pienakas.sais.connect-timeout", connectTimeout);
        positive("pienakas.sais.request-timeout", requestTimeout);
        positive("pienakas.sais.overdue-pause", overduePause);
        if (!eventsUrl.isBlank() && !eventsUrl.matches("https?://[^\\s@/]+(/\\S*)?")) {
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
