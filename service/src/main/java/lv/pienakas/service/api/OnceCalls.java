package lv.pienakas.service.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import lv.pienakas.data.idempotency.StoredAnswer;
import lv.pienakas.service.json.BodyHash;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.problem.WrongField;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Runs what controllers return as {@link Once}. */
final class OnceCalls implements HandlerMethodReturnValueHandler {

    static final String KEY = "Idempotency-Key";
    static final int LONGEST_KEY = 200;

    /** Visible ASCII characters. */
    static final String KEY_FORM = "[\\x21-\\x7e]{1," + LONGEST_KEY + "}";

    private static final Pattern VALID_KEY = Pattern.compile(KEY_FORM);

    private final Answering answering;

    OnceCalls(Answering answering) {
        this.answering = answering;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Once.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest webRequest)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        Once<?> work = (Once<?>) Objects.requireNonNull(returned);
        StoredAnswer answer = answering.once(caller(), key(request), hash(request), work);
        write(answer, Objects.requireNonNull(webRequest.getNativeResponse(HttpServletResponse.class)));
    }

    private static String caller() {
        return Objects.requireNonNull(
                        SecurityContextHolder.getContext().getAuthentication(), "only calls with a login get here")
                .getName();
    }

    private static String key(HttpServletRequest request) {
        List<String> keys = Collections.list(request.getHeaders(KEY));
        if (keys.isEmpty()) {
            throw ProblemException.invalid(WrongField.of(
                    KEY, "is missing; send one that is new for each call, and the same for a repeated one"));
        }
        if (keys.size() > 1 || !VALID_KEY.matcher(keys.get(0)).matches()) {
            throw ProblemException.invalid(WrongField.of(
                    KEY, keys.get(0), "is not one text of 1 to " + LONGEST_KEY + " visible ASCII characters"));
        }
        return keys.get(0);
    }

    private static byte[] hash(HttpServletRequest request) {
        MessageDigest digest = BodyHash.sha256();
        String address = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
        digest.update(address.getBytes(StandardCharsets.UTF_8));
        return digest.digest(BodyHash.of(request).bytes());
    }

    private static void write(StoredAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.eTag() != null) {
            response.setHeader(HttpHeaders.ETAG, answer.eTag());
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
