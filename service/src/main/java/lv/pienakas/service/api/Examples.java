package lv.pienakas.service.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An example for every body, put together from those of its fields. */
@Component
@Order(2)
class Examples implements OpenApiCustomizer {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public void customise(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .forEach(operation -> complete(operation, schemas));
    }

    private static void complete(Operation operation, Map<String, Schema> schemas) {
        if (operation.getRequestBody() != null) {
            complete(operation.getRequestBody().getContent(), schemas);
        }
        operation.getResponses().values().forEach(response -> complete(response.getContent(), schemas));
    }

    private static void complete(@Nullable Content content, Map<String, Schema> schemas) {
        if (content != null) {
            content.values().stream()
                    .filter(body -> body.getExample() == null && body.getExamples() == null && body.getSchema() != null)
                    .forEach(body -> body.setExample(example(body.getSchema(), schemas)));
        }
    }

    private static @Nullable Object example(Schema<?> schema, Map<String, Schema> schemas) {
        if (schema.get$ref() != null) {
            Schema<?> named = schemas.get(schema.get$ref().substring(REFERENCE.length()));
            return named == null ? null : example(named, schemas);
        }
        if (schema.getExample() != null) {
            return plain(schema.getExample());
        }
        if (schema.getAllOf() != null && !schema.getAllOf().isEmpty()) {
            return example(schema.getAllOf().get(0), schemas);
        }
        if (schema.getItems() != null) {
            Object one = example(schema.getItems(), schemas);
            return one == null ? List.of() : List.of(one);
        }
        if (schema.getProperties() != null) {
            Map<String, Object> fields = new LinkedHashMap<>();
            schema.getProperties().forEach((name, field) -> {
                Object value = example(field, schemas);
                if (value != null) {
                    fields.put(name, value);
                }
            });
            return fields;
        }
        return schema.getEnum() == null ? null : schema.getEnum().get(0);
    }

    /** The library makes more of a day than it is. */
    private static Object plain(Object example) {
        return example instanceof Date day
                ? day.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString()
                : example;
    }
}
