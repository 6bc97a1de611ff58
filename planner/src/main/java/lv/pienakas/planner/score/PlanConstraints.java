package lv.pienakas.planner.score;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.sumLong;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;
import static org.optaplanner.core.api.score.stream.Joiners.equal;
import static org.optaplanner.core.api.score.stream.Joiners.filtering;

import java.util.List;
import java.util.function.Predicate;
import lv.pienakas.planner.plan.Desk;
import lv.pienakas.planner.plan.FourEyes;
import lv.pienakas.planner.plan.WorkItem;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;

/** The objective in sentences, one a method. {@link PlanScoreCalculator} counts the same, faster. */
public final class PlanConstraints implements ConstraintProvider {

    /** Name of the constraint that the contract knows no penalty for. */
    public static final String IS_ASSIGNED = "is assigned";

    private static final HardMediumSoftLongScore LATE_MINUTE = HardMediumSoftLongScore.ONE_MEDIUM;
    private static final HardMediumSoftLongScore POINT = HardMediumSoftLongScore.ONE_SOFT;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            theInspectorHasTheSkill(factory),
            theInspectorIsPresent(factory),
            theInspectorIsNotBarred(factory),
            aPinnedItemStays(factory),
            fourEyesSeeTheCase(factory),
            everyItemHasAnInspector(factory),
            startedWorkLeavesRoom(factory),
            dueWorkIsDoneInTime(factory),
            startedWorkCounts(factory),
            loadsAreEven(factory),
            whoKnowsTheCaseGetsTheItem(factory),
            whoHasTheItemKeepsIt(factory)
        };
    }

    Constraint theInspectorHasTheSkill(ConstraintFactory factory) {
        return broken(
                factory,
                "has the skill",
                item -> !desk(item).inspector().skills().contains(item.item().skill()));
    }

    Constraint theInspectorIsPresent(ConstraintFactory factory) {
        return broken(factory, "is present", item -> !desk(item).isPresent());
    }

    Constraint theInspectorIsNotBarred(ConstraintFactory factory) {
        return broken(
                factory,
                "is not barred",
                item -> item.item().notBy().contains(desk(item).getId()));
    }

    Constraint aPinnedItemStays(ConstraintFactory factory) {
        return broken(
                factory,
                "a pinned item stays",
                item -> item.isPinned()
                        && !desk(item).getId().equals(item.item().assigned()));
    }

    private static Constraint broken(ConstraintFactory factory, String name, Predicate<WorkItem> broken) {
        return factory.forEach(WorkItem.class)
                .filter(broken)
                .penalize(Weights.VIOLATION)
                .asConstraint(name);
    }

    Constraint fourEyesSeeTheCase(ConstraintFactory factory) {
        return factory.forEach(FourEyes.class)
                .join(WorkItem.class, equal(FourEyes::first, WorkItem::getId))
                .join(
                        WorkItem.class,
                        equal((pair, first) -> pair.second(), WorkItem::getId),
                        filtering((pair, first, second) -> first.getDesk() == second.getDesk()))
                .penalize(Weights.VIOLATION)
                .asConstraint("four eyes");
    }

    /** Nobody pays for an item that nobody may get, but the solver must not leave others lying. */
    Constraint everyItemHasAnInspector(ConstraintFactory factory) {
        return factory.forEachIncludingNullVars(WorkItem.class)
                .filter(item -> item.getDesk() == null)
                .penalize(Weights.UNASSIGNED)
                .asConstraint(IS_ASSIGNED);
    }

    Constraint startedWorkLeavesRoom(ConstraintFactory factory) {
        return factory.forEach(Desk.class)
                .penalizeLong(LATE_MINUTE, desk -> Lateness.of(desk, List.of()))
                .asConstraint("started work leaves room");
    }

    /** Beyond what started work alone is late. */
    Constraint dueWorkIsDoneInTime(ConstraintFactory factory) {
        return factory.forEach(WorkItem.class)
                .filter(item -> item.due() != Problem.BEYOND)
                .groupBy(WorkItem::getDesk, toList())
                .penalizeLong(LATE_MINUTE, (desk, items) -> Lateness.of(desk, items) - Lateness.of(desk, List.of()))
                .asConstraint("due work is done in time");
    }

    Constraint startedWorkCounts(ConstraintFactory factory) {
        return factory.forEach(Desk.class)
                .penalizeLong(POINT, desk -> desk.loadCost(desk.inspector().open()))
                .asConstraint("started work");
    }

    /** Beyond what started work alone costs. */
    Constraint loadsAreEven(ConstraintFactory factory) {
        return factory.forEach(WorkItem.class)
                .groupBy(WorkItem::getDesk, sumLong(WorkItem::minutes))
                .penalizeLong(
                        POINT,
                        (desk, minutes) -> desk.loadCost(desk.inspector().open() + minutes)
                                - desk.loadCost(desk.inspector().open()))
                .asConstraint("even loads");
    }

    Constraint whoKnowsTheCaseGetsTheItem(ConstraintFactory factory) {
        return elsewhere(
                factory,
                "who knows the case",
                item -> isElsewhere(item, item.item().preferred()),
                Penalties.CONTINUITY);
    }

    Constraint whoHasTheItemKeepsIt(ConstraintFactory factory) {
        return elsewhere(
                factory,
                "who has the item",
                item -> isElsewhere(item, item.item().assigned()),
                Penalties.MOVE);
    }

    private static boolean isElsewhere(WorkItem item, @Nullable String inspector) {
        return inspector != null && !inspector.equals(desk(item).getId());
    }

    private static Constraint elsewhere(
            ConstraintFactory factory, String name, Predicate<WorkItem> isElsewhere, long penalty) {
        return factory.forEach(WorkItem.class)
                .filter(isElsewhere)
                .penalizeLong(POINT, item -> penalty * desk(item).resolution().unit())
                .asConstraint(name);
    }

    private static Desk desk(WorkItem item) {
        Desk desk = item.getDesk();
        if (desk == null) {
            throw new IllegalStateException("item " + item + " lies on no desk");
        }
        return desk;
    }
}
