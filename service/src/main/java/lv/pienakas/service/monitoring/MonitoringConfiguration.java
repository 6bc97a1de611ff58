package lv.pienakas.service.monitoring;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.application.DiskSpaceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.unit.DataSize;

/** Only a service that goes on is watched, not a command. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
@EnableConfigurationProperties(MonitoringProperties.class)
class MonitoringConfiguration {

    /** Some thousand letters. */
    private static final DataSize LEAST_SPACE = DataSize.ofMegabytes(100);

    /** Where the letters for the print house pile up; the folder is made with the first one. */
    @Bean
    DiskSpaceHealthIndicator diskSpaceHealthIndicator(@Value("${pienakas.notices.spool}") Path spool) {
        Path folder = spool.toAbsolutePath();
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return new DiskSpaceHealthIndicator(folder.toFile(), LEAST_SPACE);
    }
}
