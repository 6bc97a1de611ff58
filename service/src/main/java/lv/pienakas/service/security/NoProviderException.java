package lv.pienakas.service.security;

import java.io.Serial;
import java.util.List;

/** Nobody could log in: no identity provider is configured. */
final class NoProviderException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Names of the settings that are missing. */
    NoProviderException(List<String> missing) {
        super("No identity provider is configured. Missing: " + String.join(", ", missing) + ".");
    }
}
