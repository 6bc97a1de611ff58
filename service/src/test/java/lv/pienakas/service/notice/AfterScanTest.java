package lv.pienakas.service.notice;

import static lv.pienakas.service.notice.Town.TRANSPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.service.scan.Scanning;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** With jobs that come round once an hour. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "pienakas.database.directory=",
            "db-scheduler.enabled=true",
            "db-scheduler.polling-interval=100ms",
            "pienakas.notices.pause=1h"
        })
@Import({Town.class, AfterScanTest.Open.class})
class AfterScanTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TestConfiguration(proxyBeanMethods = false)
    static class Open {

        @Bean
        @Primary
        Doors doors() {
            Doors doors = new Doors();
            doors.open(TRANSPORT);
            return doors;
        }
    }

    private final Town town;
    private final Scanning scanning;
    private final JdbcTemplate jdbc;

    AfterScanTest(@Autowired Town town, @Autowired Scanning scanning, @Autowired JdbcTemplate jdbc) {
        this.town = town;
        this.scanning = scanning;
        this.jdbc = jdbc;
    }

    @Test
    void who_is_found_is_told_without_waiting_for_the_hour() throws Exception {
        await(() -> jdbc.queryForList(
                        "select 1 from jobs.scheduled_tasks where task_name = ? and not picked"
                                + " and execution_time > now() + interval '30 minutes'",
                        Integer.class,
                        NoticeRound.JOB)
                .contains(1));
        int person = town.person();
        jdbc.update("update register.person set birth_date = '1980-01-01' where person_id = ?", person);
        for (String kind : new String[] {"DISABILITY", "TRANSPORT"}) {
            jdbc.update(
                    "insert into register.opinion values (?, ?, ?, 'I', 'GENERAL', '2024-01-01', null, 1)",
                    kind,
                    person,
                    kind);
        }
        scanning.scan(LocalDate.now(ZoneId.of("Europe/Riga")), ScanMode.FULL, (done, of) -> {});

        await(() -> !town.notices(person).isEmpty());
        assertThat(town.notice(person).right().service()).isEqualTo(TRANSPORT);
    }

    private static void await(BooleanSupplier coming) throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!coming.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(patience);
            Thread.sleep(50);
        }
    }
}
