package lv.pienakas.rules.parameter;

import java.time.LocalDate;

/** A finding needs a parameter's value for a date for which there is none. Never answered by a silent default. */
public final class MissingValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    MissingValueException(String parameter, LocalDate date) {
        super("parameter " + parameter + " has no value for " + date + "; add one to "
                + parameter.substring(0, parameter.indexOf('.')) + Parameters.SUFFIX
                + " or choose another as-of date");
        this.parameter = parameter;
    }

    /** Full name of the parameter. */
    public String parameter() {
        return parameter;
    }
}
