package lv.pienakas.planner.score;

import static lv.pienakas.planner.problem.Problems.MONDAY;
import static lv.pienakas.planner.problem.Problems.TUESDAY;
import static lv.pienakas.planner.problem.Problems.assigned;
import static lv.pienakas.planner.problem.Problems.due;
import static lv.pienakas.planner.problem.Problems.inspector;
import static lv.pienakas.planner.problem.Problems.item;
import static lv.pienakas.planner.problem.Problems.notBy;
import static lv.pienakas.planner.problem.Problems.notSameAs;
import static lv.pienakas.planner.problem.Problems.pinned;
import static lv.pienakas.planner.problem.Problems.preferring;
import static lv.pienakas.planner.problem.Problems.present;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Desk;
import lv.pienakas.planner.plan.WorkItem;
import lv.pienakas.planner.plan.WorkPlan;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Problems;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;

/** Each constraint, verified alone by a test of its name. */
class PlanConstraintsTest {

    private static final List<Inspector> TWO = List.of(present("A"), present("B"));

    private final ConstraintVerifier<PlanConstraints, WorkPlan> verifier = ConstraintVerifier.build(
                    new PlanConstraints(), WorkPlan.class, WorkItem.class)
            .withConstraintStreamImplType(ConstraintStreamImplType.BAVET);

    @Test
    void theInspectorHasTheSkill() {
        WorkPlan plan = plan(TWO, Map.of("OTHER", "A", "SAME", "B"), pinned("OTHER", "REVIEW", "A"), item("SAME", 20));

        penalty(PlanConstraints::theInspectorHasTheSkill, plan, 1);
    }

    @Test
    void theInspectorIsPresent() {
        List<Inspector> inspectors = List.of(inspector("AWAY", 0, 0, 0), inspector("HALF", 0, 420, 0));
        WorkPlan plan = plan(inspectors, Map.of("W2", "HALF"), pinned("W1", "CHECK", "AWAY"), item("W2", 20));

        penalty(PlanConstraints::theInspectorIsPresent, plan, 1);
    }

    @Test
    void theInspectorIsNotBarred() {
        WorkPlan plan = plan(TWO, Map.of("W1", "A", "W2", "B"), notBy("W1", "A", "B"), notBy("W2", "A"));
        lay(plan, 0, 0);

        penalty(PlanConstraints::theInspectorIsNotBarred, plan, 1);
    }

    @Test
    void aPinnedItemStays() {
        WorkPlan plan = plan(TWO, Map.of(), pinned("W1", "CHECK", "A"), pinned("W2", "CHECK", "A"));
        lay(plan, 1, 1);

        penalty(PlanConstraints::aPinnedItemStays, plan, 1);
    }

    @Test
    void fourEyesSeeTheCase() {
        WorkPlan ring = plan(
                TWO,
                Map.of("W1", "A", "W2", "B", "W3", "A"),
                notSameAs("W1", "W2"),
                notSameAs("W2", "W3"),
                notSameAs("W3", "W1"));
        penalty(PlanConstraints::fourEyesSeeTheCase, ring, 1);

        WorkPlan bothWays = plan(TWO, Map.of("W1", "A", "W2", "A"), notSameAs("W1", "W2"), notSameAs("W2", "W1"));
        penalty(PlanConstraints::fourEyesSeeTheCase, bothWays, 1);
    }

    @Test
    void everyItemHasAnInspector() {
        WorkPlan plan = plan(TWO, Map.of("W1", "A"), item("W1", 20), item("W2", 20), item("W3", 20));

        penalty(PlanConstraints::everyItemHasAnInspector, plan, 2);
    }

    @Test
    void startedWorkLeavesRoom() {
        List<Inspector> inspectors = List.of(inspector("A", 100, 50, 180), inspector("B", 100, 100, 200));

        penalty(PlanConstraints::startedWorkLeavesRoom, plan(inspectors, Map.of()), 20 + 30);
    }

    @Test
    void dueWorkIsDoneInTime() {
        List<Inspector> inspectors = List.of(inspector("A", 100, 50, 60), present("B"));
        WorkPlan plan = plan(
                inspectors,
                Map.of("OVERDUE", "A", "TUESDAY", "A", "LATER", "A", "ELSEWHERE", "B"),
                due("OVERDUE", 70, MONDAY.minusDays(9)),
                due("TUESDAY", 30, TUESDAY),
                item("LATER", 500),
                due("ELSEWHERE", 420, MONDAY));

        penalty(PlanConstraints::dueWorkIsDoneInTime, plan, (40 + 70 - 100) + (60 + 100 - 150));
    }

    @Test
    void startedWorkCounts() {
        List<Inspector> inspectors = List.of(inspector("A", 100, 50, 60), inspector("AWAY", 0, 0, 60));

        penalty(PlanConstraints::startedWorkCounts, plan(inspectors, Map.of()), 1000 * 60 * 60 / 150);
    }

    @Test
    void loadsAreEven() {
        List<Inspector> inspectors = List.of(inspector("A", 100, 50, 61), present("B"));
        WorkPlan plan = plan(
                inspectors, Map.of("W1", "A", "W2", "A", "W3", "B"), item("W1", 20), item("W2", 30), item("W3", 7));

        penalty(
                PlanConstraints::loadsAreEven,
                plan,
                1000 * 111 * 111 / 150 - 1000 * 61 * 61 / 150 + 1000 * 7 * 7 / 840);
    }

    @Test
    void whoKnowsTheCaseGetsTheItem() {
        WorkPlan plan = plan(
                TWO,
                Map.of("W1", "A", "W2", "B"),
                preferring("W1", 20, "A"),
                preferring("W2", 20, "A"),
                preferring("W3", 20, "A"));

        penalty(PlanConstraints::whoKnowsTheCaseGetsTheItem, plan, 4_000);
    }

    @Test
    void whoHasTheItemKeepsIt() {
        WorkPlan plan = plan(
                TWO,
                Map.of("W1", "A", "W2", "B"),
                assigned("W1", 20, "A"),
                assigned("W2", 20, "A"),
                assigned("W3", 20, "A"));

        penalty(PlanConstraints::whoHasTheItemKeepsIt, plan, 20_000);
    }

    private void penalty(
            BiFunction<PlanConstraints, ConstraintFactory, Constraint> constraint, WorkPlan plan, long expected) {
        verifier.verifyThat(constraint).givenSolution(plan).penalizesBy(Math.toIntExact(expected));
    }

    private static WorkPlan plan(List<Inspector> inspectors, Map<String, String> assignments, Item... items) {
        return WorkPlan.of(new Board(Problems.of(inspectors, items)), assignments);
    }

    private static void lay(WorkPlan plan, int item, int desk) {
        Desk there = plan.getDesks().get(desk);
        plan.getItems().get(item).setDesk(there);
    }
}
