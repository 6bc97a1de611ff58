package lv.pienakas.service.api;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** Schemas of codes. */
final class CodeSchemas {

    private CodeSchemas() {}

    @SuppressWarnings({"rawtypes", "unchecked"}) // as the library has them
    static void restrict(Schema schema, List<String> codes) {
        schema.setEnum(codes);
    }
}
