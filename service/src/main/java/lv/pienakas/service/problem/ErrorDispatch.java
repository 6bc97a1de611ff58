package lv.pienakas.service.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a filter or the server refused ({@code sendError}) comes by here on its way to the error page. */
final class ErrorDispatch extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient ProblemWriter writer;

    ErrorDispatch(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (ApiPaths.contain(text(path))
                && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            writer.write(response, StatusProblems.of(status));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static @Nullable String text(@Nullable Object path) {
        return path == null ? null : path.toString();
    }
}
