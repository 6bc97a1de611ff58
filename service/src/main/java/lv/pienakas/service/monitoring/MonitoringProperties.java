package lv.pienakas.service.monitoring;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How closely the program is watched.
 *
 * @param pause between two readings of the figures that come from the database
 * @param outboxAge of the oldest message that waits, from which on the outbox is degraded
 */
@ConfigurationProperties("pienakas.monitoring")
record MonitoringProperties(Duration pause, Duration outboxAge) {}
