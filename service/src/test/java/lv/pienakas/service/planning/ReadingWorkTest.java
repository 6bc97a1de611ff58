package lv.pienakas.service.planning;

import static lv.pienakas.service.planning.Office.CHECK;
import static lv.pienakas.service.planning.Office.FAR;
import static lv.pienakas.service.planning.Office.MONDAY;
import static lv.pienakas.service.planning.Office.REVIEW;
import static lv.pienakas.service.planning.Office.TUESDAY;
import static lv.pienakas.service.planning.Office.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.Absence.Kind;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.service.casework.Working;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OfficeTest
class ReadingWorkTest {

    @Autowired
    private Office office;

    @Autowired
    private ReadingWork reading;

    @Autowired
    private Working working;

    @Autowired
    private EnteringAbsences absences;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void everybody_went_home() {
        office.close();
    }

    @Test
    void started_work_counts_as_load_and_waiting_work_as_an_item_that_nobody_has() {
        office.employ("A");
        List<CaseFile> files = office.register(3);
        WorkItem started = office.item(files.get(0));
        working.start(started.workItemId(), "A");
        working.handBack(office.item(files.get(1)).workItemId(), "not mine", "A");

        OpenWork work = reading.read(List.of(UNIT));

        assertThat(inspector(work, "A").open()).isEqualTo(started.placement().minutes());
        assertThat(work.problem().items()).extracting(Item::assigned).containsExactly(null, "A");
    }

    @Test
    void capacity_is_hours_by_weekday_less_absences_over_ten_workdays() {
        office.employPartTime("HALF", 420, 420, 210, 0, 0);
        absences.enter("HALF", Kind.TRAINING, MONDAY, MONDAY, "M1");
        absences.enter("HALF", Kind.LEAVE, MONDAY.plusDays(8), FAR, "M1");

        assertThat(inspector(reading.read(List.of()), "HALF").capacity())
                .containsExactly(0, 420, 210, 0, 0, 420, 0, 0, 0, 0);
    }

    @Test
    void a_skill_that_ends_bars_from_what_is_due_later_only() {
        office.employ("A");
        office.employUntil("LEAVING", MONDAY.plusDays(1));
        office.employUntil("GONE", MONDAY.minusDays(1));
        office.register(1);

        OpenWork work = reading.read(List.of(UNIT));

        assertThat(inspector(work, "LEAVING").skills()).containsExactly(OpenWork.skill(UNIT, CHECK));
        assertThat(inspector(work, "GONE").skills()).isEmpty();
        assertThat(work.problem().items()).singleElement().satisfies(item -> {
            assertThat(item.due()).isAfter(TUESDAY);
            assertThat(item.notBy()).containsExactly("LEAVING");
        });
    }

    @Test
    void those_who_had_a_hand_in_preparing_are_barred_from_the_review_as_in_the_case_itself() {
        office.employ("A", "B");
        office.employIn("REVIEW_TALSI", "R", REVIEW);
        CaseFile file = office.register(1).get(0);
        long check = office.item(file).workItemId();
        working.handOver(check, "A", "by hand", "M1");
        working.start(check, "A");
        working.handBack(check, "too hard", "A");
        working.handOver(check, "B", "by hand", "M1");
        working.complete(check, "GRANT", 9, "B", "SAIS");
        WorkItem review = office.item(file);

        Item item = reading.read(List.of()).problem().items().get(0);

        assertThat(item.id()).isEqualTo(String.valueOf(review.workItemId()));
        assertThat(item.notBy())
                .isEqualTo(cases.find(file.id()).orElseThrow().barred(review))
                .containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void a_review_that_comes_again_may_move_although_whoever_reviewed_before_has_it() {
        office.employ("A");
        office.employIn("REVIEW_TALSI", "R", REVIEW);
        CaseFile file = office.register(1).get(0);
        for (String outcome : List.of("GRANT", "REJECTED", "GRANT")) {
            WorkItem item = office.item(file);
            working.complete(item.workItemId(), outcome, 9, item.stage().equals("CHECK") ? "A" : "R", "SAIS");
        }
        assertThat(office.item(file).inspector()).isEqualTo("R");

        assertThat(reading.read(List.of()).problem().items()).singleElement().satisfies(item -> {
            assertThat(item.preferred()).isEqualTo("R");
            assertThat(item.pinned()).isFalse();
        });
    }

    @Test
    void other_units_are_left_out_when_some_are_asked_for() {
        office.employ("A");
        office.employIn("REVIEW_TALSI", "R", REVIEW);
        office.register(1);

        assertThat(reading.read(List.of("REVIEW_TALSI")).problem().items()).isEmpty();
        assertThat(reading.read(List.of("REVIEW_TALSI")).problem().inspectors())
                .extracting(Inspector::id)
                .containsExactly("R");
    }

    @Test
    void what_somebody_lent_got_back_is_load_of_theirs_when_only_their_own_unit_is_looked_at() {
        office.employIn("REVIEW_TALSI", "LENT", CHECK);
        office.employIn("REVIEW_TALSI", "R", REVIEW);
        CaseFile file = office.register(1).get(0);
        for (String outcome : List.of("GRANT", "REJECTED")) {
            WorkItem item = office.item(file);
            String by = item.stage().equals("CHECK") ? "LENT" : "R";
            working.complete(item.workItemId(), outcome, 9, by, "SAIS");
        }
        assertThat(office.item(file).inspector()).isEqualTo("LENT");

        assertThat(reading.read(List.of("REVIEW_TALSI")).problem().items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.assigned()).isEqualTo("LENT");
                    assertThat(item.pinned()).isTrue();
                });
    }

    @Test
    void whoever_has_work_of_a_unit_and_is_of_another_is_looked_at_too() {
        office.employ("A");
        CaseFile file = office.register(1).get(0);
        jdbc.update("update staff.inspector set unit = 'REVIEW_TALSI' where inspector_id = 'A'");

        OpenWork work = reading.read(List.of(UNIT));

        assertThat(work.problem().items()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(String.valueOf(office.item(file).workItemId()));
            assertThat(item.assigned()).isEqualTo("A");
        });
        assertThat(inspector(work, "A").totalCapacity()).isPositive();
    }

    @Test
    void whoever_left_counts_as_absent_with_what_they_had() {
        office.employ("A");
        List<CaseFile> files = office.register(2);
        WorkItem started = office.item(files.get(0));
        working.start(started.workItemId(), "A");
        jdbc.update("delete from staff.inspector_skill");
        jdbc.update("delete from staff.inspector");

        OpenWork work = reading.read(List.of(UNIT));

        assertThat(work.problem().items()).extracting(Item::assigned).containsExactly("A");
        assertThat(inspector(work, "A").totalCapacity()).isZero();
        assertThat(inspector(work, "A").open()).isEqualTo(started.placement().minutes());
    }

    private static Inspector inspector(OpenWork work, String id) {
        return Objects.requireNonNull(work.problem().inspectors().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null));
    }
}
