package lv.pienakas.service.planning;

import static lv.pienakas.service.planning.Office.CHECK;
import static lv.pienakas.service.planning.Office.FAR;
import static lv.pienakas.service.planning.Office.MONDAY;
import static lv.pienakas.service.planning.Office.REVIEW;
import static lv.pienakas.service.planning.Office.TUESDAY;
import static lv.pienakas.service.planning.Office.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.pienakas.data.casework.CaseEvent;
import lv.pienakas.data.casework.CaseEvents;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.Absence.Kind;
import lv.pienakas.service.casework.Working;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class EnteringAbsencesTest {

    @Autowired
    private Office office;

    @Autowired
    private EnteringAbsences absences;

    @Autowired
    private Working working;

    @Autowired
    private CaseEvents events;

    @BeforeEach
    void everybody_went_home() {
        office.close();
    }

    @Test
    void what_somebody_absent_has_moves_and_nothing_else() {
        office.employ("A", "B", "C");
        List<CaseFile> files = office.register(30);
        List<CaseFile> ofA = with(files, "A");

        Published published =
                absences.enter("A", Kind.SICKNESS, MONDAY, FAR, "M1").published();

        assertThat(office.desks()).isEqualTo(Map.of("B", 15L, "C", 15L));
        assertThat(published.applied())
                .extracting(WantedMove::caseId)
                .containsExactlyInAnyOrderElementsOf(
                        ofA.stream().map(CaseFile::id).toList());
        assertThat(events.of(ofA.get(0).id())).last().satisfies(event -> {
            assertThat(event.actor()).isEqualTo("M1");
            assertThat(event.reasonCode()).isEqualTo("ABSENT");
            assertThat(event.englishReason()).isEqualTo("The inspector who had the work is absent.");
        });
    }

    /** No timer: what is asserted is that everything has moved when the call returns, not in a round of the planner later. */
    @Test
    void when_three_are_out_all_that_can_move_has_moved_when_the_last_call_returns() {
        String[] twelve = IntStream.range(0, 12).mapToObj(i -> "I" + i).toArray(String[]::new);
        office.employ(twelve);
        List<CaseFile> files = office.register(240);
        working.start(office.item(with(files, "I4").get(0)).workItemId(), "I4");
        List<Long> ofThree = Stream.of("I1", "I4", "I7")
                .flatMap(id -> with(files, id).stream().map(CaseFile::id))
                .toList();

        List<WantedMove> moved = Stream.of("I1", "I4", "I7")
                .flatMap(id -> absences.enter(id, Kind.SICKNESS, MONDAY, FAR, "M1").published().applied().stream())
                .toList();

        assertThat(office.desks()).doesNotContainKeys("-", "I1", "I7").containsEntry("I4", 1L);
        assertThat(moved).extracting(WantedMove::reason).containsOnly("ABSENT");
        // what moved to somebody who fell ill next moved once more, nothing else moved at all
        assertThat(moved).extracting(WantedMove::caseId).isSubsetOf(ofThree).containsAll(ofThree.subList(0, 20));
        assertThat(office.desks().values())
                .allSatisfy(items -> assertThat(items).isLessThanOrEqualTo(28L));
    }

    @Test
    void what_somebody_lent_got_back_from_another_unit_moves_when_they_fall_ill() {
        office.employ("A");
        office.employIn("PARENTS_VALMIERA", "LENT", CHECK);
        office.employIn("REVIEW_TALSI", "R", REVIEW);
        CaseFile file = office.register(1).get(0);
        working.handOver(office.item(file).workItemId(), "LENT", "helps out", "M1");
        working.complete(office.item(file).workItemId(), "GRANT", 9, "LENT", "SAIS");
        working.complete(office.item(file).workItemId(), "REJECTED", 9, "R", "SAIS");
        assertThat(office.item(file).inspector()).isEqualTo("LENT");

        absences.enter("LENT", Kind.SICKNESS, MONDAY, FAR, "M1");

        assertThat(office.item(file).inspector()).isEqualTo("A");
        assertThat(events.of(file.id()))
                .last()
                .extracting(CaseEvent::reasonCode)
                .isEqualTo("ABSENT");
    }

    @Test
    void started_and_pinned_work_stays() {
        office.employ("A", "B");
        List<CaseFile> files = office.register(10);
        List<CaseFile> ofA = with(files, "A");
        working.start(office.item(ofA.get(0)).workItemId(), "A");
        working.handOver(office.item(ofA.get(1)).workItemId(), "A", "knows the employer", "M1");

        absences.enter("A", Kind.LEAVE, MONDAY, FAR, "M1");

        assertThat(office.desks()).isEqualTo(Map.of("A", 2L, "B", 8L));
    }

    @Test
    void nothing_is_given_by_hand_to_somebody_who_is_not_there_before_it_is_due() {
        office.employ("A", "B");
        WorkItem item = office.item(office.register(1).get(0));
        String other = "A".equals(item.inspector()) ? "B" : "A";
        LocalDate due = item.placement().due();
        absences.enter(other, Kind.LEAVE, MONDAY, due, "M1");

        assertThatThrownBy(() -> working.handOver(item.workItemId(), other, "knows the employer", "M1"))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessage("inspector " + other + " is not at work from " + MONDAY + " to " + due
                        + ", when it has to be done; choose one who is");
    }

    @Test
    void what_somebody_gets_back_to_in_time_may_be_given_by_hand() {
        office.employ("A", "B");
        WorkItem item = office.item(office.register(1).get(0));
        absences.enter("B", Kind.LEAVE, MONDAY, item.placement().due().minusDays(1), "M1");

        working.handOver(item.workItemId(), "B", "knows the employer", "M1");

        assertThat(office.desks()).isEqualTo(Map.of("B", 1L));
    }

    @Test
    void nothing_moves_back_when_an_absence_is_cancelled_unless_it_pays() {
        office.employ("A", "B", "C");
        office.register(30);
        var entered = absences.enter("A", Kind.SICKNESS, MONDAY, FAR, "M1");

        Published published = absences.cancel(entered.absence().id(), "M1").published();

        assertThat(published.applied()).isEmpty();
        assertThat(office.desks()).isEqualTo(Map.of("B", 15L, "C", 15L));
    }

    @Test
    void work_comes_back_after_a_cancelled_absence_when_others_would_be_late_with_it() {
        office.employ("A", "B");
        // more than one person does in ten days, and less than two do
        office.register(400);
        var entered = absences.enter("A", Kind.SICKNESS, MONDAY, FAR, "M1");
        assertThat(office.desks()).isEqualTo(Map.of("B", 400L));

        Published published = absences.cancel(entered.absence().id(), "M1").published();

        assertThat(published.applied()).isNotEmpty().allSatisfy(move -> {
            assertThat(move.recipient()).isEqualTo("A");
            assertThat(move.reason()).startsWith("LESS_LATE ");
        });
    }

    @Test
    void a_day_of_training_moves_only_what_could_not_be_done_on_the_others() {
        office.employ("A", "B");
        office.register(20);

        Published published =
                absences.enter("A", Kind.TRAINING, TUESDAY, TUESDAY, "M1").published();

        assertThat(published.applied()).isEmpty();
        assertThat(office.desks()).isEqualTo(Map.of("A", 10L, "B", 10L));
    }

    @Test
    void what_nobody_else_may_do_goes_back_to_the_queue() {
        office.employ("A");
        CaseFile file = office.register(1).get(0);

        absences.enter("A", Kind.SICKNESS, MONDAY, null, "M1");

        WorkItem item = office.item(file);
        assertThat(item.state()).isEqualTo(ItemState.WAITING);
        assertThat(events.of(file.id()))
                .last()
                .extracting(CaseEvent::reasonCode)
                .isEqualTo("ABSENT");
    }

    @Test
    void new_work_goes_to_those_who_are_there_and_in_proportion_to_their_hours() {
        office.employ("A", "B");
        office.employPartTime("HALF", 210, 210, 210, 210, 210);
        office.employPartTime("GONE", 0, 0, 0, 0, 0);
        absences.enter("B", Kind.LEAVE, MONDAY, FAR, "M1");

        office.register(30);

        assertThat(office.desks()).isEqualTo(Map.of("A", 20L, "HALF", 10L));
    }

    @Test
    void a_case_that_is_opened_again_does_not_go_to_who_handed_it_back_unless_nobody_else_is_there() {
        office.employ("A");
        CaseFile file = office.register(1).get(0);
        working.handBack(office.item(file).workItemId(), "I know the applicant", "A");
        office.employ("B", "C");
        working.complete(office.item(file).workItemId(), "CLOSE", 5, "C", "SAIS");
        absences.enter("C", Kind.SICKNESS, MONDAY, FAR, "M1");

        office.join(file);
        assertThat(office.item(file).inspector()).isEqualTo("B");

        working.complete(office.item(file).workItemId(), "CLOSE", 5, "B", "SAIS");
        absences.enter("B", Kind.SICKNESS, MONDAY, FAR, "M1");
        office.join(file);
        assertThat(office.item(file).inspector()).isEqualTo("A");
    }

    @Test
    void a_skill_that_ends_before_the_deadline_brings_no_work() {
        office.employ("A");
        office.employUntil("LEAVING", MONDAY.plusDays(3));

        office.register(4);

        assertThat(office.desks()).isEqualTo(Map.of("A", 4L));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "NOBODY, 2026-03-02, 2026-03-03, there is no inspector 'NOBODY'",
                "A, 2026-03-03, 2026-03-02, last day 2026-03-02 is before first day 2026-03-03",
                "A, 2026-02-02, 2026-03-01, last day 2026-03-01 is over",
                "A, 2029-02-02, -, first day 2029-02-02 is more than 2 years from today",
                "A, 0001-01-01, -, first day 0001-01-01 is more than 2 years from today"
            })
    void wrong_absences_are_refused(
            String inspector, LocalDate firstDay, @Nullable LocalDate lastDay, String complaint) {
        office.employ("A");

        assertThatThrownBy(() -> absences.enter(inspector, Kind.OTHER, firstDay, lastDay, "M1"))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-03, 2026-03-10, 2026-03-03, 2026-03-10, false",
                "2026-03-03, 2026-03-10, 2026-03-04, 2026-03-09, false",
                "2026-03-03, -, 2026-03-03, -, false",
                "2026-03-03, -, 2026-03-09, 2026-03-20, false",
                "2026-03-03, 2026-03-10, 2026-03-03, 2026-03-11, true",
                "2026-03-03, 2026-03-10, 2026-03-02, 2026-03-10, true",
                "2026-03-03, 2026-03-10, 2026-03-03, -, true"
            })
    void days_of_an_absence_that_there_is_are_not_entered_again(
            LocalDate first, @Nullable LocalDate last, LocalDate nextFirst, @Nullable LocalDate nextLast, boolean may) {
        office.employ("A", "B");
        long id =
                absences.enter("A", Kind.SICKNESS, first, last, "M1").absence().id();
        absences.enter("B", Kind.LEAVE, nextFirst, nextLast, "M1");

        if (may) {
            absences.enter("A", Kind.LEAVE, nextFirst, nextLast, "M1");
        } else {
            assertThatThrownBy(() -> absences.enter("A", Kind.LEAVE, nextFirst, nextLast, "M1"))
                    .isInstanceOf(RefusedChangeException.class)
                    .hasMessage("absence " + id + " of inspector A (SICKNESS) from 2026-03-03 "
                            + (last == null ? "until further notice" : "to " + last)
                            + " covers these days already; cancel it first if it is wrong");
            absences.cancel(id, "M1");
            absences.enter("A", Kind.LEAVE, nextFirst, nextLast, "M1");
        }
    }

    @Test
    void an_absence_is_cancelled_once() {
        office.employ("A");
        long id =
                absences.enter("A", Kind.OTHER, MONDAY, TUESDAY, "M1").absence().id();
        absences.cancel(id, "M1");

        assertThatThrownBy(() -> absences.cancel(id, "M2"))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessageContaining("was cancelled by M1 already");
        assertThatThrownBy(() -> absences.cancel(id + 1, "M2")).hasMessageContaining("there is no absence");
    }

    @Test
    void work_waits_where_nobody_can_do_it() {
        office.employIn("ENTRY_RIGA", "E1", "SICKNESS_BENEFIT/ENTRY");
        office.register(3);

        assertThat(office.desks()).as("nobody in " + UNIT).isEqualTo(Map.of("-", 3L));
    }

    private List<CaseFile> with(List<CaseFile> files, String inspector) {
        return files.stream()
                .filter(file -> inspector.equals(office.item(file).inspector()))
                .toList();
    }
}
