package lv.pienakas.rules.routing;

/**
 * What follows an outcome.
 *
 * @param stage code, or {@link Transitions#END}
 * @param preparer whether it goes back to whoever prepared the decision
 * @param line of {@code transitions.csv}
 */
public record Next(String stage, boolean preparer, int line, String latvianReason, String englishReason) {

    /** Whether the case is closed. */
    public boolean isEnd() {
        return stage.equals(Transitions.END);
    }
}
