package lv.pienakas.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.pienakas.service.eaddress.EAddress;
import lv.pienakas.service.eaddress.EAddressMessage;
import lv.pienakas.service.eaddress.standin.StandIn;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemoEAddressTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(DemoEAddress.class)
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void stand_in_takes_what_the_demonstration_sends() {
        runner.withPropertyValues("spring.profiles.active=demo").run(context -> {
            context.getBean(EAddress.class)
                    .send(new EAddressMessage(
                            "PN-1-1",
                            EAddress.addressOf("320000-00001"),
                            List.of("VSAA"),
                            LocalDate.of(2026, 3, 2),
                            "Title",
                            "DOC_EMPTY",
                            "Text",
                            Instant.parse("2026-03-02T10:00:00Z"),
                            List.of()));

            assertThat(context.getBean(StandIn.class).messages()).hasSize(1);
        });
    }

    @Test
    void there_is_none_outside_the_demonstration_or_beside_a_real_one() {
        runner.run(context -> assertThat(context).doesNotHaveBean(EAddress.class));
        runner.withPropertyValues("spring.profiles.active=demo", "pienakas.e-address.endpoint=https://real.example/x")
                .run(context -> assertThat(context).doesNotHaveBean(EAddress.class));
    }
}
