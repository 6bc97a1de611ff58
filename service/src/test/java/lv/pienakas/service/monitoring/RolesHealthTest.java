package lv.pienakas.service.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.data.rights.ProgramsUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RolesHealthTest {

    private final EmbeddedDatabase database = EmbeddedDatabase.temporary();

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void program_that_runs_as_somebody_who_may_do_everything_is_degraded_and_says_so(CapturedOutput output) {
        RolesHealth health = new RolesHealth(new ProgramsUser(database.administrator()));
        health.warn();

        assertThat(health.health().getStatus()).isEqualTo(OutboxHealth.DEGRADED);
        assertThat(output).contains("ERROR", "The database user of the program is a superuser", "spring.flyway.user");
    }

    @Test
    void user_who_owns_nothing_is_as_it_should_be(CapturedOutput output) {
        database.migrate();
        RolesHealth health = new RolesHealth(new ProgramsUser(database.dataSource()));
        health.warn();

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(output).doesNotContain("ERROR");
    }
}
