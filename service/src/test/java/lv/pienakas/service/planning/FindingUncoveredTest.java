package lv.pienakas.service.planning;

import static lv.pienakas.service.planning.Office.CHECK;
import static lv.pienakas.service.planning.Office.FAR;
import static lv.pienakas.service.planning.Office.MONDAY;
import static lv.pienakas.service.planning.Office.REVIEW;
import static lv.pienakas.service.planning.Office.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.Absence.Kind;
import lv.pienakas.planner.explain.Rescue;
import lv.pienakas.service.casework.Working;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OfficeTest
class FindingUncoveredTest {

    private static final String REVIEWERS = "REVIEW_TALSI";

    @Autowired
    private Office office;

    @Autowired
    private EnteringAbsences absences;

    @Autowired
    private Working working;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private FindingUncovered uncovered;

    @BeforeEach
    void everybody_went_home() {
        office.close();
    }

    @Test
    void a_skill_that_nobody_has_is_named_with_who_could_learn_or_come() {
        office.employIn(UNIT, "PAYER", "SICKNESS_BENEFIT/PAYMENT");
        office.employIn(UNIT, "BUSY", "SICKNESS_BENEFIT/PAYMENT");
        office.employIn("REVIEW_TALSI", "ELSEWHERE", CHECK);
        office.employIn("REVIEW_TALSI", "OTHER", "SICKNESS_BENEFIT/REVIEW");
        office.register(3);

        assertThat(uncovered.find()).singleElement().satisfies(found -> {
            assertThat(found.unit()).isEqualTo(UNIT);
            assertThat(found.skill()).isEqualTo(CHECK);
            assertThat(found.reason()).isEqualTo(Uncovered.Reason.NO_SKILL);
            assertThat(found.items()).isEqualTo(3);
            assertThat(found.train()).extracting(Rescue::inspector).containsExactly("BUSY", "PAYER");
            assertThat(found.lend()).extracting(Rescue::inspector).containsExactly("ELSEWHERE");
        });
    }

    @Test
    void an_absence_of_all_is_named() {
        office.employ("A");
        office.register(1);
        absences.enter("A", Kind.SICKNESS, MONDAY, FAR, "M1");

        assertThat(uncovered.find())
                .singleElement()
                .extracting(Uncovered::reason)
                .isEqualTo(Uncovered.Reason.ABSENT);
    }

    @Test
    void a_skill_of_all_that_ends_before_the_day_is_named_as_such() {
        office.employUntil("LEAVING", MONDAY.plusDays(1));
        office.register(1);

        assertThat(uncovered.find())
                .singleElement()
                .extracting(Uncovered::reason)
                .isEqualTo(Uncovered.Reason.SKILL_ENDS);
    }

    @Test
    void what_a_manager_gave_to_somebody_who_is_absent_is_listed_with_who_could_take_it() {
        office.employ("A", "B", "C");
        office.register(9);
        CaseFile file = office.register(1).get(0);
        working.handOver(office.item(file).workItemId(), "A", "knows the employer", "M1");
        absences.enter("A", Kind.SICKNESS, MONDAY, FAR, "M1");

        assertThat(uncovered.find()).singleElement().satisfies(found -> {
            assertThat(found.reason()).isEqualTo(Uncovered.Reason.PINNED);
            assertThat(found.items()).isEqualTo(1);
            assertThat(found.train()).isEmpty();
            assertThat(found.lend()).extracting(Rescue::inspector).containsExactlyInAnyOrder("B", "C");
        });
    }

    @Test
    void what_somebody_absent_has_begun_is_listed_with_who_could_take_it() {
        office.employ("A", "B");
        WorkItem begun = office.item(office.register(1).get(0));
        String holder = String.valueOf(begun.inspector());
        working.start(begun.workItemId(), holder);
        assertThat(uncovered.find()).isEmpty();

        absences.enter(holder, Kind.SICKNESS, MONDAY, FAR, "M1");

        assertThat(uncovered.find()).singleElement().satisfies(found -> {
            assertThat(found.reason()).isEqualTo(Uncovered.Reason.STARTED);
            assertThat(found.items()).isEqualTo(1);
            assertThat(found.firstDue()).isEqualTo(begun.placement().due());
            assertThat(found.lend()).extracting(Rescue::inspector).containsExactly(holder.equals("A") ? "B" : "A");
        });
    }

    @Test
    void what_somebody_had_who_left_is_listed() {
        office.employ("A");
        List<CaseFile> files = office.register(2);
        working.start(office.item(files.get(0)).workItemId(), "A");
        working.handOver(office.item(files.get(1)).workItemId(), "A", "knows the employer", "M1");
        jdbc.update("delete from staff.inspector_skill");
        jdbc.update("delete from staff.inspector");
        office.employ("B");

        assertThat(uncovered.find())
                .extracting(Uncovered::reason)
                .containsExactlyInAnyOrder(Uncovered.Reason.STARTED, Uncovered.Reason.PINNED);
    }

    /** Both are reviews of the same unit; who prepared one may do the other. */
    @Test
    void a_helper_is_asked_for_what_nobody_may_do_and_for_nothing_else() {
        office.employIn(REVIEWERS, "R", CHECK, REVIEW);
        office.employIn(REVIEWERS, "HELPER", "OLD_AGE_PENSION/REVIEW");
        office.employ("A");
        List<CaseFile> files = office.register(2);
        working.complete(office.item(files.get(0)).workItemId(), "GRANT", 9, "R", "SAIS");
        absences.enter("R", Kind.SICKNESS, MONDAY, FAR, "M1");
        working.complete(office.item(files.get(1)).workItemId(), "GRANT", 9, "A", "SAIS");
        jdbc.update("delete from staff.absence");
        // both wait: R may do that of A only, and has not got it yet

        assertThat(uncovered.find()).singleElement().satisfies(found -> {
            int minutes = office.item(files.get(0)).placement().minutes();
            assertThat(found.minutes()).isEqualTo(minutes);
            assertThat(found.train()).containsExactly(new Rescue("HELPER", 0, 1000L * minutes * minutes / 4_200));
        });
    }

    @Test
    void what_somebody_may_do_is_not_listed() {
        office.employ("A");
        office.register(2);

        assertThat(uncovered.find()).isEmpty();
    }
}
