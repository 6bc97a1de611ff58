package lv.pienakas.service.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import lv.pienakas.data.casework.CaseRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whatever is not marked as nullable in a record is always there; what holds of a list's entries stands with them. */
@Component
class RecordSchemas implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    private final CaseRules rules;

    RecordSchemas(CaseRules rules) {
        this.rules = rules;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the library has it
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema == null || java == null || !java.getRawClass().isRecord()) {
            return schema;
        }
        Schema<?> defined = schema.get$ref() == null
                ? schema
                : context.getDefinedModels().get(schema.get$ref().substring(REFERENCE.length()));
        if (defined != null && defined.getProperties() != null) {
            for (RecordComponent component : java.getRawClass().getRecordComponents()) {
                boolean always = !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && !leftOutWhereEmpty(component);
                boolean known =
                        defined.getRequired() != null && defined.getRequired().contains(component.getName());
                Schema<?> property = defined.getProperties().get(component.getName());
                if (always && !known && property != null) {
                    defined.addRequiredItem(component.getName());
                }
                if (property != null && property.getItems() != null) {
                    describeItems(property, component);
                }
            }
        }
        return schema;
    }

    /** The library describes the entries like the list. */
    private void describeItems(Schema<?> list, RecordComponent component) {
        Schema<?> items = list.getItems();
        if (items.get$ref() == null) {
            items.setExample(
                    list.getExample() instanceof Iterable<?> all
                                    && all.iterator().hasNext()
                            ? String.valueOf(all.iterator().next()).replace("\"", "")
                            : null);
            items.setDescription(null);
            if (component.getAnnotatedType() instanceof AnnotatedParameterizedType type) {
                CodeOf code = type.getAnnotatedActualTypeArguments()[0].getAnnotation(CodeOf.class);
                if (code != null) {
                    CodeSchemas.restrict(items, CodeValidator.codes(code, rules.catalogue()));
                }
            }
        }
    }

    private static boolean leftOutWhereEmpty(RecordComponent component) {
        JsonInclude included = component.getAccessor().getAnnotation(JsonInclude.class);
        return included != null && included.value() == JsonInclude.Include.NON_EMPTY;
    }
}
