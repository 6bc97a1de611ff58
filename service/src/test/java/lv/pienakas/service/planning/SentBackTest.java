package lv.pienakas.service.planning;

import static lv.pienakas.service.planning.Office.CHECK;
import static lv.pienakas.service.planning.Office.FAR;
import static lv.pienakas.service.planning.Office.MONDAY;
import static lv.pienakas.service.planning.Office.REVIEW;
import static lv.pienakas.service.planning.Office.TUESDAY;
import static lv.pienakas.service.planning.Office.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.Absence.Kind;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.intake.Registering;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is sent back goes to whoever prepared it, and stays there. */
@OfficeTest
class SentBackTest {

    @Autowired
    private Office office;

    @Autowired
    private Registering registering;

    @Autowired
    private Working working;

    @Autowired
    private EnteringAbsences absences;

    @Autowired
    private ReadingWork reading;

    @Autowired
    private Improving improving;

    @BeforeEach
    void everybody_went_home() {
        office.close();
    }

    @Test
    void a_rejected_review_goes_back_to_who_prepared_it_however_much_they_have_to_do() {
        office.employ("A");
        CaseFile file = office.register(1).get(0);
        office.register(500);
        office.employ("B");
        office.employIn("REVIEW_TALSI", "R", REVIEW);
        complete(file, "GRANT");
        complete(file, "REJECTED");

        assertThat(office.item(file).inspector()).isEqualTo("A");
    }

    /** Neither asks for a skill: what is dealt out by hand may go to whomever the manager trusts. */
    @ParameterizedTest
    @CsvSource({
        "APPLICATION, CONTRIBUTION_REFUND",
        "APPLICATION, SERVICE_PENSION",
        "COMPLAINT, SICKNESS_BENEFIT",
    })
    void what_is_dealt_out_by_hand_does_not_fall_back_into_the_manual_queue(String kind, String service) {
        office.employ("A", "B");
        CaseFile file = prepared(kind, service, "A");
        hand(file, "B");
        complete(file, "REJECTED");

        assertThat(office.item(file).stage()).isEqualTo("CHECK");
        assertThat(office.item(file).placement().isManual()).isTrue();
        assertThat(office.item(file).inspector()).isEqualTo("A");
        assertThat(office.item(file).pinned()).isFalse();
    }

    @Test
    void a_paper_on_a_statement_that_was_issued_goes_to_who_issued_it() {
        office.employ("A");
        CaseFile file = prepared("APPLICATION", "STATEMENT", "A");
        registering.register(document("PERSONS_LETTER", "STATEMENT", file.id()), "SAIS");

        assertThat(office.item(file).inspector()).isEqualTo("A");
    }

    @Test
    void while_they_are_absent_it_waits_for_a_manager() {
        office.employ("A", "B");
        CaseFile file = prepared("APPLICATION", "CONTRIBUTION_REFUND", "A");
        absences.enter("A", Kind.SICKNESS, MONDAY, null, "M1");
        hand(file, "B");
        complete(file, "REJECTED");

        assertThat(office.item(file).state()).isEqualTo(ItemState.WAITING);
    }

    @Test
    void who_comes_back_before_it_is_due_is_waited_for_and_who_comes_later_is_not() {
        office.employ("A", "B");
        office.employIn("REVIEW_TALSI", "R", REVIEW);
        CaseFile early = office.register(1).get(0);
        CaseFile late = office.register(1).get(0);
        for (CaseFile file : List.of(early, late)) {
            hand(file, "A");
            complete(file, "GRANT");
        }
        LocalDate due = office.item(early).placement().due();
        complete(early, "REJECTED");
        assertThat(office.item(early).placement().due()).isBeforeOrEqualTo(due);
        LocalDate lastDay = office.item(early).placement().due();
        assertThat(office.item(early).inspector()).isEqualTo("A");
        absences.enter("A", Kind.LEAVE, TUESDAY, lastDay, "M1");
        absences.enter("A", Kind.SICKNESS, MONDAY, MONDAY, "M1");
        complete(late, "REJECTED");

        assertThat(office.item(late).inspector()).isEqualTo("B");
        assertThat(office.item(early).inspector()).isEqualTo("B");
    }

    @Test
    void who_no_longer_has_the_skill_does_not_get_it_back() {
        office.employUntil("A", MONDAY);
        office.employ("B");
        office.employIn("REVIEW_TALSI", "R", REVIEW);
        CaseFile file = office.register(1).get(0);
        hand(file, "A");
        complete(file, "GRANT");
        complete(file, "REJECTED");

        assertThat(office.item(file).inspector()).isEqualTo("B");
    }

