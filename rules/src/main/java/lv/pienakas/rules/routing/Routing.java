package lv.pienakas.rules.routing;

import java.time.LocalDate;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The routing tables of a release, compiled; immutable, and safe for use by several threads. */
public final class Routing {

    private final RoutingTable table;
    private final Transitions transitions;
    private final KieBase kieBase;

    /** Takes the rule base that holds the rules of the table ({@link RoutingRules}). */
    public Routing(RoutingTable table, Transitions transitions, KieBase kieBase) {
        this.table = table;
        this.transitions = transitions;
        this.kieBase = kieBase;
    }

    /**
     * Where a document goes at a stage. Always an answer: without a line it is the manual queue.
     *
     * @param day of receipt, by which lines are valid
     */
    public Route route(RoutingFacts facts, LocalDate day) {
        RoutingQuestion question = new RoutingQuestion(facts, day, table);
        KieSession session = kieBase.newKieSession();
        try {
            session.insert(question);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return question.answer();
    }

    public RoutingTable table() {
        return table;
    }

    /** What follows a stage. */
    public Transitions transitions() {
        return transitions;
    }
}
