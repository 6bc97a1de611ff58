package lv.pienakas.service.api;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code of the catalogue; the interface's document lists them. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Constraint(validatedBy = CodeValidator.class)
@interface CodeOf {

    CodeList value();

    /** Also taken, e.g. for the manual queue; empty: nothing else. */
    String or() default "";

    String message() default "is no code of the catalogue";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
