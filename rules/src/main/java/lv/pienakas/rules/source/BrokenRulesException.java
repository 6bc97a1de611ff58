package lv.pienakas.rules.source;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Rule files that can't be used; names every problem found, not just the first. */
public final class BrokenRulesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public BrokenRulesException(Collection<Problem> problems) {
        super(problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** In order of file and line; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
