package lv.pienakas.service.eaddress;

import org.jspecify.annotations.Nullable;

/** A property of the channel that cannot work; the message begins with its name. */
final class WrongPropertyException extends IllegalStateException {

    private static final long serialVersionUID = 1;
    private static final String PREFIX = "pienakas.e-address.";

    private final String property;

    WrongPropertyException(String name, String what, @Nullable Throwable cause) {
        super(PREFIX + name + ": " + what, cause);
        this.property = PREFIX + name;
    }

    String property() {
        return property;
    }
}
