package lv.pienakas.service.eaddress;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** The channel, where {@code pienakas.e-address.endpoint} says so. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EAddressProperties.class)
@Conditional(EAddressConfiguration.HasEndpoint.class)
class EAddressConfiguration {

    @Bean
    EAddress eAddress(EAddressProperties properties, Clock clock) {
        return new EAddressSetup(properties, System.getenv()).eAddress(clock);
    }

    /** An empty endpoint is none. */
    static class HasEndpoint implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("pienakas.e-address.endpoint"));
        }
    }
}
