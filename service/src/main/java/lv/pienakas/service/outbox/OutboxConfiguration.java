package lv.pienakas.service.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import lv.pienakas.data.outbox.WaitingMessages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The jobs around the outbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OutboxProperties.class, SaisProperties.class})
class OutboxConfiguration {

    private static final Duration TIDYING = Duration.ofHours(1);

    @Bean
    PartitionJobs deliverOutbox(Delivering delivering, OutboxProperties properties) {
        return new PartitionJobs(delivering, properties.pause());
    }

    @Bean
    RecurringTask<Void> tidyOutbox(WaitingMessages messages, OutboxProperties properties, Clock clock) {
        return Tasks.recurring("tidy-outbox", FixedDelay.of(TIDYING))
                .execute((instance, context) -> messages.forget(clock.instant().minus(properties.keep())));
    }

    @Bean
    @Conditional(SaisIsThere.class)
    RecurringTask<Void> findOverdue(FindingOverdue finding, SaisProperties properties) {
        return Tasks.recurring("find-overdue", FixedDelay.of(properties.overduePause()))
                .execute((instance, context) ->
                        finding.findAll(() -> context.getSchedulerState().isShuttingDown()));
    }
}
