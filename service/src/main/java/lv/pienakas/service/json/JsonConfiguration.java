package lv.pienakas.service.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Validator;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the interface reads and writes it. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    /** Writes what is answered; a field without a value is left out. */
    @Bean(defaultCandidate = false)
    JsonMapper answersJson(JsonMapper json) {
        return json.rebuild()
                .changeDefaultPropertyInclusion(
                        any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }

    /** Before the one of the framework, which takes much that is not meant. */
    @Bean
    ServerHttpMessageConvertersCustomizer strictBodies(
            Validator validator,
            @Qualifier("answersJson") JsonMapper answersJson,
            @Value("${pienakas.api.largest-body}") DataSize largest) {
        return converters ->
                converters.addCustomConverter(new StrictBodies(new StrictJson(validator), answersJson, largest));
    }
}
