package lv.pienakas.planner.pick;

import java.util.ArrayList;
import java.util.List;

/**
 * An inspector who has the skill, with what he or she has to do already.
 *
 * @param loadMinutes started and planned work over all workdays
 * @param capacityMinutes working time over all workdays; 0 when absent throughout, who is never chosen
 * @param roomByDay for each workday the minutes that are still free until its end: working time up to and including it,
 *     less started work's share of it, less planned work due by then; negative when work is late already
 */
public record Candidate(String id, long loadMinutes, long capacityMinutes, List<Long> roomByDay) {

    /** @throws IllegalArgumentException when load or capacity are negative */
    public Candidate {
        if (loadMinutes < 0 || capacityMinutes < 0) {
            throw new IllegalArgumentException("inspector " + id + " has a load of " + loadMinutes
                    + " and a capacity of " + capacityMinutes + " minutes; neither may be negative");
        }
        roomByDay = List.copyOf(roomByDay);
    }

    /**
     * A candidate from what a roster and a work list know, all in minutes.
     *
     * @param openMinutes started work that the inspector keeps; it is spread over the workdays as capacity is
     * @param capacityByDay working time per workday
     * @param plannedByDueDay planned minutes per workday on which they are due, as many numbers as workdays
     * @param plannedBeyond planned minutes that are due after the last workday
     * @throws IllegalArgumentException when the two lists differ in length, or load or capacity are negative
     */
    public static Candidate of(
            String id, long openMinutes, List<Long> capacityByDay, List<Long> plannedByDueDay, long plannedBeyond) {
        if (capacityByDay.size() != plannedByDueDay.size()) {
            throw new IllegalArgumentException("inspector " + id + " has " + capacityByDay.size()
                    + " workdays of capacity and " + plannedByDueDay.size() + " of planned work");
        }
        long capacity = sum(capacityByDay);
        List<Long> room = new ArrayList<>(capacityByDay.size());
        long capacityTo = 0;
        long dueTo = 0;
        for (int day = 0; day < capacityByDay.size(); day++) {
            capacityTo += capacityByDay.get(day);
            dueTo += plannedByDueDay.get(day);
            room.add(capacity == 0 ? 0 : capacityTo - openMinutes * capacityTo / capacity - dueTo);
        }
        return new Candidate(id, openMinutes + dueTo + plannedBeyond, capacity, room);
    }

    private static long sum(List<Long> minutes) {
        long sum = 0;
        for (long each : minutes) {
            sum += each;
        }
        return sum;
    }
}
