package lv.pienakas.service.scan;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import lv.pienakas.data.feed.Deliveries;
import lv.pienakas.rules.release.RuleRelease;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a scan is made of. */
@Configuration(proxyBeanMethods = false)
class ScanConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Riga"));
    }

    @Bean
    RuleRelease ruleRelease() {
        return RuleRelease.builtIn();
    }

    @Bean
    Deliveries deliveries(DataSource dataSource, Clock clock) {
        return new Deliveries(dataSource, clock);
    }
}
