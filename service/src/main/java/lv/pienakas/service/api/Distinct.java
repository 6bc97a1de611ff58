package lv.pienakas.service.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** No personal code is in the list twice, with its hyphen or without. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Constraint(validatedBy = Distinct.Check.class)
@interface Distinct {

    String message() default "is in the list twice";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names each place at which one comes again. */
    class Check implements ConstraintValidator<Distinct, List<String>> {

        @Override
        public boolean isValid(@Nullable List<String> codes, ConstraintValidatorContext context) {
            if (codes == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            Map<String, Integer> first = new HashMap<>();
            boolean valid = true;
            for (int i = 0; i < codes.size(); i++) {
                @Nullable String code = codes.get(i);
                Integer before = code == null ? null : first.putIfAbsent(code.replace("-", ""), i);
                if (before != null) {
                    valid = false;
                    context.buildConstraintViolationWithTemplate("is the same person as [" + before + "]")
                            .addBeanNode()
                            .inIterable()
                            .atIndex(i)
                            .addConstraintViolation();
                }
            }
            return valid;
        }
    }
}
