package lv.pienakas.service.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What the server refuses before it knows whom to ask: a request line, address or header that is broken or too long. */
final class ServerErrors extends ErrorReportValve {

    private final JsonMapper json;

    ServerErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = known(response.getStatus());
        boolean addressed = request.getRequestURI() != null;
        if (status < 400
                || response.getContentWritten() > 0
                || (addressed && !ApiPaths.contain(request.getRequestURI()))) {
            return;
        }
        if (!response.setErrorReported()) {
            return;
        }
        try {
            response.setStatus(status);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(StatusProblems.of(status)));
            response.finishResponse();
        } catch (IOException e) {
            containerLog("nobody is there any more", e);
        }
    }

    /** What is wrong with the form of HTTP itself is the caller's mistake, and one of a kind that callers know. */
    private static int known(int status) {
        boolean ofKind = Arrays.stream(ProblemKind.values()).anyMatch(kind -> kind.status() == status);
        return ofKind || status < HttpServletResponse.SC_BAD_REQUEST ? status : HttpServletResponse.SC_BAD_REQUEST;
    }

    private void containerLog(String message, IOException e) {
        if (container != null && container.getLogger().isDebugEnabled()) {
            container.getLogger().debug(message, e);
        }
    }
}
