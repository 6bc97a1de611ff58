package lv.pienakas.data.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Deals the skills that a unit needs out among its staff. */
final class UnitStaff {

    /** An inspector while skills are dealt out. */
    private static final class Member {
        final int place;
        final int minutesPerDay;
        final Set<String> skills = new TreeSet<>();
        double load;

        Member(int place, int minutesPerDay) {
            this.place = place;
            this.minutesPerDay = minutesPerDay;
        }

        double loadPerMinute() {
            return load / minutesPerDay;
        }
    }

    private final List<Member> members = new ArrayList<>();

    /**
     * Deals the skills out, the largest first, each time to those who have least to do so far.
     *
     * @param minutesPerDay of each inspector, in order
     * @param needed minutes by skill; only the proportions matter
     */
    UnitStaff(List<Integer> minutesPerDay, Map<String, Double> needed, Draw draw) {
        for (int place = 0; place < minutesPerDay.size(); place++) {
            members.add(new Member(place, minutesPerDay.get(place)));
        }
        double total = needed.values().stream().mapToDouble(Double::doubleValue).sum();
        needed.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(skill -> deal(skill.getKey(), skill.getValue(), total, draw));
        members.sort(Comparator.comparingInt(member -> member.place));
    }

    private void deal(String skill, double minutes, double total, Draw draw) {
        int wanted = total == 0 ? 0 : (int) Math.ceil(WorkAssumptions.SKILL_OVERLAP * members.size() * minutes / total);
        int holders = Math.min(members.size(), Math.max(WorkAssumptions.FEWEST_WITH_A_SKILL, wanted));
        shuffle(draw);
        members.sort(
                Comparator.comparingDouble(Member::loadPerMinute).thenComparingInt(member -> member.skills.size()));
        for (Member member : members.subList(0, holders)) {
            member.skills.add(skill);
            member.load += minutes / holders;
        }
    }

    /** Not the JDK's, whose order may change from one release to the next. */
    private void shuffle(Draw draw) {
        for (int i = members.size() - 1; i > 0; i--) {
            Collections.swap(members, i, draw.between(0, i));
        }
    }

    /** Of the inspector at a place. */
    Set<String> skills(int place) {
        return members.get(place).skills;
    }
}
