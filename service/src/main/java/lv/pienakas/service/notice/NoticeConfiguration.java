package lv.pienakas.service.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs about notices. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeProperties.class)
class NoticeConfiguration {

    @Bean
    RecurringTask<Void> decideNotices(NoticeRound round, NoticeProperties properties) {
        return Tasks.recurring(NoticeRound.JOB, FixedDelay.of(properties.pause()))
                .execute((instance, context) ->
                        round.run(() -> context.getSchedulerState().isShuttingDown()));
    }

    @Bean
    RecurringTask<Void> followEAddress(FollowingEAddress following, NoticeProperties properties) {
        return Tasks.recurring("follow-e-address", FixedDelay.of(properties.eAddressPause()))
                .execute((instance, context) ->
                        following.follow(() -> context.getSchedulerState().isShuttingDown()));
    }

    /** Nobody is told anything unless somebody has decided so. */
    @Bean
    @ConditionalOnMissingBean
    Gate closed() {
        return new Gate() {

            @Override
            public boolean isOpen(String service) {
                return false;
            }

            @Override
            public double heldOutShare(String service) {
                return 0;
            }
        };
    }
}
