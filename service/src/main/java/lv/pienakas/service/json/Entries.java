package lv.pienakas.service.json;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Lists, no longer than {@code @Size} of their field says: what comes after that is not kept, nor checked. */
final class Entries extends StdDeserializer<List<?>> {

    /** Where the field says nothing. */
    private static final int MOST = 1_000;

    private final @Nullable ValueDeserializer<?> entries;
    private final int most;

    Entries() {
        this(null, MOST);
    }

    private Entries(@Nullable ValueDeserializer<?> entries, int most) {
        super(List.class);
        this.entries = entries;
        this.most = most;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType type = context.getContextualType();
        if (type == null || !type.isCollectionLikeType()) {
            type = property == null ? context.constructType(List.class) : property.getType();
        }
        Size size = property == null ? null : property.getAnnotation(Size.class);
        return new Entries(
                context.findContextualValueDeserializer(type.getContentType(), property),
                size == null ? MOST : size.max());
    }

    @Override
    public @Nullable List<?> deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.isExpectedStartArrayToken() || entries == null) {
            return (List<?>) context.handleUnexpectedToken(handledType(), parser);
        }
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (list.size() > most) {
                parser.skipChildren();
            } else {
                list.add(token == JsonToken.VALUE_NULL ? null : entries.deserialize(parser, context));
            }
        }
        return list;
    }
}
