package lv.pienakas.service.problem;

import java.net.URI;
import java.util.Locale;

/** What may go wrong with a call. A kind's address ({@code type}) never changes; a caller may go by it. */
public enum ProblemKind {
    /** Wrong by itself, whatever there is: unreadable, a field missing or out of range, a code that there is not. */
    INVALID_REQUEST(400, "The request is wrong"),
    NOT_AUTHENTICATED(401, "The caller is not known"),
    FORBIDDEN(403, "The caller may not do this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "The answer can't be given in this form"),
    /** What there is does not allow it. */
    REFUSED(409, "The change is refused"),
    /** Somebody else changed it since it was read. */
    STALE(412, "It has changed since it was read"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The request is in a form that is not read"),
    /** A field names something that is not there, or does not fit. */
    UNPROCESSABLE(422, "What the request names does not fit"),
    KEY_REUSED(422, "The idempotency key was used for another request"),
    PRECONDITION_REQUIRED(428, "The request has to say which version it changes"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "Not available at the moment");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Its name in the world; nothing is to be fetched there. */
    public URI type() {
        return URI.create(
                "urn:pienakas:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
