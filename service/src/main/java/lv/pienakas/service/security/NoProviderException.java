package lv.pienakas.service.security;

import java.io.Serial;
import java.util.List;

/** Nobody could log in: no identity provider is configured. */
final class NoProviderException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Names of the settings that are missing. */
    NoProviderException(List<String> missing) {
        super("The log-in at an identity provider is not configured. Missing: " + String.join(", ", missing) + ".");
    }
}
