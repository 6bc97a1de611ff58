package lv.pienakas.rules.routing;

import lv.pienakas.rules.catalogue.Catalogue;

/**
 * Where a document goes at a stage, and why.
 *
 * @param unit code; empty unless the action is {@link Action#UNIT}
 * @param skill {@code SERVICE/STAGE} that the inspector needs
 * @param minutes norm time; 0: none is known
 * @param priority 1 is first, 5 last
 * @param workingDays from the receipt of the application; 0: at once
 * @param tags how sure we are of minutes, priority and working days
 * @param line of {@code documents.csv} that decided; 0: there is none for these facts on that day
 * @param reference act and paragraph with its tag; empty without a line
 */
public record Route(
        Action action,
        String unit,
        String skill,
        int minutes,
        int priority,
        int workingDays,
        Tags tags,
        int line,
        String reference,
        String latvianReason,
        String englishReason) {

    /** What happens to the document. */
    public enum Action {
        /** Goes to a specialist unit. */
        UNIT,
        /** Waits in the manual queue: on purpose, or because no line fits. */
        MANUAL,
        /** The stage is left out. */
        SKIP
    }

    static Route of(RoutingLine line, RoutingFacts facts) {
        return new Route(
                line.action(),
                line.unit(),
                line.skillFor(facts),
                line.minutes(),
                line.priority(),
                line.workingDays(),
                line.tags(),
                line.number(),
                line.reference(),
                line.latvianReason(),
                line.englishReason());
    }

    /** Never lost: what no line fits waits for a person, first in the queue and due at once. */
    static Route none(RoutingFacts facts) {
        return new Route(
                Action.MANUAL,
                "",
                Catalogue.skill(facts.service(), facts.stage()),
                0,
                1,
                0,
                Tags.NONE,
                0,
                "",
                "Maršrutēšanas tabulā šim gadījumam saņemšanas dienā nav rindas",
                "The routing table has no line for this case on the day of receipt");
    }
}
