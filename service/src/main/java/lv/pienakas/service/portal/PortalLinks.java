package lv.pienakas.service.portal;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the portal shows things; the same addresses as in the notices. */
@Component
class PortalLinks {

    private final String form;
    private final String explanation;

    PortalLinks(
            @Value("${pienakas.notices.form-url}") String form,
            @Value("${pienakas.notices.explanation-url}") String explanation) {
        this.form = form;
        this.explanation = explanation;
    }

    /** Application form of a service. */
    String form(String service) {
        return form.replace("{service}", service);
    }

    /** Explanation of a notice. */
    String explanation(UUID token) {
        return explanation.replace("{notice}", token.toString());
    }
}
