package lv.pienakas.service.provider;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The demo stays on this machine: everybody knows its passwords, and whom it tells of is made up. */
public final class Loopback {

    private static final String ADDRESS = "server.address";
    private static final String DATABASE = "spring.datasource.url";

    /** Where the service would send something. */
    private static final List<String> TARGETS = List.of("pienakas.e-address.endpoint", "pienakas.sais.events-url");

    private Loopback() {}

    /** Whether it is this machine that a name or an address stands for. */
    public static boolean is(@Nullable String host) {
        if (host == null || host.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * Fails unless the service listens to this machine alone, keeps its own database, and sends nothing anywhere else.
     *
     * @throws RefusedDemoException naming the setting
     */
    static void require(Environment service) {
        String address = service.getProperty(ADDRESS, "");
        if (!is(address)) {
            throw new RefusedDemoException(
                    ADDRESS,
                    address,
                    "others could log in with the demo's well-known passwords",
                    "Set server.address=127.0.0.1");
        }
        String database = service.getProperty(DATABASE, "");
        if (!database.isBlank() && !database.equals("embedded")) {
            throw new RefusedDemoException(
                    DATABASE, null, "the demo's users, with their well-known passwords, could read it", "Leave it out");
        }
        for (String target : TARGETS) {
            String url = service.getProperty(target, "");
            if (!url.isBlank() && !is(host(url))) {
                throw new RefusedDemoException(target, url, "made-up people's messages would go there", "Leave it out");
            }
        }
    }

    private static @Nullable String host(String url) {
        try {
            return URI.create(url).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
