package lv.pienakas.service.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lv.pienakas.data.casework.NotThereException;
import lv.pienakas.data.casework.RefusedChangeException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What went wrong, in the words of the interface. */
final class ExceptionProblems {

    /** Seconds; whatever is in the way is over soon, or nobody knows. */
    private static final String SOON = "5";

    private ExceptionProblems() {}

    /** Sets the headers that go with the problem, too. */
    static Problem of(Exception failure, HttpServletResponse response) {
        if (failure instanceof ProblemException known) {
            if (known.problem().status() == ProblemKind.UNAVAILABLE.status()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            }
            return known.problem();
        }
        if (failure instanceof NotThereException missing) {
            return Problem.of(ProblemKind.NOT_FOUND, String.valueOf(missing.getMessage()));
        }
        if (failure instanceof RefusedChangeException refused) {
            return refused(refused);
        }
        if (failure instanceof ErrorResponseException known && known.getBody().getDetail() != null) {
            return worded(known.getStatusCode().value(), known.getBody().getDetail(), response);
        }
        if (failure instanceof TransientDataAccessException || failure instanceof CannotCreateTransactionException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            return StatusProblems.of(ProblemKind.UNAVAILABLE.status());
        }
        return ofRequest(failure, response);
    }

    /** Whoever refused it has said why. */
    private static Problem worded(int status, String detail, HttpServletResponse response) {
        if (status == ProblemKind.UNAVAILABLE.status()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        }
        Problem known = StatusProblems.of(status);
        return new Problem(known.type(), known.title(), known.status(), detail, List.of());
    }

    private static Problem ofRequest(Exception failure, HttpServletResponse response) {
        if (failure instanceof HttpRequestMethodNotSupportedException method) {
            return method(method, response);
        }
        if (failure instanceof HttpMediaTypeNotSupportedException type) {
            String accepted = MediaType.toString(type.getSupportedMediaTypes());
            response.setHeader(HttpHeaders.ACCEPT, accepted);
            return Problem.of(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    List.of(WrongField.of(
                            HttpHeaders.CONTENT_TYPE, type.getContentType(), "is not read here; send " + accepted)));
        }
        if (failure instanceof HttpMediaTypeNotAcceptableException type) {
            return Problem.of(
                    ProblemKind.NOT_ACCEPTABLE,
                    "the answer is " + MediaType.toString(type.getSupportedMediaTypes()) + "; accept that");
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return StatusProblems.of(ProblemKind.TOO_LARGE.status());
        }
        if (failure instanceof HttpMessageNotReadableException || failure instanceof MultipartException) {
            return Problem.of(ProblemKind.INVALID_REQUEST, "the body is missing or can't be read");
        }
        if (failure instanceof InvalidParameterException || failure instanceof RequestRejectedException) {
            return Problem.of(
                    ProblemKind.INVALID_REQUEST, "a parameter or header can't be decoded, or contains what none may");
        }
        if (failure instanceof MissingRequestHeaderException missing
                && missing.getHeaderName().equals(HttpHeaders.IF_MATCH)) {
            return Problem.of(
                    ProblemKind.PRECONDITION_REQUIRED,
                    List.of(WrongField.of(HttpHeaders.IF_MATCH, "is missing; send the ETag that was read")));
        }
        List<WrongField> errors = fields(failure);
        if (!errors.isEmpty()) {
            return Problem.of(ProblemKind.INVALID_REQUEST, errors);
        }
        return failure instanceof ErrorResponse known
                ? StatusProblems.of(known.getStatusCode().value())
                : StatusProblems.of(ProblemKind.INTERNAL_ERROR.status());
    }

    private static Problem refused(RefusedChangeException refused) {
        String message = String.valueOf(refused.getMessage());
        return refused.field()
                .map(field -> new Problem(
                        ProblemKind.UNPROCESSABLE.type(),
                        ProblemKind.UNPROCESSABLE.title(),
                        ProblemKind.UNPROCESSABLE.status(),
                        message,
                        List.of(WrongField.of(field, message))))
                .orElseGet(() -> Problem.of(ProblemKind.REFUSED, message));
    }

    private static Problem method(HttpRequestMethodNotSupportedException method, HttpServletResponse response) {
        Set<HttpMethod> allowed = Objects.requireNonNullElse(method.getSupportedHttpMethods(), Set.of());
        String names = allowed.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
        response.setHeader(HttpHeaders.ALLOW, names);
        return Problem.of(
                ProblemKind.METHOD_NOT_ALLOWED, method.getMethod() + " is not allowed here; it may be " + names);
    }

    private static List<WrongField> fields(Exception failure) {
        List<WrongField> errors = new ArrayList<>();
        if (failure instanceof MissingRequestHeaderException missing) {
            errors.add(WrongField.of(missing.getHeaderName(), "is missing; send this header"));
        } else if (failure instanceof MissingServletRequestParameterException missing) {
            errors.add(WrongField.of(missing.getParameterName(), "is missing; send this parameter"));
        } else if (failure instanceof MethodArgumentTypeMismatchException wrong) {
            errors.add(WrongField.of(wrong.getName(), wrong.getValue(), expected(wrong.getRequiredType())));
        } else if (failure instanceof BindException wrong) {
            wrong.getFieldErrors()
                    .forEach(field ->
                            errors.add(WrongField.of(field.getField(), field.getRejectedValue(), message(field))));
        } else if (failure instanceof HandlerMethodValidationException wrong) {
            wrong.getParameterValidationResults()
                    .forEach(result -> result.getResolvableErrors()
                            .forEach(error -> errors.add(WrongField.of(
                                    String.valueOf(result.getMethodParameter().getParameterName()),
                                    result.getArgument(),
                                    String.valueOf(error.getDefaultMessage())))));
        }
        return errors;
    }

    private static String message(FieldError field) {
        return field.contains(TypeMismatchException.class)
                ? expected(field.unwrap(TypeMismatchException.class).getRequiredType())
                : String.valueOf(field.getDefaultMessage());
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "is not what is expected here";
        }
        if (type.isEnum()) {
            return "is none of " + List.of(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "long", "Long" -> "is no whole number between -9223372036854775808 and 9223372036854775807";
            case "int", "Integer" -> "is no whole number between -2147483648 and 2147483647";
            case "LocalDate" -> "is no day like 2026-03-02";
            case "boolean", "Boolean" -> "is neither true nor false";
            default -> "is not what is expected here";
        };
    }
}
