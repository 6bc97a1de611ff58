package lv.pienakas.data.copy;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY, gathered in blocks. */
public final class CopyText {

    private static final int BLOCK = 1 << 16;

    private final StringBuilder text = new StringBuilder(BLOCK + 1024);
    private boolean inRow;

    public CopyText value(@Nullable String value) {
        if (inRow) {
            text.append('\t');
        }
        inRow = true;
        if (value == null) {
            text.append("\\N");
        } else {
            append(value);
        }
        return this;
    }

    private void append(String value) {
        int copied = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= '\r' || c == '\\') {
                String escaped = escape(c);
                if (escaped != null) {
                    text.append(value, copied, i).append(escaped);
                    copied = i + 1;
                }
            }
        }
        text.append(value, copied, value.length());
    }

    private static @Nullable String escape(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
        };
    }

    public void endRow() {
        text.append('\n');
        inRow = false;
    }

    public boolean fillsBlock() {
        return text.length() >= BLOCK;
    }

    /** What has gathered so far, as UTF-8; starts anew. */
    public byte[] drain() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }
}
