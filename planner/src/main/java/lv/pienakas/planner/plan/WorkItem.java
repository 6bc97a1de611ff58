package lv.pienakas.planner.plan;

import java.util.List;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** A work item and the desk it lies on. */
@PlanningEntity
public final class WorkItem {

    /** The one thing that is planned about an item. */
    public static final String DESK = "desk";

    private final int index;
    private final Item item;
    private final int due;
    private final List<Desk> candidates;
    private @Nullable Desk desk;

    WorkItem(int index, Item item, int due, List<Desk> candidates) {
        this.index = index;
        this.item = item;
        this.due = due;
        this.candidates = candidates;
    }

    /** The same item, on the desk it lies on now; the two can move apart. */
    WorkItem copy(@Nullable Desk on) {
        WorkItem copy = new WorkItem(index, item, due, candidates);
        copy.desk = on;
        return copy;
    }

    /** Position among the problem's items. */
    public int index() {
        return index;
    }

    /** The item's id. */
    @PlanningId
    public String getId() {
        return item.id();
    }

    /** What is to be done. */
    public Item item() {
        return item;
    }

    /** Norm time. */
    public long minutes() {
        return item.minutes();
    }

    /** Workday by whose end it is due, from 0, or {@link Problem#BEYOND}. */
    public int due() {
        return due;
    }

    /** Whether it stays where it is. */
    @PlanningPin
    public boolean isPinned() {
        return item.pinned();
    }

    /** Desks of those who have the skill, are present and are not barred. */
    @ValueRangeProvider
    public List<Desk> getCandidates() {
        return candidates;
    }

    /** Where it lies, or null when nobody may get it. */
    @PlanningVariable(nullable = true)
    public @Nullable Desk getDesk() {
        return desk;
    }

    /** Lays it onto a desk. */
    public void setDesk(@Nullable Desk desk) {
        this.desk = desk;
    }

    @Override
    public String toString() {
        return item.id();
    }
}
