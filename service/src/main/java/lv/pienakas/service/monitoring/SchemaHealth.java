package lv.pienakas.service.monitoring;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the database is as new as the program; asked until it is, as it never grows old again. */
@Component("schemaHealthIndicator")
class SchemaHealth extends AbstractHealthIndicator {

    private final ObjectProvider<Flyway> flyway;
    private volatile boolean migrated;

    /** @param flyway none in a command that leaves the database as it is */
    SchemaHealth(ObjectProvider<Flyway> flyway) {
        super("the migrations of the database could not be read");
        this.flyway = flyway;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        int pending = migrated ? 0 : flyway.getObject().info().pending().length;
        migrated = pending == 0;
        health.status(migrated ? "UP" : "DOWN").withDetail("pending", pending);
    }
}
