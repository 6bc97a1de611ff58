package lv.pienakas.service.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import lv.pienakas.data.casework.CaseEvents;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.planning.PlanningRound;
import lv.pienakas.data.planning.PlanningRounds;
import lv.pienakas.data.staff.Absence.Kind;
import lv.pienakas.service.casework.Working;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OfficeTest
class ImprovingTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    @Autowired
    private Office office;

    @Autowired
    private ReadingWork reading;

    @Autowired
    private Improving improving;

    @Autowired
    private BackgroundPlanning background;

    @Autowired
    private PlanningRounds rounds;

    @Autowired
    private Working working;

    @Autowired
    private EnteringAbsences absences;

    @Autowired
    private CaseEvents events;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void everybody_went_home() {
        office.close();
        jdbc.update("delete from jobs.scheduled_tasks");
    }

    @Test
    void a_move_that_saves_a_deadline_is_made_and_its_reason_kept() {
        oneTooMany();

        Published published = improve();

        assertThat(published.applied()).isNotEmpty().allSatisfy(move -> {
            assertThat(move.holder()).isEqualTo("A");
            assertThat(move.recipient()).isEqualTo("B");
        });
        long moved = published.applied().get(0).caseId();
        assertThat(events.of(moved)).last().satisfies(event -> {
            assertThat(event.actor()).isEqualTo("PIENAKAS");
            assertThat(event.reasonCode()).matches("LESS_LATE \\d+");
            assertThat(event.latvianReason())
                    .matches("Šādi darbs kavēsies mazāk \\(ietaupītās kavējuma minūtes: \\d+\\)\\.");
            assertThat(event.englishReason()).matches("This way work is less late \\(late minutes spared: \\d+\\)\\.");
        });
    }

    @Test
    void loads_that_are_a_little_uneven_are_left_alone() {
        office.employ("A");
        office.register(30);
        office.employ("B");

        assertThat(improve().applied()).isEmpty();
        assertThat(office.desks()).isEqualTo(Map.of("A", 30L));
    }

    @Test
    void what_waits_is_given_to_somebody() {
        CaseFile file = office.register(1).get(0);
        office.employ("A");

        improve();

        assertThat(office.item(file).inspector()).isEqualTo("A");
        assertThat(events.of(file.id()))
                .last()
                .satisfies(event -> assertThat(event.reasonCode()).isEqualTo("NEW"));
    }

    @Test
    void what_somebody_handed_back_goes_to_somebody_else() {
        office.employ("A", "B");
        WorkItem item = office.item(office.register(1).get(0));
        String first = String.valueOf(item.inspector());
        working.handBack(item.workItemId(), "I know the applicant", first);

        improve();

        assertThat(office.desks()).isEqualTo(Map.of(first.equals("A") ? "B" : "A", 1L));
    }

    @Test
    void what_somebody_handed_back_comes_back_only_if_nobody_else_can_do_it_and_not_for_long() {
        office.employ("A");
        CaseFile file = office.register(1).get(0);
        working.handBack(office.item(file).workItemId(), "I know the applicant", "A");
        improve();
        assertThat(office.desks()).isEqualTo(Map.of("A", 1L));

        office.employ("B");
        improve();

        assertThat(office.desks()).isEqualTo(Map.of("B", 1L));
        assertThat(events.of(file.id())).last().satisfies(event -> {
            assertThat(event.reasonCode()).isEqualTo("HANDED_BACK");
            assertThat(event.latvianReason()).contains("reiz atdeva");
            assertThat(event.englishReason())
                    .isEqualTo("The inspector who had the work handed it back once, and now somebody else"
                            + " can do it.");
        });
    }

    @Test
    void what_somebody_had_who_left_moves_and_the_history_says_so() {
        office.employ("LEAVER");
        CaseFile file = office.register(1).get(0);
        jdbc.update("delete from staff.inspector_skill");
        jdbc.update("delete from staff.inspector");
        office.employ("B");

        improve();

        assertThat(office.desks()).isEqualTo(Map.of("B", 1L));
        assertThat(events.of(file.id())).last().satisfies(event -> {
            assertThat(event.reasonCode()).isEqualTo("LEFT");
            assertThat(event.englishReason()).isEqualTo("The inspector who had the work works here no longer.");
        });
    }

    @Test
    void what_the_planner_itself_took_away_may_come_back() {
        office.employ("A");
        CaseFile file = office.register(1).get(0);
        var absence = absences.enter("A", Kind.SICKNESS, Office.MONDAY, Office.FAR, "M1");
        assertThat(office.item(file).inspector()).isNull();
        absences.cancel(absence.absence().id(), "M1");
        office.employ("B");

        assertThat(reading.read(List.of()).problem().items())
                .singleElement()
                .satisfies(item -> assertThat(item.notBy()).isEmpty());
    }

    @Test
    void a_skill_that_ends_is_no_matter_of_four_eyes() {
        office.employUntil("LEAVING", Office.FAR);
        CaseFile file = office.register(1).get(0);
        assertThat(office.item(file).inspector()).isEqualTo("LEAVING");
        jdbc.update("update staff.inspector_skill set last_day = ?", Office.TUESDAY);
        office.employ("A");

        improve();

        assertThat(office.desks()).isEqualTo(Map.of("A", 1L));
        assertThat(events.of(file.id())).last().satisfies(event -> {
            assertThat(event.reasonCode()).isEqualTo("SKILL_ENDS");
            assertThat(event.latvianReason()).contains("prasme beidzas");
            assertThat(event.englishReason())
                    .isEqualTo("The skill of the inspector who had the work ends before it is due.");
        });
    }

    @Test
    void an_item_touched_since_the_plan_was_thought_out_is_left_out() {
        oneTooMany();
        OpenWork work = reading.read(List.of());
        jdbc.queryForList("select work_item_id from casework.work_item where closed_at is null", Long.class)
                .forEach(id -> working.start(id, "A"));

        Published published = improving.improve(work, SHORT, "PIENAKAS", () -> true);

        assertThat(published.applied()).isEmpty();
        assertThat(published.leftOut().values()).isNotEmpty().containsOnly("it is STARTED meanwhile");
    }

    @Test
    void two_that_pay_only_together_change_places() {
        List<WorkItem> two = office.employTwoWhoShouldExchange();

        assertThat(improve().applied())
                .extracting(WantedMove::workItemId)
                .containsExactlyInAnyOrder(two.get(0).workItemId(), two.get(1).workItemId());
    }

    @Test
    void the_half_of_an_exchange_does_not_happen_when_the_other_half_is_left_out() {
        List<WorkItem> two = office.employTwoWhoShouldExchange();
        OpenWork work = reading.read(List.of());
        working.handOver(two.get(1).workItemId(), "B", "knows the employer", "M1");

        Published published = improving.improve(work, SHORT, "PIENAKAS", () -> true);

        assertThat(published.applied()).isEmpty();
        assertThat(published.leftOut())
                .containsOnly(
                        Map.entry(two.get(0).workItemId(), Publishing.VAIN),
                        Map.entry(two.get(1).workItemId(), "a manager gave it to B meanwhile"));
    }

    @Test
    void a_plan_made_before_the_roster_changed_is_not_published() {
        oneTooMany();
        OpenWork work = reading.read(List.of());
        office.employ("C");

        Published published = improving.improve(work, SHORT, "PIENAKAS", () -> true);

        assertThat(published.applied()).isEmpty();
        assertThat(published.leftOut().values()).containsOnly("the plan is out of date");
    }

    @Test
    void a_node_that_lost_its_lease_publishes_nothing() {
        oneTooMany();
        jdbc.update("insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                + " values ('improve-plan', 'recurring', now(), true, 7)");

        background.round("SLOW", 6);
        assertThat(office.desks()).doesNotContainKey("B");

        background.round("FAST", 7);
        assertThat(office.desks()).containsKey("B");
        assertThat(rounds.latest(1)).singleElement().satisfies(round -> {
            assertThat(round.node()).isEqualTo("FAST");
            assertThat(round.moved()).isPositive();
        });
    }

    @Test
    void a_round_that_found_nothing_is_not_repeated_until_something_changes() {
        office.employ("A", "B");
        office.register(2);
        background.round("N1", 1);
        PlanningRound first = rounds.latest(1).get(0);

        background.round("N1", 1);
        assertThat(rounds.latest(1)).containsExactly(first);

        office.register(1);
        background.round("N1", 1);
        assertThat(rounds.latest(1)).doesNotContain(first);
    }

    /** A has more than can be done until it is due; B comes to help. */
    private void oneTooMany() {
        office.employ("A");
        List<CaseFile> files = office.register(400);
        WorkItem item = office.item(files.get(0));
        assertThat(400L * item.placement().minutes())
                .as("more than A does until %s", item.placement().due())
                .isGreaterThan(8 * 420);
        office.employ("B");
    }

    private Published improve() {
        return improving.improve(reading.read(List.of()), SHORT, "PIENAKAS", () -> true);
    }
}
