package lv.pienakas.service.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.problem.ProblemKind;
import lv.pienakas.service.problem.WrongField;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What no controller sees: a parameter that there is not, or that is there twice (a misspelt filter would otherwise find
 * everything), and a content type that is none.
 */
final class RequestCheck implements HandlerInterceptor {

    /** Another one than JSON's. */
    private static final Pattern CHARSET = Pattern.compile("charset=(?!\"?utf-8\\b)[^;,]*", Pattern.CASE_INSENSITIVE);

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ApiController.class)) {
            checkTypes(request, method);
            if (request.getQueryString() != null) {
                check(request, known.computeIfAbsent(method, RequestCheck::names));
            }
        }
        return true;
    }

    /** Of what is sent, and of what is accepted; with these the framework itself would fail. */
    private static void checkTypes(HttpServletRequest request, HandlerMethod method) {
        String type = request.getContentType();
        boolean reads = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
        if (reads && type != null && type.contains("*")) {
            throw new ProblemException(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    List.of(WrongField.of(HttpHeaders.CONTENT_TYPE, type, "is not the type of anything")));
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        Matcher charset = CHARSET.matcher(accept == null ? "" : accept);
        if (charset.find()) {
            throw new ProblemException(
                    ProblemKind.NOT_ACCEPTABLE,
                    List.of(WrongField.of(HttpHeaders.ACCEPT, charset.group(), "is not UTF-8, as JSON is")));
        }
    }

    private static void check(HttpServletRequest request, Set<String> names) {
        List<WrongField> errors = new ArrayList<>();
        for (String name : Collections.list(request.getParameterNames())) {
            if (!names.contains(name)) {
                errors.add(WrongField.of(name, "is no parameter of this call; there are " + names));
            } else if (request.getParameterValues(name).length > 1) {
                errors.add(WrongField.of(name, "is there twice"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemKind.INVALID_REQUEST, errors);
        }
    }

    private static Set<String> names(HandlerMethod method) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
            if (single != null) {
                names.add(single.name().isEmpty() ? parameter.getParameter().getName() : single.name());
            } else if (parameter.hasParameterAnnotation(ParameterObject.class)) {
                Arrays.stream(parameter
                                .getParameterType()
                                .getDeclaredConstructors()[0]
                                .getParameters())
                        .forEach(one -> {
                            BindParam given = one.getAnnotation(BindParam.class);
                            names.add(given == null ? one.getName() : given.value());
                        });
            }
        }
        return names;
    }
}
