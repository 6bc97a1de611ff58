package lv.pienakas.service.json;

import java.util.List;
import lv.pienakas.service.problem.WrongField;

/**
 * A body that looks itself at what no annotation can say, and at the entries of long lists: the validator needs time that
 * grows with the square of what is wrong in them.
 */
public interface SelfChecked {

    /** Asked of a body of which any part may be missing or wrong. */
    List<WrongField> problems();
}
