package lv.pienakas.rules.routing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the compiled lines are asked, and where those that match put their number. Used by one thread, once. */
public final class RoutingQuestion {

    private final RoutingFacts facts;
    private final long day;
    private final RoutingTable table;
    private @Nullable RoutingLine best;

    RoutingQuestion(RoutingFacts facts, LocalDate day, RoutingTable table) {
        this.facts = facts;
        this.day = day.toEpochDay();
        this.table = table;
    }

    /** The only property that rules compare: by it the engine finds the lines of a service at once. */
    public String getService() {
        return facts.service();
    }

    public boolean isAt(String stage) {
        return facts.stage().equals(stage);
    }

    public boolean isOfKind(String documentKind) {
        return facts.documentKind().equals(documentKind);
    }

    public boolean cameBy(String channel) {
        return facts.channel().equals(channel);
    }

    /** Whether it was received between two days, both inclusive, counted from 1970-01-01. */
    public boolean receivedWithin(long from, long until) {
        return day >= from && day <= until;
    }

    /** Whether the applicant is in these circumstances. */
    public boolean has(String circumstance) {
        return facts.circumstances().contains(circumstance);
    }

    /** Called by the rule of a line that matches; the proof guarantees that no two are best. */
    public void matches(int number) {
        RoutingLine line = table.line(number);
        if (best == null || line.specificity() > best.specificity()) {
            best = line;
        }
    }

    Route answer() {
        return best == null ? Route.none(facts) : Route.of(best, facts);
    }
}
