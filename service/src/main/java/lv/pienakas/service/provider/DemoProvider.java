package lv.pienakas.service.provider;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.web.context.support.StandardServletEnvironment;

/** The demo's own identity provider: a context and a port of its own on this machine, in the same virtual machine. */
public final class DemoProvider implements DisposableBean {

    /** Only under this profile is there a demo. */
    public static final String PROFILE = "demo";

    /** Claim with the fixed name of a user. */
    static final String NAME = "preferred_username";

    private static final String CLIENT = "pienakas-pages";

    private final AnnotationConfigServletWebServerApplicationContext context;
    private final List<DemoMachine> machines = DemoMachine.all();
    private final String secret = DemoMachine.newSecret();

    private DemoProvider(AnnotationConfigServletWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it for a service.
     *
     * @throws IllegalStateException if this is no demo, or one that is not for itself alone; see {@link Loopback}
     */
    public static DemoProvider start(ConfigurableEnvironment service) {
        if (!service.acceptsProfiles(Profiles.of(PROFILE))) {
            throw new IllegalStateException("the demo's identity provider starts in the demo only");
        }
        Loopback.require(service);
        DemoProvider provider = new DemoProvider(new AnnotationConfigServletWebServerApplicationContext());
        provider.refresh(service);
        return provider;
    }

    /** With which the service trusts it, and nobody else. */
    public Map<String, Object> settings() {
        String registration = "spring.security.oauth2.client.registration.pienakas.";
        String provider = "spring.security.oauth2.client.provider.pienakas.";
        String tokens = "spring.security.oauth2.resourceserver.jwt.";
        String keys = address() + "/oauth2/jwks";
        Map<String, Object> settings = new HashMap<>(Map.of(
                registration + "client-id",
                CLIENT,
                registration + "client-secret",
                secret,
                provider + "issuer-uri",
                address(),
                provider + "authorization-uri",
                address() + "/oauth2/authorize",
                provider + "token-uri",
                address() + "/oauth2/token",
                provider + "jwk-set-uri",
                keys,
                tokens + "issuer-uri",
                address(),
                tokens + "jwk-set-uri",
                keys,
                "pienakas.security.name-claim",
                NAME));
        machines.forEach(machine ->
                settings.put("pienakas.security.machines." + machine.name(), String.join(",", machine.scopes())));
        return settings;
    }

    /** How machines get an access token from it, in lines for whoever started the demo. */
    public List<String> lines() {
        return machines.stream()
                .map(machine -> "access token for " + machine.name() + ": curl -s -u " + machine.name() + ":"
                        + machine.secret() + " -d grant_type=client_credentials -d 'scope="
                        + String.join(" ", machine.scopes()) + "' " + address() + "/oauth2/token")
                .toList();
    }

    /** Where it is, e.g. {@code http://localhost:9000}. */
    public String address() {
        return "http://localhost:"
                + Objects.requireNonNull(context.getWebServer(), "it is running")
                        .getPort();
    }

    @Override
    public void destroy() {
        context.close();
    }

    private void refresh(ConfigurableEnvironment service) {
        StandardServletEnvironment environment = new StandardServletEnvironment();
        // settings of the service, such as its port or its TLS, are not meant for the provider
        environment.getPropertySources().stream()
                .toList()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "demo provider",
                        Map.of(
                                "server.address", "127.0.0.1",
                                "server.port", service.getProperty("pienakas.demo.provider-port", "9000"),
                                "server.servlet.session.cookie.name", "pienakas-demo-provider",
                                "server.servlet.session.cookie.same-site", "lax",
                                "spring.messages.fallback-to-system-locale", "false",
                                "spring.web.resources.add-mappings", "true")));
        context.setEnvironment(environment);
        context.setDisplayName("demo provider");
        DemoClients clients = new DemoClients(
                CLIENT,
                secret,
                machines,
                service.getRequiredProperty("server.port"),
                service.getRequiredProperty("pienakas.security.audience"));
        context.registerBean(DemoClients.class, () -> clients);
        context.register(ProviderBeans.class);
        context.refresh();
    }
}
