package lv.pienakas.service.problem;

import java.io.Serial;
import java.util.List;

/** A call that can't be done; the caller is told the problem as it is. */
public final class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.title());
        this.problem = problem;
    }

    /** @param detail names the value at fault and what to do; never a personal code */
    public ProblemException(ProblemKind kind, String detail) {
        this(Problem.of(kind, detail));
    }

    /** @param errors every field that is wrong */
    public ProblemException(ProblemKind kind, List<WrongField> errors) {
        this(Problem.of(kind, errors));
    }

    /** A request with wrong fields. */
    public static ProblemException invalid(WrongField... errors) {
        return new ProblemException(ProblemKind.INVALID_REQUEST, List.of(errors));
    }

    /** The address names something that is not there. */
    public static ProblemException notFound(String detail) {
        return new ProblemException(ProblemKind.NOT_FOUND, detail);
    }

    public Problem problem() {
        return problem;
    }
}
