package lv.pienakas.planner.file;

import java.util.List;

/** A problem file with mistakes. */
public final class BrokenProblemException extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> mistakes;

    BrokenProblemException(List<String> mistakes) {
        super(String.join("; ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** One line for each mistake, with the id and the field. */
    public List<String> mistakes() {
        return mistakes;
    }
}
