package lv.pienakas.service.cli;

/** What the caller gave can't be used; the message is a sentence that says so and what to do. */
final class WrongInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongInputException(String sentence) {
        super(sentence);
    }
}
