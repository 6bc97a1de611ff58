package lv.pienakas.data.feed;

import java.util.List;

/** Nothing of the delivery was loaded. The problems are sentences for the terminal, one line each, without personal data. */
public final class RefusedDeliveryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    RefusedDeliveryException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** At least one. */
    public List<String> problems() {
        return problems;
    }
}
