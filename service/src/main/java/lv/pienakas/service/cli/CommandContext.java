package lv.pienakas.service.cli;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application for one command: no web server, no log but warnings. */
final class CommandContext {

    private CommandContext() {}

    /** On the given database, or on an embedded one made for the run. */
    static ConfigurableApplicationContext start(Class<?> application, @Nullable String database) {
        return start(application, database, Map.of());
    }

    /** The same with settings of its own. */
    static ConfigurableApplicationContext start(
            Class<?> application, @Nullable String database, Map<String, Object> settings) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("pienakas.database.directory", "");
        properties.put("db-scheduler.enabled", false);
        properties.put("spring.main.lazy-initialization", true);
        // a command says itself in one line what went wrong
        properties.put("logging.structured.format.console", "");
        properties.put("logging.level.root", "ERROR");
        properties.put("logging.level.org.springframework.boot", "OFF");
        properties.put("logging.level.com.zaxxer.hikari", "OFF");
        if (database != null) {
            properties.put("spring.datasource.url", database.startsWith("jdbc:") ? database : "jdbc:" + database);
        }
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
    }
}
