package lv.pienakas.service.security;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.pienakas.service.provider.DemoProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.web.context.WebApplicationContext;

/**
 * Before a web service starts: a demo brings its own identity provider; everything else has to name one. Commands need
 * none.
 */
final class LoginSetup implements ApplicationContextInitializer<GenericApplicationContext> {

    static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    private static final String REGISTRATION = "spring.security.oauth2.client.registration." + PageSecurity.LOGIN + ".";
    private static final String PROVIDER = "spring.security.oauth2.client.provider." + PageSecurity.LOGIN + ".";

    @Override
    public void initialize(GenericApplicationContext context) {
        if (!(context instanceof WebApplicationContext)) {
            return;
        }
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of(DemoProvider.PROFILE))) {
            bringProvider(context.getDefaultListableBeanFactory(), environment);
        } else {
            List<String> missing = missing(environment);
            if (!missing.isEmpty()) {
                throw new NoProviderException(missing);
            }
        }
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("login", Map.of(REGISTRATION + "scope", "openid,profile")));
    }

    /** It ends with the service, also with one that fails to start. */
    private static void bringProvider(DefaultListableBeanFactory beans, ConfigurableEnvironment environment) {
        DemoProvider provider = DemoProvider.start(environment);
        beans.registerSingleton("demoProvider", provider);
        beans.registerDisposableBean("demoProvider", provider);
        environment.getPropertySources().addFirst(new MapPropertySource("demo provider", provider.settings()));
    }

    private static List<String> missing(Environment environment) {
        return Stream.of(
                        List.of(ISSUER),
                        List.of("pienakas.security.name-claim"),
                        List.of(REGISTRATION + "client-id"),
                        List.of(REGISTRATION + "client-secret", REGISTRATION + "client-authentication-method"),
                        List.of(PROVIDER + "issuer-uri", PROVIDER + "authorization-uri"))
                .filter(oneOf -> oneOf.stream()
                        .allMatch(name -> environment.getProperty(name, "").isBlank()))
                .map(oneOf -> oneOf.get(0))
                .toList();
    }
}
