package lv.pienakas.service.portal;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import lv.pienakas.service.notice.Gate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Services are open as a test wants. */
@TestConfiguration(proxyBeanMethods = false)
class Doors {

    @Bean
    @Primary
    Open open() {
        return new Open();
    }

    /** Which are open. */
    static final class Open implements Gate {

        final Set<String> services = new CopyOnWriteArraySet<>();

        @Override
        public boolean isOpen(String service) {
            return services.contains(service);
        }

        @Override
        public double heldOutShare(String service) {
            return 0;
        }
    }
}
