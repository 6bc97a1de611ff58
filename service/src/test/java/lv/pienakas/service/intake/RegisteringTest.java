package lv.pienakas.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lv.pienakas.data.casework.CaseEvent;
import lv.pienakas.data.casework.CaseEvents;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.data.casework.EventKind;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.casework.WorkQueues;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.casework.Working;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A sickness benefit's way from receipt to payment, on the real tables and a real database. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        // a database of its own: only its five inspectors are at work
        properties = {"pienakas.database.directory=", "spring.application.name=registering"})
class RegisteringTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-02T08:00:00Z");
    private static final String PERSON = "010180-12345";

    @Autowired
    private Registering registering;

    @Autowired
    private Working working;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseEvents events;

    @Autowired
    private WorkQueues queues;

    @Autowired
    private Staff staff;

    @BeforeEach
    void two_people_can_do_everything_of_sickness() {
        if (staff.count() == 0) {
            staff.add(List.of(
                    Inspector.of("E1", "ENTRY_RIGA", Set.of("SICKNESS_BENEFIT/ENTRY"), 420),
                    Inspector.of(
                            "I1", "SICKNESS_RIGA", Set.of("SICKNESS_BENEFIT/CHECK", "SICKNESS_BENEFIT/REVIEW"), 420),
                    Inspector.of(
                            "I2", "SICKNESS_RIGA", Set.of("SICKNESS_BENEFIT/CHECK", "SICKNESS_BENEFIT/REVIEW"), 420),
                    Inspector.of("R1", "REVIEW_TALSI", Set.of("SICKNESS_BENEFIT/REVIEW"), 420),
                    Inspector.of("P1", "PAYMENT_RIGA", Set.of("SICKNESS_BENEFIT/PAYMENT"), 420)));
        }
    }

    @Test
    void a_paper_application_runs_through_all_four_stages() {
        CaseFile file = registering.register(document("APPLICATION", "POST", null), "SAIS");
        assertThat(file.state().stage()).isEqualTo("ENTRY");
        file = complete(file, "ENTERED");
        assertThat(file.state().stage()).isEqualTo("CHECK");
        WorkItem check = openItem(file);
        assertThat(check.state()).isEqualTo(ItemState.ASSIGNED);
        assertThat(check.placement().due()).isBeforeOrEqualTo(LocalDate.of(2026, 3, 16));
        file = complete(file, "GRANT");
        WorkItem review = openItem(file);
        assertThat(review.stage()).isEqualTo("REVIEW");
        assertThat(review.placement().due()).as("ten working days").isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(review.inspector()).isNotEqualTo(check.inspector());
        file = complete(file, "REJECTED");
        assertThat(openItem(file).inspector()).as("who prepared it").isEqualTo(check.inspector());
        file = complete(file, "GRANT");
        file = complete(file, "APPROVED");
        assertThat(file.state().stage()).isEqualTo("PAYMENT");
        file = complete(file, "PAID");
        assertThat(file.state().stage()).isEqualTo("END");
        assertThat(events.of(file.id()))
                .extracting(CaseEvent::kind)
                .startsWith(EventKind.CASE_OPENED, EventKind.DOCUMENT_REGISTERED, EventKind.ITEM_CREATED)
                .endsWith(EventKind.ITEM_COMPLETED, EventKind.CASE_CLOSED);
    }

    @Test
    void an_electronic_application_skips_document_entry_and_a_further_document_brings_a_closed_case_back() {
        CaseFile file = registering.register(document("APPLICATION", "PORTAL", null), "SAIS");
        assertThat(file.state().stage()).isEqualTo("CHECK");
        file = complete(file, "CLOSE");
        assertThat(file.state().stage()).isEqualTo("END");
        file = registering.register(document("DOCTORS_STATEMENT", "PORTAL", file.id()), "SAIS");
        assertThat(file.state().stage()).isEqualTo("CHECK");
        assertThat(cases.find(file.id()).orElseThrow().state()).isEqualTo(file.state());
    }

    @Test
    void a_bulk_task_takes_codes_without_a_hyphen_and_what_is_known_of_the_persons() {
        List<CaseFile> files = registering.registerBulkTask(
                "OLD_AGE_PENSION", Set.of("CROSS_BORDER"), List.of("01018012345", "020280-12345"), "SAIS");

        assertThat(files).extracting(file -> file.state().personCode()).containsExactly("010180-12345", "020280-12345");
        assertThat(files).allSatisfy(file -> {
            CaseFile stored = cases.find(file.id()).orElseThrow();
            assertThat(stored.state().circumstances()).containsExactly("CROSS_BORDER");
        });
    }

    @Test
    void a_person_who_is_in_a_bulk_task_twice_or_wrong_is_named_by_place_and_nothing_is_done() {
        long before = queues.cases();
        List<String> twice = List.of("010180-12345", "020280-12345", "01018012345");

        assertThatThrownBy(() -> registering.registerBulkTask("OLD_AGE_PENSION", twice, "SAIS"))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessage("personCodes[2] is the same person as personCodes[0]; name each person once");
        assertThatThrownBy(
                        () -> registering.registerBulkTask("OLD_AGE_PENSION", List.of("010180-12345", "0202"), "SAIS"))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessage("personCodes[1] is not 11 digits with a hyphen after the sixth");
        assertThatThrownBy(() -> registering.registerBulkTask(
                        "OLD_AGE_PENSION", Set.of("RICH"), List.of("010180-12345"), "SAIS"))
                .hasMessageStartingWith("circumstances 'RICH' is none of [CROSS_BORDER, MINOR, GUARDIAN]");
        assertThat(queues.cases()).isEqualTo(before);
    }

    @Test
    void nobody_reviews_what_they_prepared() {
        CaseFile file = registering.register(document("APPLICATION", "PORTAL", null), "SAIS");
        String preparer = String.valueOf(openItem(file).inspector());
        CaseFile reviewed = complete(file, "GRANT");
        long review = openItem(reviewed).workItemId();
        assertThatThrownBy(() -> working.handOver(review, preparer, "busy", "M1"))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessageContaining(preparer + " prepared the decision");
        assertThatThrownBy(() -> working.complete(review, "APPROVED", 5, preparer, "SAIS"))
                .isInstanceOf(RefusedChangeException.class);
    }

    private CaseFile complete(CaseFile file, String outcome) {
        WorkItem item = openItem(file);
        return working.complete(item.workItemId(), outcome, 12, String.valueOf(item.inspector()), "SAIS");
    }

    private static WorkItem openItem(CaseFile file) {
        return file.items().stream().filter(WorkItem::isOpen).findFirst().orElseThrow();
    }

    private static IncomingDocument document(String kind, String channel, @Nullable Long caseId) {
        return new IncomingDocument(kind, "SICKNESS_BENEFIT", channel, Set.of(), PERSON, caseId, RECEIVED);
    }
}
