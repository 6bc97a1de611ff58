package lv.pienakas.service.api;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.pienakas.data.idempotency.IdempotencyKeys;
import lv.pienakas.service.json.Day;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** What all calls have in common. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiConfiguration implements WebMvcConfigurer {

    private static final Duration TIDYING = Duration.ofHours(1);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RequestCheck()).addPathPatterns("/api/**");
    }

    /** The framework would read days as people write them in some country or other, and of any year. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, ApiConfiguration::day);
    }

    @SuppressWarnings("NullAway") // null is how the framework is told that nothing was given; it does not say so
    private static LocalDate day(String text) {
        return text.isEmpty() ? null : Day.parse(text);
    }

    /** Before the handlers of the framework, one of which would write it as if it were the answer itself. */
    @Bean
    SmartInitializingSingleton onceCalls(
            @Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter adapter, Answering answering) {
        return () -> {
            List<HandlerMethodReturnValueHandler> handlers = new ArrayList<>();
            handlers.add(new OnceCalls(answering));
            handlers.addAll(Objects.requireNonNull(adapter.getReturnValueHandlers()));
            adapter.setReturnValueHandlers(handlers);
        };
    }

    /** {@code pienakas.api.keep-keys}: for how long a call can be repeated. */
    @Bean
    RecurringTask<Void> tidyIdempotencyKeys(
            IdempotencyKeys keys, @Value("${pienakas.api.keep-keys}") Duration keep, Clock clock) {
        return Tasks.recurring("tidy-idempotency-keys", FixedDelay.of(TIDYING))
                .execute((instance, context) -> keys.forget(clock.instant().minus(keep)));
    }
}
