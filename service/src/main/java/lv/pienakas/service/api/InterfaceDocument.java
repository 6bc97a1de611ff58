package lv.pienakas.service.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.service.security.Caller;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The interface's own document, {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class InterfaceDocument {

    private static final String TOKEN = "token";

    private static final String CONVENTIONS = """
            What the core system (SAIS), the population portal (EP229), agencies and staff call.

            **Errors** are problem details (RFC 9457). `type` names the kind and never changes; `detail` says what is wrong and \
            what to do; `errors` has every field that is wrong. A request that is wrong by itself is answered 400; what the \
            present state does not allow 409; what names something that is not there or does not fit 422.

            **Bodies** are JSON in UTF-8. Unknown and doubled fields are refused. In answers a field without a value is left \
            out, and new fields may be added at any time. Moments have an offset, e.g. `2026-03-02T10:15:00+02:00`.

            **Every POST** takes `Idempotency-Key`. The same key with the same body gives the same answer once more, without \
            doing anything, for 7 days unless configured otherwise; with another body it is 422. A call that was answered with \
            an error leaves its key free. Whoever got no answer sends the same call again.

            **Versions**: answers carry an `ETag`. Updates take it in `If-Match`; 412 if somebody else was faster, 428 if it is \
            missing.

            **Lists** come page by page: send `next` of a page as `after`.
            """;

    /** What springdoc has to know of the controllers' signatures. */
    InterfaceDocument() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class).addResponseWrapperToIgnore(Once.class);
    }

    @Bean
    OpenAPI interfaceDescription() {
        return new OpenAPI()
                .info(new Info()
                        .title("Pienākas")
                        .version("1")
                        .description(CONVENTIONS)
                        .contact(new Contact()
                                .name("Valsts sociālās apdrošināšanas aģentūra")
                                .url("https://www.vsaa.gov.lv"))
                        .license(new License().name("EUPL-1.2").url("https://eupl.eu/1.2/en/")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("Access token of OAuth 2. Machines get one with their client"
                                                + " credentials and have scopes; staff get one by logging in and have"
                                                + " roles.")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /** The codes that may be used are part of the schema. */
    @Bean
    PropertyCustomizer codesOfProperties(CaseRules rules) {
        return (schema, type) -> {
            if (type.getCtxAnnotations() != null) {
                for (var annotation : type.getCtxAnnotations()) {
                    if (annotation instanceof CodeOf code) {
                        CodeSchemas.restrict(schema, CodeValidator.codes(code, rules.catalogue()));
                    }
                }
            }
            return schema;
        };
    }

    @Bean
    ParameterCustomizer codesOfParameters(CaseRules rules) {
        return (parameter, method) -> {
            CodeOf code = method.getParameterAnnotation(CodeOf.class);
            if (parameter != null && parameter.getSchema() != null) {
                parameter.getSchema().setNullable(null); // it is left out, not null
            }
            if (code != null && parameter != null) {
                CodeSchemas.restrict(parameter.getSchema(), CodeValidator.codes(code, rules.catalogue()));
            }
            return parameter;
        };
    }
}
