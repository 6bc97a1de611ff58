package lv.pienakas.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The interface's own document is complete, and says nothing that is not so. */
@ApiTest
class InterfaceDocumentTest {

    /** Typed from the interface in outline, not read off the program. */
    private static final List<String> CALLS = List.of(
            "POST /documents",
            "GET /cases/{}",
            "POST /work-items/{}/completion",
            "POST /bulk-tasks",
            "GET /inspectors/{}/work-items",
            "GET /work-items",
            "PUT /work-items/{}/assignee",
            "POST /inspectors/{}/absences",
            "DELETE /inspectors/{}/absences/{}",
            "POST /rebalancings",
            "GET /rebalancings/{}",
            "POST /rebalancings/{}/acceptance",
            "POST /feeds/{}",
            "POST /scans",
            "GET /scans",
            "GET /scans/{}",
            "POST /scans/{}/pause",
            "POST /scans/{}/resume",
            "POST /scans/{}/cancel",
            "GET /scans/schedule",
            "POST /scans/schedule/pause",
            "POST /scans/schedule/resume",
            "GET /persons/{}/findings",
            "GET /findings/{}/explanation",
            "GET /portal/persons/{}/notices",
            "GET /portal/persons/{}/applications",
            "GET /portal/persons/{}/opt-out",
            "PUT /portal/persons/{}/opt-out",
            "GET /portal/persons/{}/notices/{}/explanation");

    private final String text;
    private final JsonNode document;

    InterfaceDocumentTest(@LocalServerPort int port) {
        this.text = Api.on(port).document();
        this.document = Api.JSON.readTree(text);
    }

    private record Operation(String method, String path, JsonNode node) {

        String name() {
            return method + " " + path;
        }

        JsonNode responses() {
            return node.path("responses");
        }

        boolean changes() {
            return !method.equals("GET");
        }

