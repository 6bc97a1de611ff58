package lv.pienakas.service.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Problems of which no more than the status is known. */
final class StatusProblems {

    private static final URI NO_KIND = URI.create("about:blank");

    private StatusProblems() {}

    static Problem of(int status) {
        return Arrays.stream(ProblemKind.values())
                .filter(kind -> kind.status() == status)
                .findFirst()
                .map(kind -> Problem.of(kind, detail(kind)))
                .orElseGet(() -> other(status));
    }

    private static Problem other(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        String title = known == null ? "Status " + status : known.getReasonPhrase();
        return new Problem(NO_KIND, title, status, title, List.of());
    }

    private static String detail(ProblemKind kind) {
        return switch (kind) {
            case INVALID_REQUEST ->
                "The request can't be read: its address, a header or a parameter is malformed, or too long";
            case NOT_AUTHENTICATED -> "Send a valid access token as Authorization: Bearer ...";
            case FORBIDDEN -> "The access token, or the role, does not allow this call";
            case NOT_FOUND -> "This address is not one of the interface; see /v3/api-docs";
            case METHOD_NOT_ALLOWED -> "The address does not take this method; see /v3/api-docs";
            case TOO_LARGE -> "The request is larger than is accepted";
            case TOO_MANY_REQUESTS -> "Call again later, as Retry-After says";
            case INTERNAL_ERROR -> "This is our mistake; it is in our log";
            case UNAVAILABLE -> "Call again in a moment";
            default -> kind.title();
        };
    }
}
