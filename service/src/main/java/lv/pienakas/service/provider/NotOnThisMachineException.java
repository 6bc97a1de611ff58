package lv.pienakas.service.provider;

import java.io.Serial;

/** A demo would be reached from other machines. */
public final class NotOnThisMachineException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotOnThisMachineException(String address) {
        super("The profile demo is on, but server.address is '" + address + "': others could log in with the demo's"
                + " well-known passwords.");
    }
}
