package lv.pienakas.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** Secrets come from the environment or from files, never from what is delivered. */
class SecretsTest {

    private static final String SECRET = "(?i).*(password|secret|token|credential|private-key).*";

    @TempDir
    private Path folder;

    static Stream<Path> settings() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources"))) {
            return files
                    .filter(file -> file.getFileName().toString().matches("application.*\\.(yaml|yml|properties)"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void no_secret_is_in_the_settings_that_are_delivered(Path file) throws IOException {
        List<PropertySource<?>> sources =
                new YamlPropertySourceLoader().load("delivered", new FileSystemResource(file));

        assertThat(sources)
                .isNotEmpty()
                .allSatisfy(source -> assertThat(((EnumerablePropertySource<?>) source).getPropertyNames())
                        .isNotEmpty()
                        .filteredOn(name -> name.matches(SECRET))
                        .allMatch(
                                name -> String.valueOf(source.getProperty(name)).matches("|\\$\\{[^:}]*}")));
    }

    @Test
    void file_of_a_folder_is_a_secret_named_like_its_setting() throws IOException {
        String name = "spring.security.oauth2.client.registration.pienakas.client-secret";
        Files.writeString(folder.resolve(name), "from a file\n");
        Files.writeString(folder.resolve("spring.datasource.password"), "also");

        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("PIENAKAS_SECRETS=" + folder)
                .run(context -> assertThat(Map.of(
                                "client", context.getEnvironment().getProperty(name, ""),
                                "database", context.getEnvironment().getProperty("spring.datasource.password", "")))
                        .containsEntry("client", "from a file")
                        .containsEntry("database", "also"));
    }
}
