package lv.pienakas.service.monitoring;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the database is as new as the program; asked until it is, as it never grows old again. */
@Component("schemaHealthIndicator")
class SchemaHealth implements HealthIndicator {

    private final Flyway flyway;
    private volatile boolean migrated;

    SchemaHealth(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public Health health() {
        if (!migrated) {
            MigrationInfoService migrations = flyway.info();
            if (migrations.pending().length > 0) {
                return Health.down()
                        .withDetail("pending", migrations.pending().length)
                        .build();
            }
            migrated = true;
        }
        return Health.up().build();
    }
}
