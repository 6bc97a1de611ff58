package lv.pienakas.service.scan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock of Riga that tests set. */
@TestConfiguration(proxyBeanMethods = false)
public class Nights {

    @Bean
    @Primary
    WallClock wallClock() {
        return new WallClock();
    }

    /** Stands still until it is set. */
    public static final class WallClock extends Clock {

        private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

        private volatile Instant now = Instant.parse("2026-03-02T10:00:00Z");

        /** As a clock on the wall shows it, e.g. {@code 2026-03-02T02:00}. */
        public void set(String local) {
            now = LocalDateTime.parse(local).atZone(RIGA).toInstant();
        }

        /** Day that it shows. */
        public LocalDate today() {
            return LocalDate.now(this);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return RIGA;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
