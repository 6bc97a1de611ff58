package lv.pienakas.service.json;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** SHA-256 of a request's body; whoever reads a body keeps it with the request, so that it can be told from another one. */
public final class BodyHash {

    private static final String ATTRIBUTE = BodyHash.class.getName();

    private final byte[] hash;

    private BodyHash(byte[] hash) {
        this.hash = hash;
    }

    /** Of a body that is in memory. */
    public static BodyHash of(byte[] body) {
        return new BodyHash(sha256().digest(body));
    }

    /**
     * Of a body that was streamed through {@link #sha256()}.
     *
     * @param hash 32 bytes
     */
    public static BodyHash streamed(byte[] hash) {
        return new BodyHash(hash.clone());
    }

    /** Of the body that was read; of an empty one if none was. */
    public static BodyHash of(HttpServletRequest request) {
        @Nullable Object kept = request.getAttribute(ATTRIBUTE);
        return kept == null ? of(new byte[0]) : (BodyHash) kept;
    }

    public void keepWith(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** 32 bytes. */
    public byte[] bytes() {
        return hash.clone();
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
