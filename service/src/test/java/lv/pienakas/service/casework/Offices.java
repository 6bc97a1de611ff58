package lv.pienakas.service.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Staff;
import org.springframework.jdbc.core.JdbcTemplate;

/** Units with few people, some of whom are never there, so that four eyes often lack two. */
final class Offices {

    /** Has work of no skill. */
    static final String UNSKILLED = "X-UNSKILLED";

    /** Can do everything everywhere, but is at work for no minute. */
    static final String ABSENT = "X-ABSENT";

    static final String UNKNOWN = "X-UNKNOWN";

    private final List<Inspector> people = new ArrayList<>();

    private Offices() {}

    /** Adds three, two, one or no people to a unit. */
    static void open(Staff staff) {
        if (staff.find(UNSKILLED).isPresent()) {
            return;
        }
        Set<String> all = new HashSet<>();
        for (String service : Tables.codes("services.csv")) {
            Tables.codes("stages.csv").forEach(stage -> all.add(service + "/" + stage));
        }
        List<Inspector> people = new ArrayList<>(List.of(
                Inspector.of(UNSKILLED, "SICKNESS_RIGA", Set.of(), 420),
                Inspector.of(ABSENT, "SICKNESS_RIGA", all, 0)));
        int size = 1;
        for (String unit : Tables.codes("units.csv")) {
            for (int i = 0; i < size % 4; i++) {
                people.add(Inspector.of(unit + "-" + i, unit, all, 420));
            }
            size++;
        }
        staff.add(people);
    }

    static Offices nobody() {
        return new Offices();
    }

    /** Everybody, as the database has them. */
    static Offices of(Staff staff, JdbcTemplate jdbc) {
        Offices offices = new Offices();
        jdbc.queryForList("select inspector_id from staff.inspector order by 1", String.class)
                .forEach(id -> offices.people.add(staff.find(id).orElseThrow()));
        return offices;
    }

    /** Mostly somebody who exists. */
    String any(Random random) {
        return random.nextInt(20) == 0
                ? UNKNOWN
                : people.get(random.nextInt(people.size())).inspectorId();
    }

    boolean knows(String id) {
        return people.stream().anyMatch(one -> one.inspectorId().equals(id));
    }

    boolean canDo(String id, String skill) {
        return people.stream().anyMatch(one -> one.inspectorId().equals(id) && has(one, skill));
    }

    boolean isAtWork(String id) {
        return people.stream()
                .anyMatch(one ->
                        one.inspectorId().equals(id) && one.weekdayMinutes().get(0) > 0);
    }

    boolean isOf(String id, String unit) {
        return people.stream()
                .anyMatch(one -> one.inspectorId().equals(id) && one.unit().equals(unit));
    }

    /** Those of the unit who are at work and have the skill. */
    List<String> candidates(String unit, String skill) {
        return people.stream()
                .filter(one -> one.unit().equals(unit) && one.weekdayMinutes().get(0) > 0 && has(one, skill))
                .map(Inspector::inspectorId)
                .toList();
    }

    private static boolean has(Inspector inspector, String skill) {
        return inspector.skills().stream().anyMatch(own -> own.skill().equals(skill));
    }
}
