package lv.pienakas.service.json;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.problem.ProblemKind;
import lv.pienakas.service.problem.WrongField;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of requests: nothing is guessed, and every field that is wrong is named. */
final class StrictJson {

    private static final int DEEPEST = 20;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 100;
    private static final int MOST_TOKENS = 50_000;
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate Object property \"([^\"]*)\"");

    /** What the validator calls an entry of a list, after its number. */
    private static final Pattern ENTRY = Pattern.compile("\\.<[a-z ]+>$");

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(Scalar.all())
            .build();

    private final Validator validator;

    StrictJson(Validator validator) {
        this.validator = validator;
    }

    JavaType type(Type type) {
        return mapper.constructType(type);
    }

    /** @throws ProblemException naming every field that is wrong, or the place where it stops being JSON */
    Object read(byte[] body, JavaType type) {
        FieldProblems problems = new FieldProblems();
        Object read = parse(body, type, problems);
        List<WrongField> errors = new ArrayList<>(problems.found());
        if (read != null) {
            errors.addAll(violations(read, problems.found()));
            if (read instanceof SelfChecked checked) {
                errors.addAll(checked.problems());
            }
        } else if (errors.isEmpty()) {
            errors.add(WrongField.of("(body)", "is missing"));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemKind.INVALID_REQUEST, errors);
        }
        return Objects.requireNonNull(read);
    }

    private @Nullable Object parse(byte[] body, JavaType type, FieldProblems problems) {
        try {
            return mapper.readerFor(type).withHandler(problems).readValue(body);
        } catch (DatabindException e) {
            List<WrongField> errors = new ArrayList<>(problems.found());
            errors.add(WrongField.of(path(e), "can't be read, or something follows it"));
            throw new ProblemException(ProblemKind.INVALID_REQUEST, errors);
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    /** The parser's own words quote the body. */
    private static ProblemException notJson(JacksonException e) {
        Matcher twice = DUPLICATE.matcher(String.valueOf(e.getOriginalMessage()));
        if (twice.find()) {
            return ProblemException.invalid(WrongField.of(twice.group(1), "is there twice"));
        }
        TokenStreamLocation at = e.getLocation();
        String place = at == null ? "" : " from line " + at.getLineNr() + ", column " + at.getColumnNr() + " on";
        return new ProblemException(
                ProblemKind.INVALID_REQUEST,
                "the body is no JSON in UTF-8" + place + ", or nested deeper than " + DEEPEST
                        + " or longer than is read");
    }

    private List<WrongField> violations(Object read, List<WrongField> unreadable) {
        Set<String> known = new HashSet<>();
        unreadable.forEach(field -> known.add(field.field()));
        return validator.validate(read).stream()
                .filter(violation -> !known.contains(path(violation)))
                .map(StrictJson::wrong)
                .sorted(Comparator.comparing(WrongField::field))
                .limit(FieldProblems.MOST)
                .toList();
    }

    private static WrongField wrong(ConstraintViolation<Object> violation) {
        Object value = violation.getInvalidValue();
        boolean scalar = value instanceof CharSequence || value instanceof Number;
        String field = path(violation);
        return scalar
                ? WrongField.of(field, value, violation.getMessage())
                : WrongField.of(field, violation.getMessage());
    }

    private static String path(ConstraintViolation<Object> violation) {
        return ENTRY.matcher(violation.getPropertyPath().toString()).replaceAll("");
    }

    private static String path(DatabindException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference part : e.getPath()) {
            if (part.getPropertyName() == null) {
                path.append('[').append(part.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(part.getPropertyName());
            }
        }
        return path.isEmpty() ? "(body)" : path.toString();
    }
}
