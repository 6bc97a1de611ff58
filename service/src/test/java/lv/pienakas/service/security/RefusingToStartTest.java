package lv.pienakas.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.pienakas.service.PienakasApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is delivered, without what the tests add, in a process of its own. */
class RefusingToStartTest {

    private static final int PATIENCE_SECONDS = 120;
    private static final String REGISTRATION = "spring.security.oauth2.client.registration.pienakas.";
    private static final String PROVIDER = "spring.security.oauth2.client.provider.pienakas.";
    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    private static final String NAME_CLAIM = "pienakas.security.name-claim";

    @TempDir
    private Path folder;

    private record Run(int exitCode, String output) {}

    @Test
    void service_without_a_provider_does_not_start_and_says_in_a_few_lines_what_to_set() throws Exception {
        Run run = run();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .contains("The log-in at an identity provider is not configured")
                .contains(
                        ISSUER,
                        NAME_CLAIM,
                        PROVIDER + "issuer-uri",
                        REGISTRATION + "client-id",
                        REGISTRATION + "client-secret")
                .contains("--spring.profiles.active=demo");
        assertFewLines(run);
        assertThat(folder).as("nothing was begun, no database either").isEmptyDirectory();
    }

    @Test
    void only_what_is_missing_is_named() throws Exception {
        Run run = run(
                "--" + ISSUER + "=https://login.example",
                "--" + PROVIDER + "issuer-uri=https://login.example",
                "--" + REGISTRATION + "client-id=x",
                "--" + NAME_CLAIM + "=employee_id",
                "--spring.profiles.active=production");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("Missing: " + REGISTRATION + "client-secret.");
        assertFewLines(run);
    }

    @Test
    void demo_that_others_could_reach_does_not_start() throws Exception {
        for (String address : List.of("0.0.0.0", "", "192.0.2.1")) {
            Run run = run("--spring.profiles.active=demo", "--server.address=" + address);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.output())
                    .contains("server.address is '" + address + "'")
                    .contains("Set server.address=127.0.0.1, or leave the profile demo out");
            assertFewLines(run);
        }
    }

    @Test
    void service_does_not_choose_its_database_itself() throws Exception {
        Run run = run(withProvider());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("No database is configured", "spring.datasource.url=jdbc:postgresql://");
        assertFewLines(run);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void service_is_not_offered_to_others_without_tls() throws Exception {
        Run run = run(withProvider("--server.address=0.0.0.0", "--spring.datasource.url=embedded"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .contains("without TLS: server.address is '0.0.0.0'", "server.ssl.bundle", "forward-headers-strategy");
        assertFewLines(run);
        assertThat(folder).isEmptyDirectory();
    }

    private static String[] withProvider(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--" + ISSUER + "=https://login.example",
                                "--" + PROVIDER + "issuer-uri=https://login.example",
                                "--" + REGISTRATION + "client-id=x",
                                "--" + REGISTRATION + "client-secret=x",
                                "--" + NAME_CLAIM + "=employee_id"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void provider_that_cannot_be_reached_is_named() throws Exception {
        Run run = run(
                "--" + ISSUER + "=http://localhost:1/x",
                "--" + PROVIDER + "issuer-uri=http://localhost:1/x",
                "--" + REGISTRATION + "client-id=x",
                "--" + REGISTRATION + "client-secret=a-secret-word",
                "--" + NAME_CLAIM + "=employee_id",
                "--spring.datasource.url=embedded",
                "--pienakas.database.directory=");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("http://localhost:1/x", "See that the identity provider runs");
        assertThat(run.output()).doesNotContain("\tat ", "a-secret-word");
    }

    private static void assertFewLines(Run run) {
        assertThat(run.output()).doesNotContain("\tat ", "Exception");
        assertThat(run.output().lines()).hasSizeLessThan(30);
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        String delivered = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.contains("test-classes"))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                delivered,
                PienakasApplication.class.getName(),
                "--server.port=0",
                "--server.tomcat.basedir="
                        + Path.of("target", "tomcat", "refusing").toAbsolutePath()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + output);
        }
        return new Run(process.exitValue(), output);
    }
}
