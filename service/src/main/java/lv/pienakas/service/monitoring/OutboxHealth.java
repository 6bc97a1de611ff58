package lv.pienakas.service.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lv.pienakas.data.outbox.Backlog;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether messages get through. If they don't a person has something to do, but the program itself is well. */
@Component("outboxHealthIndicator")
@ConditionalOnWebApplication
class OutboxHealth implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    private final Figures figures;
    private final Duration oldest;
    private final Clock clock;

    OutboxHealth(Figures figures, MonitoringProperties properties, Clock clock) {
        this.figures = figures;
        this.oldest = properties.outboxAge();
        this.clock = clock;
    }

    @Override
    public Health health() {
        return figures.backlog()
                .map(this::health)
                .orElseGet(() -> Health.unknown().build());
    }

    private Health health(Backlog backlog) {
        Instant since = backlog.oldest();
        boolean late = since != null && since.plus(oldest).isBefore(clock.instant());
        Health.Builder health = new Health.Builder()
                .status(late || backlog.dead() > 0 ? DEGRADED : Status.UP)
                .withDetail("waiting", backlog.waiting())
                .withDetail("dead", backlog.dead());
        if (backlog.trouble() != null) {
            health.withDetail("trouble", backlog.trouble());
        }
        return since == null
                ? health.build()
                : health.withDetail("oldest", since.toString()).build();
    }
}
