package lv.pienakas.service.security;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Says in the interface's document what each call needs. */
@Component
@ConditionalOnWebApplication
class WhoMayCall implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        document.getPaths()
                .forEach((path, calls) -> calls.readOperationsMap()
                        .forEach((method, operation) -> call(method, path)
                                .ifPresent(call -> operation.setDescription(
                                        (operation.getDescription() == null ? "" : operation.getDescription() + "\n\n")
                                                + "Needs " + call.needs() + "."))));
    }

    private static Optional<Call> call(PathItem.HttpMethod method, String path) {
        return ApiCalls.ALL.stream()
                .filter(call -> call.path().equals(path)
                        && HttpMethod.valueOf(method.name()).equals(call.method()))
                .findFirst();
    }
}
