package lv.pienakas.service.outbox;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether SAIS has given an address for events. */
class SaisIsThere implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment()
                .getProperty("pienakas.sais.events-url", "")
                .isBlank();
    }
}
