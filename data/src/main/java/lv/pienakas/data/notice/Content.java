package lv.pienakas.data.notice;

/**
 * What a message says, and to whom.
 *
 * @param language {@code lv} or {@code en}
 * @param recipient personal code
 */
public record Content(Channel channel, String language, String recipient, String title, String text) {

    Content byLetter() {
        return new Content(Channel.LETTER, language, recipient, title, text);
    }

    /** Without anything personal. */
    @Override
    public String toString() {
        return channel + " in " + language;
    }
}
