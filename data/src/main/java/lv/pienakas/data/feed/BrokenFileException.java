package lv.pienakas.data.feed;

/** A file that cannot be read to its end; the message names the line or record and the reason, never a value. */
final class BrokenFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenFileException(String message) {
        super(message);
    }

    static BrokenFileException at(long line, String reason) {
        return new BrokenFileException("line " + line + ": " + reason);
    }
}
