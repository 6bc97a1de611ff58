package lv.pienakas.service.notice;

import lv.pienakas.service.outbox.SettableClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Clock and gate of a town; apart from it, as it needs what needs them. */
@TestConfiguration(proxyBeanMethods = false)
class Around {

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    @Bean
    @Primary
    Doors doors() {
        return new Doors();
    }
}
