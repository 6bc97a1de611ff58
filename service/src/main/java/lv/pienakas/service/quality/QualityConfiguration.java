package lv.pienakas.service.quality;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Set;
import java.util.TreeSet;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.release.Service;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that has findings checked. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QualityProperties.class)
class QualityConfiguration {

    /** @throws IllegalArgumentException naming a property that is wrong or is of no service */
    QualityConfiguration(RuleRelease release, QualityProperties properties) {
        Set<String> unknown = new TreeSet<>(properties.services().keySet());
        for (Service service : release.services()) {
            properties.of(service.code());
            unknown.remove(service.code());
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("pienakas.quality.services names " + unknown
                    + ", of which there are no rules; known are "
                    + release.services().stream().map(Service::code).toList());
        }
    }

    @Bean
    RecurringTask<Void> checkFindings(Checking checking, DecidingOnGates deciding, QualityProperties properties) {
        return Tasks.recurring("check-findings", FixedDelay.of(properties.pause()))
                .execute((instance, context) -> {
                    deciding.closeWhatMustBe();
                    checking.look();
                });
    }
}
