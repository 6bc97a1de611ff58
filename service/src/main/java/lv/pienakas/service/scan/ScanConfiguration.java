package lv.pienakas.service.scan;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import lv.pienakas.data.feed.Deliveries;
import lv.pienakas.data.feed.History;
import lv.pienakas.rules.release.RuleRelease;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a scan is made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ScanProperties.class, RetentionProperties.class})
class ScanConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_FORGETTING = Duration.ofDays(1);
    private static final Duration BETWEEN_WATCHES = Duration.ofSeconds(10);

    /** In microseconds, as the database keeps moments: what is answered at once equals what is read later. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.system(ZoneId.of("Europe/Riga")), Duration.of(1, ChronoUnit.MICROS));
    }

    /** Looks for what was asked for; an execution that dies with its node is taken over by another one. */
    @Bean
    RecurringTask<Void> runScans(RunningScans running) {
        return Tasks.recurring("run-scans", FixedDelay.of(BETWEEN_LOOKS))
                .execute((instance, context) ->
                        running.runAll(() -> context.getSchedulerState().isShuttingDown()));
    }

    /**
     * Looks whether a night's scan is due, rather than being due itself at that time: so a change of clocks or of the setting, a
     * pause and a night without a node are all the same question.
     */
    @Bean
    RecurringTask<Void> watchScans(WatchingScans watching) {
        return Tasks.recurring("watch-scans", FixedDelay.of(BETWEEN_WATCHES))
                .execute((instance, context) -> watching.look());
    }

    /** Also on the first day of a service: a task of every day begins with its first time to come. */
    @Bean
    RecurringTask<Void> forgetThePast(Retention retention) {
        return Tasks.recurring("forget-the-past", FixedDelay.of(BETWEEN_FORGETTING))
                .execute((instance, context) -> retention.forget());
    }

    @Bean
    RuleRelease ruleRelease() {
        return RuleRelease.builtIn();
    }

    @Bean
    Deliveries deliveries(DataSource dataSource, Clock clock) {
        return new Deliveries(dataSource, clock);
    }

    @Bean
    History history(DataSource dataSource) {
        return new History(dataSource);
    }
}
