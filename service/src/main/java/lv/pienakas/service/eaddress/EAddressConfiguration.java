package lv.pienakas.service.eaddress;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** The channel, where {@code pienakas.e-address.endpoint} says so. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EAddressProperties.class)
@Conditional(EAddressConfiguration.HasEndpoint.class)
class EAddressConfiguration {

    private static final String ENDPOINT = "pienakas.e-address.endpoint";

    @Bean
    EAddress eAddress(EAddressProperties properties, Clock clock, Environment environment) {
        try {
            return new EAddressSetup(properties, System.getenv()).eAddress(clock);
        } catch (WrongPropertyException e) {
            // Spring Boot explains this in a few lines instead of a stack trace, but only for a property that is set
            String name = environment.containsProperty(e.property()) ? e.property() : ENDPOINT;
            throw new InvalidConfigurationPropertyValueException(
                    name, environment.getProperty(name), String.valueOf(e.getMessage()));
        }
    }

    /** An empty endpoint is none. */
    static class HasEndpoint implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty(ENDPOINT));
        }
    }
}
