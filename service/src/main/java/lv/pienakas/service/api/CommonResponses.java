package lv.pienakas.service.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.pienakas.service.problem.Problem;
import lv.pienakas.service.problem.ProblemKind;
import lv.pienakas.service.problem.WrongField;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The problems, described once for all calls. */
@Component
@Order(1)
class CommonResponses implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        Components components = document.getComponents();
        ModelConverters.getInstance(false).readAll(Problem.class).forEach(components::addSchemas);
        // a method that is not allowed is none of a call
        for (ProblemKind kind : EnumSet.complementOf(EnumSet.of(ProblemKind.METHOD_NOT_ALLOWED))) {
            components.addResponses(CommonParts.name(kind.status()), response(kind));
        }
    }

    private static ApiResponse response(ProblemKind kind) {
        Problem example = kind == ProblemKind.INVALID_REQUEST
                ? Problem.of(
                        kind, List.of(WrongField.of("service", "GIFT", "is none of [SICKNESS_BENEFIT, STATEMENT]")))
                : Problem.of(kind, detail(kind));
        ApiResponse response = new ApiResponse()
                .description(
                        kind == ProblemKind.KEY_REUSED
                                ? "What the request names does not fit, or its key is used"
                                : kind.title())
                .content(new Content()
                        .addMediaType(
                                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new io.swagger.v3.oas.models.media.MediaType()
                                        .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                                        .example(json(example))));
        if (kind == ProblemKind.TOO_MANY_REQUESTS || kind == ProblemKind.UNAVAILABLE) {
            response.addHeaderObject(
                    HttpHeaders.RETRY_AFTER,
                    new Header()
                            .description("Seconds after which to call again.")
                            .schema(new IntegerSchema().format(null).example(5)));
        }
        return response;
    }

    private static String detail(ProblemKind kind) {
        return switch (kind) {
            case REFUSED -> "work item 5002 is DONE already";
            case STALE -> "If-Match \"4\" was read; now it is \"5\": read it again";
            case NOT_FOUND -> "there is no case 5000";
            case KEY_REUSED, UNPROCESSABLE ->
                "Idempotency-Key '3f0c1c5e' was used for another request; use a new one for each";
            case PRECONDITION_REQUIRED -> "If-Match is missing; send the ETag that was read";
            case TOO_LARGE -> "the body is longer than 1MB; send less at once";
            default -> kind.title();
        };
    }

    private static Map<String, Object> json(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", problem.type().toString());
        json.put("title", problem.title());
        json.put("status", problem.status());
        json.put("detail", problem.detail());
        if (!problem.errors().isEmpty()) {
            json.put(
                    "errors",
                    problem.errors().stream()
                            .map(error -> Map.of(
                                    "field",
                                    error.field(),
                                    "value",
                                    String.valueOf(error.value()),
                                    "message",
                                    error.message()))
                            .toList());
        }
        return json;
    }
}
