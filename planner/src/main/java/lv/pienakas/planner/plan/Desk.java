package lv.pienakas.planner.plan;

import lv.pienakas.planner.problem.Inspector;
import org.optaplanner.core.api.domain.lookup.PlanningId;

/** An inspector's desk: what fits on it, and what it costs when it fills. */
public final class Desk {

    private final int index;
    private final Inspector inspector;
    private final long capacity;
    /** Minutes for due work by the end of each workday; negative when started work alone is too much. */
    private final long[] room;

    private final Resolution resolution;

    Desk(int index, Inspector inspector, Resolution resolution) {
        this.index = index;
        this.inspector = inspector;
        this.capacity = inspector.totalCapacity();
        this.resolution = resolution;
        this.room = new long[inspector.capacity().size()];
        long capacityTo = 0;
        for (int day = 0; day < room.length; day++) {
            capacityTo += inspector.capacity().get(day);
            room[day] = capacity == 0 ? 0 : capacityTo - inspector.open() * capacityTo / capacity;
        }
    }

    /** Position among the problem's inspectors. */
    public int index() {
        return index;
    }

    /** Whose desk it is. */
    @PlanningId
    public String getId() {
        return inspector.id();
    }

    /** Whose desk it is. */
    public Inspector inspector() {
        return inspector;
    }

    /** Minutes over all workdays. */
    public long capacity() {
        return capacity;
    }

    /** Whether its inspector works on any of the days. */
    public boolean isPresent() {
        return capacity > 0;
    }

    /** Minutes that are free for due work until the end of a workday, before any is assigned. */
    public long room(int day) {
        return room[day];
    }

    /** How the solver counts soft penalties. */
    public Resolution resolution() {
        return resolution;
    }

    /** Soft penalty of a load in minutes, started work included, as the solver counts; nothing for an absent inspector. */
    public long loadCost(long load) {
        return capacity == 0 ? 0 : resolution.loadCost(load, capacity);
    }

    @Override
    public String toString() {
        return inspector.id();
    }
}
