package lv.pienakas.data.synthetic;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.routing.Route;
import lv.pienakas.rules.routing.Routing;
import lv.pienakas.rules.routing.RoutingFacts;
import org.junit.jupiter.api.Test;

class SyntheticStaffTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int BUSY_DAY = 5_000;
    private static final Catalogue CATALOGUE = Catalogue.builtIn();
    private static final Routing ROUTING = RuleRelease.builtIn().routing();
    private static final List<SyntheticInspector> STAFF = SyntheticStaff.of(CATALOGUE, ROUTING.table(), DAY, 460, 42);

    private static final List<Set<String>> CIRCUMSTANCES = List.of(
            Set.of(),
            Set.of("CROSS_BORDER"),
            Set.of("MINOR"),
            Set.of("GUARDIAN"),
            Set.of("CROSS_BORDER", "MINOR"),
            Set.of("CROSS_BORDER", "GUARDIAN"),
            Set.of("MINOR", "GUARDIAN"),
            Set.of("CROSS_BORDER", "MINOR", "GUARDIAN"));

    @Test
    void the_same_seed_gives_the_same_staff_and_another_seed_other_skills() {
        assertThat(SyntheticStaff.of(CATALOGUE, ROUTING.table(), DAY, 42)).isEqualTo(STAFF);
        assertThat(SyntheticStaff.of(CATALOGUE, ROUTING.table(), DAY, 460, 43)).isNotEqualTo(STAFF);
    }

    @Test
    void there_are_as_many_as_asked_for_numbered_and_one_in_ten_part_time() {
        assertThat(STAFF).hasSize(460);
        assertThat(STAFF.stream().map(SyntheticInspector::id))
                .doesNotHaveDuplicates()
                .startsWith("I0001", "I0002")
                .endsWith("I0460");
        assertThat(STAFF.stream().map(SyntheticInspector::minutesPerDay).distinct())
                .containsExactlyInAnyOrder(420, 240);
        assertThat(STAFF)
                .filteredOn(inspector -> inspector.minutesPerDay() == 240)
                .hasSize(46);
    }

    @Test
    void too_few_for_the_units_are_refused() {
        assertThat(SyntheticStaff.of(CATALOGUE, ROUTING.table(), DAY, 45, 42)).hasSize(45);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticStaff.of(CATALOGUE, ROUTING.table(), DAY, 44, 42))
                .withMessageContaining("45");
    }

    @Test
    void every_unit_of_the_catalogue_has_staff_and_every_skill_is_one_of_the_catalogue() {
        assertThat(byUnit())
                .containsOnlyKeys(CATALOGUE.units().stream().map(Named::code).toList());
        assertThat(STAFF)
                .allSatisfy(
                        inspector -> assertThat(inspector.skills()).isNotEmpty().allMatch(CATALOGUE::hasSkill));
    }

    @Test
    void before_2026_units_that_did_not_exist_yet_have_nobody() {
        assertThat(SyntheticStaff.of(CATALOGUE, ROUTING.table(), LocalDate.of(2025, 12, 30), 460, 42))
                .noneMatch(inspector -> inspector.unit().equals("FAMILY_CESIS"))
                .noneMatch(inspector -> inspector.unit().equals("ENTRY_REZEKNE"))
                .hasSize(460);
    }

    @Test
    void whatever_the_table_sends_to_a_unit_three_of_its_inspectors_can_do() {
        Map<String, List<SyntheticInspector>> byUnit = byUnit();
        reachable()
                .forEach((unit, skills) -> assertThat(skills)
                        .as(unit)
                        .allSatisfy(skill -> assertThat(byUnit.getOrDefault(unit, List.of()))
                                .filteredOn(inspector -> inspector.skills().contains(skill))
                                .hasSizeGreaterThanOrEqualTo(3)));
    }

    @Test
    void on_a_busy_day_no_unit_is_without_a_tenth_to_spare() {
        for (long seed = 1; seed <= 5; seed++) {
            Workload day = day(BUSY_DAY, seed);
            byUnit().forEach((unit, staff) ->
                    assertThat(capacity(staff) / day.minutes(unit)).as(unit).isGreaterThan(1.10));
        }
    }

    @Test
    void over_many_busy_days_no_unit_has_twice_the_time_it_needs_unless_it_is_as_small_as_it_can_be() {
        Workload days = day(20 * BUSY_DAY, 6);
        byUnit().forEach((unit, staff) -> {
            double ratio = 20 * capacity(staff) / days.minutes(unit);
            assertThat(staff.size() == 3 || ratio < 2.00).as(unit + " " + ratio).isTrue();
        });
        assertThat(byUnit().values()).filteredOn(staff -> staff.size() == 3).hasSize(1);
    }

    @Test
    void a_plain_greedy_pick_fits_the_work_of_a_busy_day_into_everybodys_day() {
        Workload day = day(BUSY_DAY, 7);
        byUnit().forEach((unit, staff) -> {
            Map<String, Double> load = new HashMap<>();
            Map<String, Double> skills = day.skills(unit);
            skills.keySet().stream()
                    .sorted(comparing(skill -> holders(skill, staff).size()))
                    .forEach(skill -> {
                        for (double left = skills.getOrDefault(skill, 0.0); left > 0; left -= 10) {
                            String id = leastLoaded(holders(skill, staff), load);
                            load.merge(id, Math.min(left, 10), Double::sum);
                        }
                    });
            assertThat(staff)
                    .allSatisfy(inspector -> assertThat(load.getOrDefault(inspector.id(), 0.0))
                            .as(unit + " " + inspector.id())
                            .isLessThanOrEqualTo(inspector.minutesPerDay()));
        });
    }

    private static List<SyntheticInspector> holders(String skill, List<SyntheticInspector> staff) {
        return staff.stream()
                .filter(inspector -> inspector.skills().contains(skill))
                .toList();
    }

    private static String leastLoaded(List<SyntheticInspector> holders, Map<String, Double> load) {
        return holders.stream()
                .min(comparing(one -> load.getOrDefault(one.id(), 0.0) / one.minutesPerDay()))
                .orElseThrow()
                .id();
    }

    /** By the compiled rules, from everything that the catalogue allows a document to be. */
    private static Map<String, Set<String>> reachable() {
        Map<String, Set<String>> skills = new HashMap<>();
        for (Named kind : CATALOGUE.documentKinds()) {
            for (Named service : CATALOGUE.services()) {
                for (Named channel : CATALOGUE.channels()) {
                    for (Set<String> circumstances : CIRCUMSTANCES) {
                        for (Named stage : CATALOGUE.stages()) {
                            Route route = ROUTING.route(
                                    new RoutingFacts(
                                            kind.code(), service.code(), channel.code(), circumstances, stage.code()),
                                    DAY);
                            if (route.action() == Route.Action.UNIT) {
                                skills.computeIfAbsent(route.unit(), any -> new HashSet<>())
                                        .add(route.skill());
                            }
                        }
                    }
                }
            }
        }
        return skills;
    }

    private static Workload day(int count, long seed) {
        return Workload.of(SyntheticDocuments.day(DAY, count, seed, List.of("P1")), CATALOGUE, ROUTING.table(), DAY);
    }

    private static double capacity(List<SyntheticInspector> staff) {
        return staff.stream().mapToInt(SyntheticInspector::minutesPerDay).sum();
    }

    private static Map<String, List<SyntheticInspector>> byUnit() {
        return STAFF.stream().collect(groupingBy(SyntheticInspector::unit));
    }
}
