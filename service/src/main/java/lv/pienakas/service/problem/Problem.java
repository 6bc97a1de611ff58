package lv.pienakas.service.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import lv.pienakas.service.personal.PersonalCodes;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457).
 *
 * @param type stable name of the kind of problem
 * @param title the kind in words
 * @param status HTTP status
 * @param detail this very problem: names the value at fault and what to do, never a personal code
 * @param instance the request that it is about, as our log names it; null: it has no name (yet)
 * @param errors every field that is wrong; may be empty
 */
@Schema(description = "What is wrong (RFC 9457).")
public record Problem(
        @Schema(
                description = "Name of the kind of problem; it stays the same, so a program may go by it.",
                example = "urn:pienakas:problem:invalid-request")
        URI type,

        @Schema(description = "The kind of problem in words.", example = "The request is wrong")
        String title,

        @Schema(description = "HTTP status.", example = "400")
        int status,

        @Schema(
                description = "This very problem: the value at fault, and what to do. Never contains a personal code.",
                example = "service 'GIFT' is none of [SICKNESS_BENEFIT]")
        String detail,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "The request that it is about, as our log names it: `X-Request-Id` of the answer.",
                example = "urn:pienakas:request:2d9f3a0c-6a53-4d0e-9d55-0f6a3c1a7b11")
        @Nullable
        URI instance,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = "Every field that is wrong; left out where it is not about fields.")
        List<WrongField> errors) {

    private static final String REQUEST = "urn:pienakas:request:";

    /** Fields in the detail. */
    private static final int NAMED = 5;

    public Problem {
        detail = PersonalCodes.hiddenIn(detail, WrongField.HIDDEN);
        errors = List.copyOf(errors);
    }

    /** Of a request without a name. */
    Problem(URI type, String title, int status, String detail, List<WrongField> errors) {
        this(type, title, status, detail, null, errors);
    }

    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, List.of());
    }

    /** The detail names the first fields. */
    public static Problem of(ProblemKind kind, List<WrongField> errors) {
        String first = errors.stream().limit(NAMED).map(WrongField::sentence).collect(Collectors.joining("; "));
        String more = errors.size() > NAMED ? "; and " + (errors.size() - NAMED) + " more, see errors" : "";
        return new Problem(kind.type(), kind.title(), kind.status(), first + more, errors);
    }

    /** The same problem of a request. */
    Problem of(String requestId) {
        return new Problem(type, title, status, detail, URI.create(REQUEST + requestId), errors);
    }
}
