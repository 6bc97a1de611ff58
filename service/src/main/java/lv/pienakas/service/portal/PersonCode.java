package lv.pienakas.service.portal;

import java.util.regex.Pattern;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.problem.WrongField;

/** The personal code in an address. */
final class PersonCode {

    static final String WHAT = "Personal code of who is logged in at the portal, hyphen or not; also a former one.";
    static final String EXAMPLE = "010180-12345";

    private static final Pattern FORM = Pattern.compile("\\d{6}-?\\d{5}");

    private PersonCode() {}

    /** With its hyphen. */
    static String of(String code) {
        if (!FORM.matcher(code).matches()) {
            throw ProblemException.invalid(
                    WrongField.of("code", "has to be six digits and five more, with a hyphen between or not"));
        }
        return IncomingDocument.hyphened(code);
    }
}
