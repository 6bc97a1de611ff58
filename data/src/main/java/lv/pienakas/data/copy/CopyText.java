package lv.pienakas.data.copy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY, as UTF-8, gathered in blocks. */
public final class CopyText {

    private static final int BLOCK = 1 << 16;

    private byte[] bytes = new byte[BLOCK + (BLOCK >> 2)];
    private int length;
    private boolean inRow;

    public CopyText value(@Nullable String value) {
        beginValue();
        if (value == null) {
            put('\\');
            put('N');
        } else {
            append(value);
        }
        return this;
    }

    public CopyText value(long value) {
        beginValue();
        if (value < 0) {
            append(Long.toString(value));
            return this;
        }
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        reserve(digits);
        length += digits;
        long rest = value;
        for (int at = length - 1; digits > 0; at--, digits--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return this;
    }

    private void beginValue() {
        if (inRow) {
            put('\t');
        }
        inRow = true;
    }

    private void append(String value) {
        reserve(2 * value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                // seldom enough among names, and whole so that surrogates stay together
                appendRest(value.substring(i));
                return;
            }
            if (c <= '\r' || c == '\\') {
                escape(c);
            } else {
                bytes[length++] = (byte) c;
            }
        }
    }

    private void appendRest(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        reserve(2 * encoded.length);
        for (byte b : encoded) {
            if ((b >= 0 && b <= '\r') || b == '\\') {
                escape((char) b);
            } else {
                bytes[length++] = b;
            }
        }
    }

    private void escape(char c) {
        switch (c) {
            case '\\' -> put2('\\');
            case '\t' -> put2('t');
            case '\n' -> put2('n');
            case '\r' -> put2('r');
            default -> put(c);
        }
    }

    private void put2(char escaped) {
        put('\\');
        put(escaped);
    }

    private void put(char c) {
        reserve(1);
        bytes[length++] = (byte) c;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }

    public void endRow() {
        put('\n');
        inRow = false;
    }

    public boolean fillsBlock() {
        return length >= BLOCK;
    }

    /** What has gathered so far; starts anew. */
    public byte[] drain() {
        byte[] drained = Arrays.copyOf(bytes, length);
        length = 0;
        return drained;
    }
}
