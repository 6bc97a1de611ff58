package lv.pienakas.service.planning;

import static lv.pienakas.service.planning.Office.FAR;
import static lv.pienakas.service.planning.Office.MONDAY;
import static lv.pienakas.service.planning.Office.TUESDAY;
import static lv.pienakas.service.planning.Office.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
