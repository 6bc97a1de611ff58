package lv.pienakas.data.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Strict UTF-8 with an optional BOM. Unlike {@link java.io.InputStreamReader} it hands out everything
 * before a broken byte (or a broken stream) first and fails only then, so that whoever reads lines
 * knows in which line it happened.
 */
final class Utf8Reader extends Reader {

    private static final char BOM = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private boolean atStart = true;
    private boolean ended;
    private @Nullable IOException failure;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            int count = decode(target, offset, length);
            if (count > 0 && atStart) {
                atStart = false;
                if (target[offset] == BOM) {
                    count--;
                    System.arraycopy(target, offset + 1, target, offset, count);
                }
            }
            if (count > 0) {
                return count;
            }
            if (failure != null) {
                throw failure;
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private int decode(char[] target, int offset, int length) {
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isError() && failure == null) {
            failure = new MalformedInputException(result.length());
        }
        return chars.position() - offset;
    }

    private void fill() {
        bytes.compact();
        try {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (count < 0) {
                ended = true;
            } else {
                bytes.position(bytes.position() + count);
            }
        } catch (IOException e) {
            failure = e;
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
