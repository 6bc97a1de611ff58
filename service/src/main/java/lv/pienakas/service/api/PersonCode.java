package lv.pienakas.service.api;

import java.util.regex.Pattern;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.problem.WrongField;

/** The personal code in an address. */
public final class PersonCode {

    public static final String EXAMPLE = "010180-12345";

    private static final Pattern FORM = Pattern.compile(Forms.PERSON_CODE);

    private PersonCode() {}

    /**
     * With its hyphen, whether it was given with one or not.
     *
     * @throws ProblemException if it is no personal code
     */
    public static String of(String code) {
        if (!FORM.matcher(code).matches()) {
            throw ProblemException.invalid(
                    WrongField.of("code", "has to be six digits and five more, with a hyphen between or not"));
        }
        return IncomingDocument.hyphened(code);
    }
}
