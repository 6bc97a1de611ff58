package lv.pienakas.service.monitoring;

import org.flywaydb.core.Flyway;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the database is as new as the program; asked until it is, as it never grows old again. */
@Component("schemaHealthIndicator")
@ConditionalOnWebApplication
class SchemaHealth extends AbstractHealthIndicator {

    private final Flyway flyway;
    private volatile boolean migrated;

    SchemaHealth(Flyway flyway) {
        super("the migrations of the database could not be read");
        this.flyway = flyway;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        int pending = migrated ? 0 : flyway.info().pending().length;
        migrated = pending == 0;
        health.status(migrated ? "UP" : "DOWN").withDetail("pending", pending);
    }
}
