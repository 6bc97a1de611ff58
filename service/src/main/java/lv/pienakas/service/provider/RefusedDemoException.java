package lv.pienakas.service.provider;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A demo would get in touch with what is not made up. */
public final class RefusedDemoException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String action;

    /** @param value of the setting; null where it may hold a password */
    RefusedDemoException(String setting, @Nullable String value, String otherwise, String action) {
        super("The profile demo is on, but " + setting + (value == null ? " is set: " : " is '" + value + "': ")
                + otherwise + ".");
        this.action = action + ", or leave the profile demo out.";
    }

    /** What to do. */
    public String action() {
        return action;
    }
}
