package lv.pienakas.service.security;

import java.util.List;
import lv.pienakas.service.provider.DemoProvider;
import lv.pienakas.service.provider.Loopback;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.context.WebApplicationContext;

/** Before a web service starts: what is only good enough for a demo has to be asked for. */
final class SafeStart implements ApplicationContextInitializer<GenericApplicationContext> {

    static final String DATABASE = "spring.datasource.url";

    private static final String ADDRESS = "server.address";

    /** Any of them says how others reach the service without being listened to. */
    private static final List<String> GUARDED = List.of(
            "server.ssl.bundle", "server.ssl.key-store", "server.ssl.certificate", "server.forward-headers-strategy");

    @Override
    public void initialize(GenericApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (!(context instanceof WebApplicationContext)
                || environment.acceptsProfiles(Profiles.of(DemoProvider.PROFILE))) {
            return;
        }
        if (environment.getProperty(DATABASE, "").isBlank()) {
            throw new UnsafeStartException(
                    "No database is configured.",
                    "Set " + DATABASE
                            + "=jdbc:postgresql://..., .username and .password (see README, \"Running it for real\"),"
                            + " or " + DATABASE + "=embedded to have the service keep a database of its own.");
        }
        String address = environment.getProperty(ADDRESS, "");
        if (!Loopback.is(address) && GUARDED.stream().noneMatch(name -> isSet(environment, name))) {
            throw new UnsafeStartException(
                    "The service would be reached from other machines without TLS: " + ADDRESS + " is '" + address
                            + "'.",
                    "Set server.ssl.bundle, or server.forward-headers-strategy=native where a proxy in front has the TLS,"
                            + " or " + ADDRESS + "=127.0.0.1.");
        }
    }

    private static boolean isSet(Environment environment, String name) {
        String value = environment.getProperty(name, "");
        return !value.isBlank() && !value.equalsIgnoreCase("none");
    }
}
