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

    public String getDocumentKind() {
        return facts.documentKind();
    }

    public String getService() {
        return facts.service();
    }

    public String getChannel() {
        return facts.channel();
    }

    public String getStage() {
        return facts.stage();
    }

    /** Day of receipt, counted from 1970-01-01. */
    public long getDay() {
        return day;
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
