package lv.pienakas.service.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.pienakas.service.problem.Problem;
import lv.pienakas.service.problem.ProblemKind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** A call that is refused to everybody because there is none: its address is not one, or does not take the method. */
final class Unlisted {

    /** Methods of each address. */
    private static final Map<PathPattern, List<String>> METHODS = ApiCalls.ALL.stream()
            .collect(Collectors.groupingBy(
                    call -> PathPatternParser.defaultInstance.parse(call.path()),
                    Collectors.mapping(
                            call -> Objects.requireNonNull(call.method()).name(), Collectors.toList())));

    private Unlisted() {}

    /** Sets the header that goes with it, too. */
    static Problem problem(HttpServletRequest request, HttpServletResponse response) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        TreeSet<String> methods = new TreeSet<>();
        METHODS.forEach((pattern, taken) -> {
            if (pattern.matches(path)) {
                methods.addAll(taken);
            }
        });
        if (methods.isEmpty()) {
            return Problem.of(ProblemKind.NOT_FOUND, "There is no such call; see /v3/api-docs");
        }
        String allowed = String.join(", ", methods);
        response.setHeader(HttpHeaders.ALLOW, allowed);
        return Problem.of(
                ProblemKind.METHOD_NOT_ALLOWED, request.getMethod() + " is not allowed here; it may be " + allowed);
    }
}
