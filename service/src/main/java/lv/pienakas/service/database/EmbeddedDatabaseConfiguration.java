package lv.pienakas.service.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import lv.pienakas.data.database.EmbeddedDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings a PostgreSQL of its own unless {@code spring.datasource.url} names one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class EmbeddedDatabaseConfiguration {

    /** {@code pienakas.database.directory}: where it survives restarts; empty: for this run only. */
    @Bean
    EmbeddedDatabase embeddedDatabase(@Value("${pienakas.database.directory}") String directory) {
        EmbeddedDatabase database =
                directory.isBlank() ? EmbeddedDatabase.temporary() : EmbeddedDatabase.in(Path.of(directory));
        // not beside the context's own end, when requests and jobs still need it
        database.leaveClosingTo(SpringApplication.getShutdownHandlers()::add);
        return database;
    }

    /** The schema is made by another user than the program's own, who may not change it. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource administrator(EmbeddedDatabase database) {
        return database.administrator();
    }

    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean
    DataSource dataSource(EmbeddedDatabase database) {
        return database.dataSource();
    }
}
