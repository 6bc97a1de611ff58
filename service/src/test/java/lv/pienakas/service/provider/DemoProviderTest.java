package lv.pienakas.service.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.mock.env.MockEnvironment;

class DemoProviderTest {

    @ParameterizedTest(name = "profile {0}")
    @ValueSource(strings = {"", "production", "Demo", "demonstration"})
    void never_starts_outside_of_the_demo(String profile) throws IOException {
        int port = freePort();
        MockEnvironment environment = environment("127.0.0.1", port);
        if (!profile.isEmpty()) {
            environment.setActiveProfiles(profile);
        }

        assertThatThrownBy(() -> DemoProvider.start(environment))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in the demo only");
        new ServerSocket(port).close(); // nobody listens there
    }

    @ParameterizedTest(name = "address {0}")
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "no.such.host.invalid", " "})
    void never_starts_where_others_reach_the_service(String address) throws IOException {
        int port = freePort();
        MockEnvironment environment = environment(address, port);
        environment.setActiveProfiles("demo");

        assertThatThrownBy(() -> DemoProvider.start(environment)).isInstanceOf(RefusedDemoException.class);
        new ServerSocket(port).close();
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "spring.datasource.url, jdbc:postgresql://db.example/pienakas",
        "pienakas.e-address.endpoint, https://192.0.2.9/endpoint",
        "pienakas.e-address.endpoint, no address at all",
        "pienakas.sais.events-url, https://192.0.2.9/events"
    })
    void never_starts_beside_what_is_not_made_up(String setting, String value) throws IOException {
        int port = freePort();
        MockEnvironment environment = environment("127.0.0.1", port).withProperty(setting, value);
        environment.setActiveProfiles("demo");

        assertThatThrownBy(() -> DemoProvider.start(environment))
                .isInstanceOf(RefusedDemoException.class)
                .hasMessageContaining(setting);
        new ServerSocket(port).close();
    }

    @Test
    void starts_beside_stand_ins_on_this_machine() throws IOException {
        MockEnvironment environment = environment("127.0.0.1", 0)
                .withProperty("spring.datasource.url", "embedded")
                .withProperty("pienakas.e-address.endpoint", "https://localhost:8443/x")
                .withProperty("pienakas.sais.events-url", "http://127.0.0.1:9/x");
        environment.setActiveProfiles("demo");

        DemoProvider.start(environment).destroy();
    }

    @Test
    void ends_with_the_service_and_listens_to_this_machine_only() throws Exception {
        MockEnvironment environment = environment("127.0.0.1", 0);
        environment.setActiveProfiles("demo");
        DemoProvider provider = DemoProvider.start(environment);
        int port = URI.create(provider.address()).getPort();

        assertThat(status(port)).isEqualTo(200);
        provider.destroy();
        new ServerSocket(port).close();
    }

    @Test
    void secrets_differ_between_clients_and_between_starts() {
        assertThat(DemoMachine.all()).extracting(DemoMachine::secret).doesNotHaveDuplicates();
        assertThat(DemoMachine.all().get(0).secret())
                .hasSizeGreaterThanOrEqualTo(24)
                .isNotEqualTo(DemoMachine.all().get(0).secret());
        DemoMachine machine = DemoMachine.all().get(0);
        assertThat(machine.toString()).contains(machine.name()).doesNotContain(machine.secret());
    }

    @Test
    void nothing_but_the_setup_of_the_log_in_starts_it() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("lv.pienakas.service");
        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveFullyQualifiedName("lv.pienakas.service.security.LoginSetup")
                .should()
                .callMethod(DemoProvider.class, "start", ConfigurableEnvironment.class)
                .check(house);
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("..provider..")
                .should()
                .beMetaAnnotatedWith(org.springframework.stereotype.Component.class)
                .because("the service would find them")
                .check(house);
    }

    private static int status(int port) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/.well-known/openid-configuration"))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private static MockEnvironment environment(String address, int port) {
        return new MockEnvironment()
                .withProperty("server.address", address)
                .withProperty("server.port", "8080")
                .withProperty("pienakas.security.audience", "pienakas")
                .withProperty("pienakas.demo.provider-port", String.valueOf(port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
