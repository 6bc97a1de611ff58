package lv.pienakas.service.quality;

/**
 * What is asked of a service's findings.
 *
 * @param sample findings that are drawn for a check from one scan at most, 0 or more
 * @param minimum findings that must have been judged before the service can be opened, 1 or more
 * @param level lower bound of the precision from which on it can be opened, 0 to 1
 * @param factChecks missing facts that inspectors are asked for in a day at most, 0 or more
 * @param heldOut share of people who are not told, so that the effect can be measured, 0 to 1
 */
public record Demands(int sample, int minimum, double level, int factChecks, double heldOut) {

    Demands checked(String property) {
        atLeast(property, "sample", sample, 0);
        atLeast(property, "minimum", minimum, 1);
        share(property, "level", level);
        atLeast(property, "fact-checks", factChecks, 0);
        share(property, "held-out", heldOut);
        return this;
    }

    private static void atLeast(String property, String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    property + name + " is " + value + "; it has to be " + least + " or more");
        }
    }

    private static void share(String property, String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    property + name + " is " + value + "; it has to be from 0 to 1, e.g. 0.95");
        }
    }
}