        boolean has(String in, String name) {
            for (JsonNode parameter : node.path("parameters")) {
                if (parameter.path("in").asString().equals(in)
                        && (name.isEmpty() || parameter.path("name").asString().equals(name))) {
                    return true;
                }
            }
            return false;
        }
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, node) ->
                        operations.add(new Operation(method.toUpperCase(java.util.Locale.ROOT), path, node))));
        return operations;
    }

    @Test
    void it_is_a_3_0_document_that_parsers_read_without_a_word() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(text, List.of(), options);

        assertThat(document.path("openapi").asString()).startsWith("3.0.");
        assertThat(parsed.getMessages()).isNullOrEmpty();
        assertThat(parsed.getOpenAPI().getPaths())
                .hasSize(document.path("paths").size());
    }

    @Test
    void every_call_of_the_outline_is_in_it() {
        Set<String> found = new TreeSet<>();
        operations().forEach(operation -> {
            assertThat(operation.path()).startsWith("/api/v1/");
            found.add(operation.method() + " "
                    + operation.path().substring("/api/v1".length()).replaceAll("\\{[^}]*}", "{}"));
        });

        assertThat(found).containsExactlyInAnyOrderElementsOf(CALLS);
    }

    @Test
    void every_operation_says_what_it_is_and_does() {
        Set<String> ids = new HashSet<>();
        Set<String> tags = new HashSet<>();
        document.path("tags").forEach(tag -> {
            assertThat(tag.path("description").asString("")).as(tag.toString()).isNotEmpty();
            tags.add(tag.path("name").asString());
        });
        for (Operation operation : operations()) {
            JsonNode node = operation.node();
            assertThat(node.path("operationId").asString()).as(operation.name()).matches("[a-z][A-Za-z]+");
            assertThat(ids.add(node.path("operationId").asString()))
                    .as(operation.name())
                    .isTrue();
            assertThat(node.path("summary").asString("")).as(operation.name()).hasSizeBetween(5, 80);
            assertThat(node.path("description").asString(""))
                    .as(operation.name())
                    .hasSizeGreaterThan(20);
            assertThat(node.path("tags")).as(operation.name()).isNotEmpty();
            node.path("tags")
                    .forEach(tag -> assertThat(tags).as(operation.name()).contains(tag.asString()));
            node.path("parameters").forEach(parameter -> {
                assertThat(parameter.path("description").asString(""))
                        .as(operation.name() + parameter)
                        .isNotEmpty();
                assertThat(parameter.has("schema"))
                        .as(operation.name() + parameter)
                        .isTrue();
            });
        }
    }

    @Test
    void every_operation_names_each_status_that_it_may_be_answered_with() {
        for (Operation operation : operations()) {
            Set<String> expected = new TreeSet<>(List.of("400", "401", "403", "406", "429", "500", "503"));
            if (operation.has("path", "")) {
                expected.add("404");
            }
            if (operation.node().has("requestBody")) {
                expected.addAll(List.of("413", "415"));
            }
            if (operation.changes()) {
                expected.add("409");
            }
            if (operation.has("header", "Idempotency-Key")) {
                expected.add("422");
            }
            if (operation.has("header", "If-Match")) {
                expected.add("412");
            }
            Set<String> named = new TreeSet<>();
            operation.responses().forEachEntry((status, response) -> named.add(status));
            assertThat(named).as(operation.name()).containsAll(expected).anyMatch(status -> status.startsWith("2"));
            operation.responses().forEachEntry((status, response) -> {
                JsonNode resolved = resolved(response);
                assertThat(resolved.path("description").asString(""))
                        .as(operation.name() + status)
                        .isNotEmpty();
                if (status.compareTo("400") >= 0) {
                    assertThat(resolved.path("content")
                                    .path("application/problem+json")
                                    .path("schema")
                                    .path("$ref")
                                    .asString())
                            .as(operation.name() + status)
                            .isEqualTo("#/components/schemas/Problem");
                }
            });
        }
    }

    @Test
    void every_post_takes_an_idempotency_key_and_every_put_a_version() {
        for (Operation operation : operations()) {
            assertThat(operation.has("header", "Idempotency-Key"))
                    .as(operation.name())
                    .isEqualTo(operation.method().equals("POST"));
            if (operation.method().equals("PUT")) {
                assertThat(operation.has("header", "If-Match"))
                        .as(operation.name())
                        .isTrue();
            }
        }
    }

    @Test
    void every_list_is_read_page_by_page() {
        for (Operation operation : operations()) {
            JsonNode schema = resolved(operation
                    .responses()
                    .path("200")
                    .path("content")
                    .path("application/json")
                    .path("schema"));
            assertThat(schema.path("type").asString("object"))
                    .as(operation.name())
                    .isNotEqualTo("array");
            if (schema.path("properties").has("next")
                    && schema.path("properties").has("items")) {
                assertThat(operation.has("query", "after")).as(operation.name()).isTrue();
                assertThat(operation.has("query", "limit")).as(operation.name()).isTrue();
            }
        }
    }

    @Test
    void every_body_has_an_example_that_fits_its_schema() {
        OpenApiInteractionValidator validator = OpenApiInteractionValidator.createForInlineApiSpecification(text)
                .build();
        for (Operation operation : operations()) {
            JsonNode request = operation.node().path("requestBody");
            request.path("content").forEachEntry((type, body) -> {
                if (type.equals("application/json")) {
                    assertThat(body.path("example").isObject())
                            .as(operation.name())
                            .isTrue();
                }
            });
            operation.responses().forEachEntry((status, response) -> {
                JsonNode content = resolved(response).path("content");
                content.forEachEntry((type, body) -> {
                    if (!type.contains("json")) {
                        return;
                    }
                    assertThat(body.path("example").isObject())
                            .as(operation.name() + status)
                            .isTrue();
                    SimpleResponse example = SimpleResponse.Builder.status(Integer.parseInt(status))
                            .withContentType(type)
                            .withBody(body.path("example").toString())
                            .build();
                    assertThat(validator
                                    .validateResponse(
                                            operation.path().replaceAll("\\{[^}]*}", "1"),
                                            Request.Method.valueOf(operation.method()),
                                            example)
                                    .getMessages())
                            .as(operation.name() + " " + status)
                            .isEmpty();
                });
            });
        }
    }

    @Test
    void every_schema_and_every_field_is_described() {
        document.path("components").path("schemas").forEachEntry((name, schema) -> {
            boolean page = name.startsWith("Page");
            assertThat(page || !schema.path("description").asString("").isEmpty())
                    .as(name)
                    .isTrue();
            schema.path("properties")
                    .forEachEntry((field, property) -> assertThat(property.path("description")
                                            .asString("")
                                    + resolved(property).path("description").asString(""))
                            .as(name + "." + field)
                            .isNotEmpty());
        });
    }

    @Test
    void nothing_lies_in_it_that_nobody_uses() {
        Set<String> used = new HashSet<>();
        Pattern.compile("\"#/components/(schemas|responses)/([^\"]+)\"")
                .matcher(text)
                .results()
                .forEach(match -> used.add(match.group(1) + "/" + match.group(2)));
        Set<String> there = new TreeSet<>();
        for (String kind : List.of("schemas", "responses")) {
            document.path("components").path(kind).forEachEntry((name, any) -> there.add(kind + "/" + name));
        }

        assertThat(used).containsAll(there);
        assertThat(there).containsAll(used);
    }

    @Test
    void every_call_needs_a_token() {
        assertThat(document.path("security")).isNotEmpty();
        document.path("security")
                .forEach(need -> need.forEachEntry((scheme, scopes) -> assertThat(document.path("components")
                                .path("securitySchemes")
                                .has(scheme))
                        .isTrue()));
        operations()
                .forEach(operation -> assertThat(
                                operation.node().path("security").isEmpty()
                                        && operation.node().has("security"))
                        .as(operation.name())
                        .isFalse());
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
