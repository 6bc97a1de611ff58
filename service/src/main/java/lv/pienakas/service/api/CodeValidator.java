package lv.pienakas.service.api;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.ArrayList;
import java.util.List;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.rules.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/** Whether a code is in the catalogue; what is missing is somebody else's matter. */
class CodeValidator implements ConstraintValidator<CodeOf, String> {

    private final Catalogue catalogue;
    private List<String> codes = List.of();

    CodeValidator(CaseRules rules) {
        this.catalogue = rules.catalogue();
    }

    @Override
    public void initialize(CodeOf code) {
        codes = codes(code, catalogue);
    }

    static List<String> codes(CodeOf code, Catalogue catalogue) {
        List<String> codes = new ArrayList<>(code.value().codes(catalogue));
        if (!code.or().isEmpty()) {
            codes.add(code.or());
        }
        return codes;
    }

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
        if (code == null || codes.contains(code)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("is none of " + codes).addConstraintViolation();
        return false;
    }
}
