package lv.pienakas.service.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** Answers a request that is not let through, in the way of those who ask there. */
interface Refusal {

    void send(HttpServletResponse response, HttpStatus status, String detail) throws IOException;
}
