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
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.problem.ProblemKind;
import lv.pienakas.service.problem.WrongField;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What no controller sees: a parameter that there is not, or that is there twice (a misspelt filter would otherwise find
 * everything), and a content type that is none.
 */
final class RequestCheck implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ApiController.class)) {
            checkType(request.getContentType());
            if (request.getQueryString() != null) {
                check(request, known.computeIfAbsent(method, RequestCheck::names));
            }
        }
        return true;
    }

    /** The framework itself would fail. */
    private static void checkType(@Nullable String type) {
        if (type != null && type.contains("*")) {
            throw new ProblemException(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    List.of(WrongField.of(HttpHeaders.CONTENT_TYPE, type, "is not the type of anything")));
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