    @Test
    void somebody_lent_from_another_unit_gets_back_what_they_prepared() {
        office.employ("A");
        office.employIn("PARENTS_VALMIERA", "LENT", CHECK);
        office.employIn("REVIEW_TALSI", "R", REVIEW);
        CaseFile file = office.register(1).get(0);
        hand(file, "LENT");
        complete(file, "GRANT");
        complete(file, "REJECTED");

        assertThat(office.item(file).inspector()).isEqualTo("LENT");
        assertThat(onTheDesk(file).pinned()).isTrue();
        assertThat(improving.improveNow(List.of(UNIT), "M1").applied()).isEmpty();
        assertThat(office.item(file).inspector()).isEqualTo("LENT");
    }

    @Test
    void the_planner_leaves_it_there_even_if_others_would_be_sooner() {
        office.employ("A");
        CaseFile file = office.register(1).get(0);
        office.register(500);
        office.employIn("REVIEW_TALSI", "R", REVIEW);
        complete(file, "GRANT");
        complete(file, "REJECTED");
        office.employ("B");

        improving.improveNow(List.of(), "PIENAKAS");

        assertThat(office.desks()).containsKey("B");
        assertThat(office.item(file).inspector()).isEqualTo("A");
        assertThat(onTheDesk(file).pinned()).isTrue();
    }

    @Test
    void whoever_reviewed_it_before_is_preferred_but_the_planner_may_move_it() {
        office.employ("A");
        office.employIn("REVIEW_TALSI", "R", REVIEW);
        office.employIn("REVIEW_TALSI", "S", REVIEW);
        CaseFile file = office.register(1).get(0);
        complete(file, "GRANT");
        String reviewer = String.valueOf(office.item(file).inspector());
        complete(file, "REJECTED");
        complete(file, "GRANT");

        assertThat(office.item(file).inspector()).isEqualTo(reviewer);
        assertThat(office.item(file).preferred()).isEqualTo(reviewer);
        assertThat(onTheDesk(file).pinned()).isFalse();
    }

    @Test
    void when_they_fall_ill_it_goes_to_a_colleague_or_back_into_the_manual_queue() {
        office.employ("A", "B");
        office.employIn("REVIEW_TALSI", "R", REVIEW);
        CaseFile routed = office.register(1).get(0);
        hand(routed, "A");
        complete(routed, "GRANT");
        complete(routed, "REJECTED");
        CaseFile manual = prepared("APPLICATION", "CONTRIBUTION_REFUND", "A");
        hand(manual, "R");
        complete(manual, "REJECTED");
        assertThat(List.of(office.item(routed), office.item(manual)))
                .extracting(WorkItem::inspector)
                .containsOnly("A");

        absences.enter("A", Kind.SICKNESS, MONDAY, FAR, "M1");

        assertThat(office.item(routed).inspector()).isEqualTo("B");
        assertThat(office.item(manual).state()).isEqualTo(ItemState.WAITING);
    }

    @Test
    void what_is_routed_anew_within_its_unit_stays_with_whoever_had_it() {
        String unit = "SURVIVORS_KULDIGA";
        office.employIn(unit, "S1", "SURVIVORS_PENSION/CHECK");
        office.employIn(unit, "S2", "SURVIVORS_PENSION/CHECK");
        CaseFile file = registering.register(document("APPLICATION", "SURVIVORS_PENSION", null), "SAIS");
        hand(file, "S2");
        long before = office.item(file).workItemId();
        IncomingDocument paper = document("BIRTH_CERTIFICATE", "SURVIVORS_PENSION", file.id());
        registering.register(
                new IncomingDocument(
                        paper.documentKind(),
                        paper.service(),
                        paper.channel(),
                        Set.of("MINOR"),
                        paper.personCode(),
                        paper.caseId(),
                        paper.received()),
                "SAIS");

        assertThat(office.item(file).workItemId()).isNotEqualTo(before);
        assertThat(office.item(file).inspector()).isEqualTo("S2");
        assertThat(office.item(file).assignmentReason()).isEqualTo("HAD_IT");
        assertThat(onTheDesk(file).pinned()).as("nobody prepared it yet").isFalse();
    }

    /** A case whose check the inspector did, given to them by hand. */
    private CaseFile prepared(String kind, String service, String inspector) {
        CaseFile file = registering.register(document(kind, service, null), "SAIS");
        hand(file, inspector);
        return complete(file, "GRANT");
    }

    private void hand(CaseFile file, String inspector) {
        working.handOver(office.item(file).workItemId(), inspector, "by hand", "M1");
    }

    private CaseFile complete(CaseFile file, String outcome) {
        WorkItem item = office.item(file);
        return working.complete(item.workItemId(), outcome, 9, String.valueOf(item.inspector()), "SAIS");
    }

    private Item onTheDesk(CaseFile file) {
        String id = String.valueOf(office.item(file).workItemId());
        return reading.read(List.of()).problem().items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static IncomingDocument document(String kind, String service, @Nullable Long caseId) {
        return new IncomingDocument(
                kind, service, "PORTAL", Set.of(), "010180-12345", caseId, Instant.parse("2026-03-02T06:00:00Z"));
    }
}
