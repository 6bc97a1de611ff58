package lv.pienakas.service.api;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lv.pienakas.data.idempotency.IdempotencyKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all calls have in common. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private static final Duration TIDYING = Duration.ofHours(1);

    private final Answering answering;

    ApiConfiguration(Answering answering) {
        this.answering = answering;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new OnceCalls(answering));
    }

    /** {@code pienakas.api.keep-keys}: for how long a call can be repeated. */
    @Bean
    RecurringTask<Void> tidyIdempotencyKeys(
            IdempotencyKeys keys, @Value("${pienakas.api.keep-keys}") Duration keep, Clock clock) {
        return Tasks.recurring("tidy-idempotency-keys", FixedDelay.of(TIDYING))
                .execute((instance, context) -> keys.forget(clock.instant().minus(keep)));
    }
}
