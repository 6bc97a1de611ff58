package lv.pienakas.service.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lv.pienakas.service.problem.Problem;

/** Answers a request that is not let through, in the way of those who ask there. */
interface Refusal {

    void send(HttpServletResponse response, Problem problem) throws IOException;
}
