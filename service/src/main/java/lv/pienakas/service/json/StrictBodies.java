package lv.pienakas.service.json;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import lv.pienakas.service.problem.ProblemException;
import lv.pienakas.service.problem.ProblemKind;
import lv.pienakas.service.problem.WrongField;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies of requests strictly; writes answers without the fields that have no value. */
final class StrictBodies extends JacksonJsonHttpMessageConverter {

    private final StrictJson json;
    private final DataSize largest;

    StrictBodies(StrictJson json, JsonMapper writer, DataSize largest) {
        super(writer);
        setSupportedMediaTypes(List.of(MediaType.APPLICATION_JSON));
        this.json = json;
        this.largest = largest;
    }

    /** Texts and bytes are written as they are, by others. */
    @Override
    public boolean canWrite(ResolvableType type, @Nullable Class<?> written, @Nullable MediaType mediaType) {
        boolean plain = written != null && (CharSequence.class.isAssignableFrom(written) || written == byte[].class);
        return written != null && !plain && super.canWrite(type, written, mediaType);
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        requireUtf8(message.getHeaders().getContentType());
        byte[] body = message.getBody().readNBytes((int) largest.toBytes() + 1);
        if (body.length > largest.toBytes()) {
            throw new ProblemException(
                    ProblemKind.TOO_LARGE, "the body is longer than " + largest + "; send less at once");
        }
        BodyHash.of(body).keepWith(request());
        decode(body);
        return json.read(body, json.type(type.getType()));
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    private static void requireUtf8(@Nullable MediaType type) {
        Charset charset = type == null ? null : type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw new ProblemException(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    List.of(WrongField.of(HttpHeaders.CONTENT_TYPE, type, "is not UTF-8, as JSON is")));
        }
    }

    /** The parser would take UTF-16, and some of what is not UTF-8. */
    private static void decode(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemKind.INVALID_REQUEST, "the body is not UTF-8");
        }
    }
}
