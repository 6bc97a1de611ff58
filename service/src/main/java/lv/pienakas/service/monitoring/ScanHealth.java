package lv.pienakas.service.monitoring;

import java.util.Locale;
import lv.pienakas.service.monitoring.ScanFigures.Reading;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether scans are done in time and agree. If they don't a person has something to do, but the program itself is well. */
@Component("scanHealthIndicator")
@ConditionalOnWebApplication
class ScanHealth implements HealthIndicator {

    private final ScanFigures figures;

    ScanHealth(ScanFigures figures) {
        this.figures = figures;
    }

    @Override
    public Health health() {
        return figures.last()
                .map(ScanHealth::health)
                .orElseGet(() -> Health.unknown().build());
    }

    private static Health health(Reading reading) {
        Health.Builder health =
                new Health.Builder().status(reading.alarms().isEmpty() ? Status.UP : OutboxHealth.DEGRADED);
        reading.alarms()
                .forEach((alarm, reason) -> health.withDetail(alarm.name().toLowerCase(Locale.ROOT), reason));
        return health.build();
    }
}
