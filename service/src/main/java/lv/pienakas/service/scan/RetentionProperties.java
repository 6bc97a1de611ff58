package lv.pienakas.service.scan;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long the past is kept.
 *
 * @param scans since they finished; the one that counts, and the latest of all, stay
 * @param facts that later deliveries have superseded, since they were
 */
@ConfigurationProperties("pienakas.retention")
record RetentionProperties(Duration scans, Duration facts) {

    RetentionProperties {
        if (scans.toDays() < 1 || facts.toDays() < 1) {
            throw new IllegalArgumentException(
                    "pienakas.retention.scans and .facts are at least 1d, not " + scans + " and " + facts);
        }
    }
}
