package lv.pienakas.service.provider;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;

/** The demo is reached from this machine only: everybody knows its passwords. */
final class Loopback {

    private static final String ADDRESS = "server.address";

    private Loopback() {}

    /** Fails unless the service listens to this machine alone. */
    static void require(Environment service) {
        String address = service.getProperty(ADDRESS, "");
        if (address.isBlank() || !isLoopback(address)) {
            throw new NotOnThisMachineException(address);
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
