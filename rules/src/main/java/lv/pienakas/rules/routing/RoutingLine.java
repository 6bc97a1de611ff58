package lv.pienakas.rules.routing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import lv.pienakas.rules.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code documents.csv}.
 *
 * @param number line of the file, 1-based
 * @param documentKind code; null: any, as for the other conditions
 * @param circumstances whether each must hold or must not; one that is not named does not matter
 * @param action what happens to a document that this line wins
 * @param unit code; empty unless the action is {@link Route.Action#UNIT}
 * @param skill {@code SERVICE/STAGE}; null: the service's own at the stage
 * @param minutes norm time, 1 to 600; 0 where the stage is skipped, as for the next two
 * @param priority 1 is first, 5 last
 * @param workingDays from the receipt of the application, 1 to 250
 * @param tags of minutes, priority and working days
 * @param reference act and paragraph, with the tag that says how sure we are
 * @param validFrom first day of receipt
 * @param validUntil last day of receipt; null: open
 */
public record RoutingLine(
        int number,
        @Nullable String documentKind,
        @Nullable String service,
        @Nullable String channel,
        Map<String, Boolean> circumstances,
        @Nullable String stage,
        Route.Action action,
        String unit,
        @Nullable String skill,
        int minutes,
        int priority,
        int workingDays,
        Tags tags,
        String reference,
        String latvianReason,
        String englishReason,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    public RoutingLine {
        circumstances = Map.copyOf(circumstances);
    }

    /** How many conditions are filled in; the line with most of them wins. */
    public int specificity() {
        return (documentKind == null ? 0 : 1)
                + (service == null ? 0 : 1)
                + (channel == null ? 0 : 1)
                + (stage == null ? 0 : 1)
                + circumstances.size();
    }

    /** What it takes to do the work. */
    String skillFor(RoutingFacts facts) {
        return skill == null ? Catalogue.skill(facts.service(), facts.stage()) : skill;
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** The line by the plain reading of its cells; the compiled rules must agree (a test compares them). */
    boolean matches(RoutingFacts facts) {
        return (documentKind == null || documentKind.equals(facts.documentKind()))
                && (service == null || service.equals(facts.service()))
                && (channel == null || channel.equals(facts.channel()))
                && (stage == null || stage.equals(facts.stage()))
                && circumstancesMatch(facts.circumstances());
    }

    private boolean circumstancesMatch(Set<String> present) {
        return circumstances.entrySet().stream().allMatch(one -> present.contains(one.getKey()) == one.getValue());
    }
}
