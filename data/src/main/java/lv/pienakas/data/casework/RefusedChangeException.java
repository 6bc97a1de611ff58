package lv.pienakas.data.casework;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A change that the case does not allow; the message names what was asked, why not, and what to do. */
public class RefusedChangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    /** Refused by how things stand. */
    public RefusedChangeException(String message) {
        super(message);
        this.field = null;
    }

    /**
     * Refused for something in the request that can't be.
     *
     * @param field name of what was given, e.g. {@code caseId}
     */
    public RefusedChangeException(String message, String field) {
        super(message);
        this.field = field;
    }

    /** Name of what was given and can't be; empty: it is how things stand. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
