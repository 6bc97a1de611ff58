package lv.pienakas.service.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lv.pienakas.service.audit.Purpose;
import lv.pienakas.service.problem.ProblemKind;
import lv.pienakas.service.security.Caller;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** What follows for a call from the conventions: its key, versions, and every problem that it may be answered with. */
@Component
class CommonParts implements OperationCustomizer {

    private static final String REFERENCE = "#/components/responses/";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (Once.class.isAssignableFrom(method.getReturnType().getParameterType())) {
            operation.addParametersItem(key());
        }
        if (isLook(method)) {
            operation.addParametersItem(purpose());
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()))
                    .forEach(parameter -> parameter.setExample(IfMatch.eTag(4)));
        }
        ApiResponses responses = operation.getResponses();
        responses.forEach((status, response) -> describe(status, response, method));
        if (method.hasMethodAnnotation(Versioned.class) && isRead(method)) {
            responses.addApiResponse("304", new ApiResponse().description("It is still as `If-None-Match` says."));
        }
        for (ProblemKind kind : problems(operation, method)) {
            responses.computeIfAbsent(
                    String.valueOf(kind.status()), status -> new ApiResponse().$ref(REFERENCE + name(kind.status())));
        }
        return operation;
    }

    /** Name of the answer among the document's components. */
    static String name(int status) {
        return Objects.requireNonNull(HttpStatus.resolve(status)).name();
    }

    private static Parameter key() {
        return new HeaderParameter()
                .name(OnceCalls.KEY)
                .required(true)
                .description("New for each call, the same for a repeated one: 1 to 200 visible ASCII characters.")
                .example("3f0c1c5e-8d1b-4b43-9f0e-6f1f0a1c2d3e")
                .schema(new StringSchema()
                        .minLength(1)
                        .maxLength(OnceCalls.LONGEST_KEY)
                        .pattern("^[\\x21-\\x7e]+$"));
    }

    private static Parameter purpose() {
        return new HeaderParameter()
                .name(Purpose.HEADER)
                .description("Why the data is looked at, in words: kept in the record of the look."
                        + " One line in UTF-8 without a personal code.")
                .example("complaint no. 17")
                .schema(new StringSchema().maxLength(Purpose.LONGEST));
    }

    private static void describe(String status, ApiResponse response, HandlerMethod method) {
        if (!status.startsWith("2")) {
            return;
        }
        if (List.of("OK", "Created", "No Content", "Accepted").contains(response.getDescription())) {
            response.setDescription(
                    switch (status) {
                        case "201" -> "Done; this is what was made.";
                        case "202" -> "Begun; ask again how far it is.";
                        case "204" -> "Done; there is nothing to say.";
                        default -> isRead(method) ? "As it is now." : "Done; this is how it is now.";
                    });
        }
        if (method.hasMethodAnnotation(Versioned.class)) {
            response.addHeaderObject(
                    HttpHeaders.ETAG,
                    new Header().description("Version, for `If-Match`.").schema(new StringSchema().example("\"5\"")));
        }
        if (status.equals("201")) {
            response.addHeaderObject(
                    HttpHeaders.LOCATION,
                    new Header()
                            .description("Where it is to be read; left out where that is not one place.")
                            .schema(new StringSchema().example("/api/v1/cases/5000")));
        }
    }

    private static Set<ProblemKind> problems(Operation operation, HandlerMethod method) {
        Set<ProblemKind> problems = EnumSet.of(
                ProblemKind.INVALID_REQUEST,
                ProblemKind.NOT_AUTHENTICATED,
                ProblemKind.FORBIDDEN,
                ProblemKind.NOT_ACCEPTABLE,
                ProblemKind.TOO_MANY_REQUESTS,
                ProblemKind.INTERNAL_ERROR,
                ProblemKind.UNAVAILABLE);
        List<Parameter> parameters = Objects.requireNonNullElse(operation.getParameters(), List.of());
        if (parameters.stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
            problems.add(ProblemKind.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            problems.add(ProblemKind.TOO_LARGE);
            problems.add(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        }
        if (!isRead(method)) {
            problems.add(ProblemKind.REFUSED);
            if (!method.hasMethodAnnotation(DeleteMapping.class)) {
                problems.add(ProblemKind.UNPROCESSABLE);
            }
        }
        parameters.stream()
                .filter(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()))
                .forEach(parameter -> {
                    problems.add(ProblemKind.STALE);
                    if (Boolean.TRUE.equals(parameter.getRequired())) {
                        problems.add(ProblemKind.PRECONDITION_REQUIRED);
                    }
                });
        return problems;
    }

    /** What is shown to whom makes no difference unless it is about persons. */
    private static boolean isLook(HandlerMethod method) {
        return isRead(method)
                && Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType().equals(Caller.class));
    }

    private static boolean isRead(HandlerMethod method) {
        return method.hasMethodAnnotation(GetMapping.class);
    }
}
