package lv.pienakas.service.monitoring;

import java.util.List;
import lv.pienakas.data.rights.ProgramsUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whether the program runs as a database user who may not undo what guards the audit records and what was found. */
@Component("rolesHealthIndicator")
@ConditionalOnWebApplication
class RolesHealth extends AbstractHealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(RolesHealth.class);

    private final ProgramsUser user;

    RolesHealth(ProgramsUser user) {
        super("the rights of the database user could not be read");
        this.user = user;
    }

    @EventListener(ApplicationStartedEvent.class)
    void warn() {
        List<String> tooMuch = user.tooMuch();
        if (!tooMuch.isEmpty()) {
            LOG.error(
                    "The database user of the program {}: it could change audit records and read findings for any purpose."
                            + " Let spring.flyway.user own the schema, and give spring.datasource.username nothing but the"
                            + " role pienakas_service.",
                    String.join(", ", tooMuch));
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<String> tooMuch = user.tooMuch();
        health.status(tooMuch.isEmpty() ? Status.UP : OutboxHealth.DEGRADED).withDetail("tooMuch", tooMuch);
    }
}
