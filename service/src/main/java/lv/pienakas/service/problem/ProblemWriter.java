package lv.pienakas.service.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem, also where no controller is involved. */
@Component
public class ProblemWriter {

    private static final String REQUEST_ID = "X-Request-Id";

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Keeps the headers that are set; does nothing if the answer is under way already. */
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        if (!response.isCommitted()) {
            response.resetBuffer();
            response.setStatus(problem.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            String id = response.getHeader(REQUEST_ID);
            byte[] body = json.writeValueAsBytes(id == null ? problem : problem.of(id));
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
