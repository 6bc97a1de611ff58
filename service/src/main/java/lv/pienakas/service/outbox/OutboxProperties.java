package lv.pienakas.service.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the outbox is delivered.
 *
 * @param pause between two looks at what is due
 * @param firstRetry after the first failed attempt; doubles with each one
 * @param longestRetry pause that is never exceeded, unless the receiver asks for more
 * @param attempts that fail in this program itself, after which a message is given up, 1 or more
 * @param keep of what was delivered
 */
@ConfigurationProperties("pienakas.outbox")
record OutboxProperties(Duration pause, Duration firstRetry, Duration longestRetry, int attempts, Duration keep) {

    /** @throws IllegalArgumentException naming the property */
    OutboxProperties {
        SaisProperties.positive("pienakas.outbox.pause", pause);
        SaisProperties.positive("pienakas.outbox.first-retry", firstRetry);
        SaisProperties.positive("pienakas.outbox.keep", keep);
        if (longestRetry.compareTo(firstRetry) < 0) {
            throw new IllegalArgumentException("pienakas.outbox.longest-retry is " + longestRetry
                    + ", shorter than first-retry, " + firstRetry + "; lengthen it");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("pienakas.outbox.attempts is " + attempts + "; it has to be 1 or more");
        }
    }

    Backoff backoff() {
        return new Backoff(firstRetry, longestRetry);
    }
}
