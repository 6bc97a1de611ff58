package lv.pienakas.data.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import lv.pienakas.rules.calendar.WorkingCalendar;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.release.RuleRelease;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a case does with documents and outcomes, on the real tables. */
class CaseFileTest {

    private static final AtomicLong IDS = new AtomicLong(1);
    private static final RuleRelease RELEASE = RuleRelease.builtIn();
    private static final CaseRules RULES = new CaseRules(
            Catalogue.builtIn(),
            RELEASE.routing(),
            RELEASE.hash(),
            WorkingCalendar.builtIn(),
            ZoneId.of("Europe/Riga"),
            IDS::getAndIncrement);
    private static final Act ACT = new Act(Instant.parse("2026-03-02T09:00:00Z"), "SAIS");

    @Test
    void an_electronic_application_skips_entry() {
        CaseFile file = open("APPLICATION", "PORTAL");

        assertThat(file.state().stage()).isEqualTo("CHECK");
        assertThat(file.items()).extracting(WorkItem::stage).containsExactly("CHECK");
        assertThat(kinds(file))
                .containsExactly(
                        EventKind.CASE_OPENED,
                        EventKind.DOCUMENT_REGISTERED,
                        EventKind.STAGE_SKIPPED,
                        EventKind.ITEM_CREATED);
        assertThat(last(file).englishReason()).isNotEmpty();
    }

    @Test
    void a_paper_application_is_entered_first() {
        CaseFile file = open("APPLICATION", "POST");

        assertThat(file.state().stage()).isEqualTo("ENTRY");
        assertThat(item(file).documentId()).isEqualTo(file.documents().get(0).documentId());
        complete(file, "ENTERED", "E1");
        assertThat(file.state().stage()).isEqualTo("CHECK");
        assertThat(item(file).documentId()).isNull();
    }

    @Test
    void a_rejected_review_goes_back_to_the_preparer_and_its_deadline_stays() {
        CaseFile file = atReview();
        complete(file, "REJECTED", "I2");

        assertThat(file.state().stage()).isEqualTo("CHECK");
        assertThat(item(file).preferred()).isEqualTo("I1");
        assertThat(item(file).placement().due()).isEqualTo(LocalDate.of(2026, 3, 11));
    }

    @Test
    void whoever_prepares_it_the_second_time_is_barred_from_the_review_as_the_first_one_is() {
        CaseFile file = atReview();
        complete(file, "REJECTED", "I2");
        complete(file, "REFUSE", "I2");

        assertThat(file.barred(item(file))).containsExactlyInAnyOrder("I1", "I2");
        refused(
                () -> complete(file, "APPROVED", "I1"),
                "inspector I1 prepared the decision of case " + file.id() + " and can't review it; choose another one");
    }

    @Test
    void whoever_reviewed_it_before_is_preferred_for_the_next_review() {
        CaseFile file = atReview();
        assertThat(item(file).preferred()).isNull();
        complete(file, "REJECTED", "I2");
        complete(file, "GRANT", "I1");

        assertThat(item(file).stage()).isEqualTo("REVIEW");
        assertThat(item(file).preferred()).isEqualTo("I2");
    }

    @Test
    void whoever_hands_an_item_back_is_remembered_until_a_manager_gives_it_again() {
        CaseFile file = open("APPLICATION", "PORTAL");
        long id = item(file).workItemId();
        file.assign(id, "I1", false, "LIGHTEST_LOAD of 2", ACT);
        file.start(id, ACT);
        file.handBack(id, "I know the applicant", ACT);
        file.assign(id, "I2", false, "NEW", ACT);
        file.takeAway(id, Reason.said("absent"), ACT);

        assertThat(item(file).handedBackBy()).containsExactly("I1");
        file.assign(id, "I1", true, "nobody else knows how", ACT);
        assertThat(item(file).handedBackBy()).isEmpty();
    }

    @Test
    void whoever_handed_a_stage_back_is_remembered_when_the_case_comes_there_again_unless_they_did_it_after_all() {
        CaseFile file = atReview();
        for (String reviewer : List.of("I2", "I3")) {
            file.assign(item(file).workItemId(), reviewer, false, "NEW", ACT);
            file.handBack(item(file).workItemId(), "I know the applicant", ACT);
        }
        complete(file, "REJECTED", "I3");
        complete(file, "GRANT", "I1");

        assertThat(item(file).handedBackBy()).containsExactly("I2");
        assertThat(item(file).preferred()).isEqualTo("I3");
        file.assign(item(file).workItemId(), "I3", false, "NEW", ACT);
        file.handBack(item(file).workItemId(), "I know the employer", ACT);
        complete(file, "REJECTED", "I4");
        complete(file, "GRANT", "I1");

        assertThat(item(file).handedBackBy()).containsExactly("I2", "I3");
        assertThat(item(file).preferred()).isEqualTo("I4");
    }

    @Test
    void an_approved_refusal_has_nothing_to_pay() {
        CaseFile file = open("APPLICATION", "PORTAL");
        complete(file, "REFUSE", "I1");
        complete(file, "APPROVED", "I2");

        assertThat(file.state().stage()).isEqualTo("END");
        assertThat(file.state().closedAt()).isEqualTo(ACT.at());
    }

    @Test
    void at_entry_a_further_document_waits_for_the_application_even_if_it_is_entered_first() {
        CaseFile file = open("APPLICATION", "POST");
        WorkItem application = item(file);
        join(file, "DOCTORS_STATEMENT", "PORTAL", "2026-03-03");
        assertThat(file.state().stage()).isEqualTo("ENTRY");
        join(file, "DOCTORS_STATEMENT", "POST", "2026-03-03");
        WorkItem further = List.copyOf(file.items()).get(1);

        file.complete(further.workItemId(), "ENTERED", 5, "E1", ACT, RULES);

        assertThat(file.state().stage())
                .as("nobody has entered the application")
                .isEqualTo("ENTRY");
        file.complete(application.workItemId(), "ENTERED", 5, "E1", ACT, RULES);
        assertThat(file.state().stage()).isEqualTo("CHECK");
        assertThat(file.items()).hasSize(3);
    }

    @Test
    void at_the_check_a_further_document_is_seen_in_the_open_item() {
        CaseFile file = open("APPLICATION", "PORTAL");
        WorkItem check = item(file);
        join(file, "DOCTORS_STATEMENT", "PORTAL", "2026-03-05");

        assertThat(item(file)).isEqualTo(check);
        assertThat(file.documents()).hasSize(2);
    }

    @Test
    void at_the_review_a_further_document_brings_it_back_with_the_old_deadline() {
        CaseFile file = atReview();
        WorkItem review = item(file);
        join(file, "DOCTORS_STATEMENT", "PORTAL", "2026-03-20");

        assertThat(file.item(review.workItemId()).orElseThrow().state()).isEqualTo(ItemState.WITHDRAWN);
        assertThat(item(file).stage()).isEqualTo("CHECK");
        assertThat(item(file).preferred()).isEqualTo("I1");
        assertThat(item(file).placement().due()).isEqualTo(LocalDate.of(2026, 3, 11));
    }

    @Test
    void a_paper_changes_nothing_until_it_is_entered() {
        CaseFile file = atReview();
        WorkItem review = item(file);
        join(file, "DOCTORS_STATEMENT", "POST", "2026-03-20");
        assertThat(file.state().stage()).isEqualTo("REVIEW");
        assertThat(file.item(review.workItemId())).contains(review);

        complete(file, "ENTERED", "E1");

        assertThat(file.state().stage()).isEqualTo("CHECK");
        assertThat(item(file).stage()).isEqualTo("CHECK");
    }

    @Test
    void before_payment_a_further_document_brings_it_back_with_a_new_deadline() {
        CaseFile file = atReview();
        complete(file, "APPROVED", "I2");
        assertThat(item(file).stage()).isEqualTo("PAYMENT");
        join(file, "DOCTORS_STATEMENT", "PORTAL", "2026-03-20");

        assertThat(item(file).stage()).isEqualTo("CHECK");
        assertThat(item(file).placement().due()).isEqualTo(LocalDate.of(2026, 3, 31));
        complete(file, "GRANT", "I1");
        assertThat(item(file).placement().due()).as("of the review").isEqualTo(LocalDate.of(2026, 4, 7));
    }

    @Test
    void a_closed_case_is_opened_again_with_a_new_deadline() {
        CaseFile file = open("APPLICATION", "PORTAL");
        complete(file, "CLOSE", "I1");
        join(file, "DOCTORS_STATEMENT", "PORTAL", "2026-03-20");

        assertThat(file.state().stage()).isEqualTo("CHECK");
        assertThat(file.state().closedAt()).isNull();
        assertThat(item(file).placement().due()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(kinds(file)).contains(EventKind.CASE_REOPENED);
    }

    @Test
    void a_bulk_task_is_work_without_a_document() {
        CaseFile file = bulk();

        assertThat(file.documents()).isEmpty();
        assertThat(item(file).stage()).isEqualTo("CHECK");
        assertThat(item(file).documentId()).isNull();
    }

    @Test
    void the_first_document_that_joins_a_bulk_task_is_a_further_one() {
        CaseFile check = bulk();
        WorkItem open = item(check);
        check.join(document("APPLICATION", "OLD_AGE_PENSION", "PORTAL", "2026-03-20"), ACT, RULES);
        assertThat(item(check)).isEqualTo(open);

        CaseFile closed = bulk();
        complete(closed, "CLOSE", "I1");
        closed.join(document("APPLICATION", "OLD_AGE_PENSION", "PORTAL", "2026-03-20"), ACT, RULES);
        assertThat(kinds(closed)).contains(EventKind.CASE_REOPENED);
        assertThat(closed.state().dueFrom()).isEqualTo(LocalDate.of(2026, 3, 20));
    }

    @Test
    void two_documents_at_once_leave_one_new_item_to_deal_out() {
        CaseFile file = CaseFile.open(document("BANK_DETAILS", "SICKNESS_BENEFIT", "PORTAL", "2026-03-02"), ACT, RULES);
        assertThat(item(file).stage()).isEqualTo("PAYMENT");
        join(file, "DOCTORS_STATEMENT", "PORTAL", "2026-03-20");

        assertThat(file.newItems()).containsExactly(item(file));
    }

    @Test
    void what_has_no_unit_or_no_line_waits_in_the_manual_queue() {
        CaseFile onPurpose =
                CaseFile.open(document("APPLICATION", "SERVICE_PENSION", "PORTAL", "2026-03-02"), ACT, RULES);
        assertThat(item(onPurpose).placement().isManual()).isTrue();
        assertThat(item(onPurpose).placement().line()).isPositive();

        CaseFile noLine =
                CaseFile.open(document("APPLICATION", "SICKNESS_BENEFIT", "PORTAL", "2019-12-04"), ACT, RULES);
        assertThat(item(noLine).placement().isManual()).isTrue();
        assertThat(item(noLine).placement().line()).isZero();
        assertThat(item(noLine).placement().due()).isEqualTo(LocalDate.of(2019, 12, 4));
    }

    @Test
    void what_comes_after_midnight_in_riga_is_of_the_next_day() {
        IncomingDocument late = new IncomingDocument(
                "APPLICATION",
                "SICKNESS_BENEFIT",
                "PORTAL",
                Set.of(),
                "010180-12345",
                null,
                Instant.parse("2026-03-02T22:30:00Z"));

        assertThat(CaseFile.open(late, ACT, RULES).state().received()).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void a_stage_that_is_done_says_what_follows_and_why() {
        CaseFile file = open("APPLICATION", "PORTAL");
        complete(file, "GRANT", "I1");

        CaseEvent completed = file.changes().events().stream()
                .filter(event -> event.kind() == EventKind.ITEM_COMPLETED)
                .findFirst()
                .orElseThrow();
        assertThat(completed.englishReason()).isEqualTo("A grant is reviewed by another inspector.");
        assertThat(completed.latvianReason()).isNotEmpty();
        assertThat(completed.line()).as("of transitions.csv").isPositive();
    }

    @Test
    void what_the_case_does_not_allow_is_refused_with_what_to_do() {
        CaseFile file = open("APPLICATION", "PORTAL");
        long check = item(file).workItemId();
        refused(
                () -> file.join(document("APPLICATION", "OLD_AGE_PENSION", "POST", "2026-03-02"), ACT, RULES),
                "case " + file.id() + " is about SICKNESS_BENEFIT, not about OLD_AGE_PENSION;"
                        + " leave caseId empty to open a case of its own");
        refused(() -> file.start(check, ACT), "work item " + check + " is WAITING, not ASSIGNED");
        refused(
                () -> file.handBack(check, "ill", ACT),
                "work item " + check + " is with nobody who could hand it back");
        refused(() -> file.start(-1, ACT), "case " + file.id() + " has no work item -1");
        refused(
                () -> complete(file, "APPROVED", "I1"),
                "outcome 'APPROVED' is none of [GRANT, REFUSE, CLOSE] of the stage CHECK");
        refused(() -> file.complete(check, "GRANT", -1, "I1", ACT, RULES), "minutes -1 are not between 0 and 1440");
        refused(() -> file.complete(check, "GRANT", 1441, "I1", ACT, RULES), "minutes 1441 are not between 0 and 1440");
        file.complete(check, "GRANT", 1440, "I1", ACT, RULES);
        refused(() -> file.complete(check, "GRANT", 5, "I1", ACT, RULES), "work item " + check + " is DONE already");
    }

    @Test
    void what_is_begun_stays_with_who_began_it_until_it_is_handed_back_with_a_reason() {
        CaseFile file = open("APPLICATION", "PORTAL");
        long check = item(file).workItemId();
        file.assign(check, "I1", true, "knows it", ACT);
        file.start(check, ACT);
        String begun = "work item " + check + " is begun by I1; it has to be handed back first";
        refused(() -> file.assign(check, "I2", true, "free", ACT), begun);
        refused(() -> file.assign(check, "I1", true, "again", ACT), begun);
        String why = "work item " + check + " changes hands without a reason; give one";
        refused(() -> file.handBack(check, " ", ACT), why);

        file.handBack(check, "ill", ACT);

        refused(() -> file.assign(check, "I2", true, "", ACT), why);
        assertThat(item(file).state()).isEqualTo(ItemState.WAITING);
        assertThat(item(file).inspector()).isNull();
        assertThat(item(file).startedAt()).isNull();
        assertThat(item(file).pinned()).isFalse();
        assertThat(last(file).inspector()).isEqualTo("I1");
        assertThat(last(file).englishReason()).isEqualTo("ill");
    }

    @Test
    void the_check_of_a_finding_is_one_item_and_comes_to_right_or_wrong_and_nothing_else() {
        CaseFile file = internal("FINDING_CHECK");
        assertThat(file.items()).extracting(WorkItem::stage).containsExactly("CHECK");

        assertThatThrownBy(() -> complete(file, "GRANT", "I1"))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessage("outcome 'GRANT' is none of [RIGHT, WRONG] of the stage CHECK");
        complete(file, "RIGHT", "I1");

        assertThat(file.state().stage()).isEqualTo("END");
        assertThat(file.state().decision()).isEqualTo("RIGHT");
        assertThat(file.items()).hasSize(1);
    }

    @Test
    void the_search_for_a_fact_comes_to_found_or_not_found() {
        CaseFile file = internal("FACT_CHECK");
        assertThatThrownBy(() -> complete(file, "WRONG", "I1")).hasMessageContaining("[FACT_FOUND, FACT_NOT_FOUND]");
        complete(file, "FACT_NOT_FOUND", "I1");
        assertThat(file.state().stage()).isEqualTo("END");
    }

    @Test
    void an_application_never_comes_to_right_or_wrong() {
        CaseFile file = open("APPLICATION", "PORTAL");
        assertThatThrownBy(() -> complete(file, "RIGHT", "I1"))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessage("outcome 'RIGHT' is none of [GRANT, REFUSE, CLOSE] of the stage CHECK");
    }

    @Test
    void no_document_joins_the_check_of_a_finding_be_it_open_or_closed() {
        CaseFile file = internal("FINDING_CHECK");
        ThrowingCallable joining =
                () -> file.join(document("APPLICATION", "OLD_AGE_PENSION", "PORTAL", "2026-03-03"), ACT, RULES);
        assertThatThrownBy(joining)
                .isInstanceOf(RefusedChangeException.class)
                .hasMessage("case " + file.id() + " is a FINDING_CHECK, which never comes to what documents of the kind"
                        + " APPLICATION may come to; leave caseId empty to open a case of its own");
        complete(file, "WRONG", "I1");
        assertThatThrownBy(joining).isInstanceOf(RefusedChangeException.class);
        assertThat(file.documents()).isEmpty();
    }

    @Test
    void a_refused_change_changes_nothing() {
        CaseFile file = atReview();
        CaseState state = file.state();
        List<WorkItem> items = List.copyOf(file.items());
        int events = file.changes().events().size();

        assertThatThrownBy(() -> complete(file, "APPROVED", "I1")).isInstanceOf(RefusedChangeException.class);
        assertThatThrownBy(() -> file.assign(item(file).workItemId(), "I1", true, "", ACT))
                .isInstanceOf(RefusedChangeException.class);

        assertThat(file.state()).isEqualTo(state);
        assertThat(List.copyOf(file.items())).isEqualTo(items);
        assertThat(file.changes().events()).hasSize(events);
    }

    private static CaseFile atReview() {
        CaseFile file = open("APPLICATION", "PORTAL");
        complete(file, "GRANT", "I1");
        assertThat(file.state().stage()).isEqualTo("REVIEW");
        return file;
    }

    private static CaseFile bulk() {
        return internal(CaseFile.BULK_TASK);
    }

    private static CaseFile internal(String kind) {
        return CaseFile.openInternally(
                kind, "OLD_AGE_PENSION", "010180-12345", Set.of(), LocalDate.of(2026, 3, 2), ACT, RULES);
    }

    private static CaseFile open(String kind, String channel) {
        return CaseFile.open(document(kind, "SICKNESS_BENEFIT", channel, "2026-03-02"), ACT, RULES);
    }

    private static void join(CaseFile file, String kind, String channel, String day) {
        file.join(document(kind, "SICKNESS_BENEFIT", channel, day), ACT, RULES);
    }

    private static IncomingDocument document(String kind, String service, String channel, String day) {
        return new IncomingDocument(
                kind, service, channel, Set.of(), "010180-12345", null, Instant.parse(day + "T08:00:00Z"));
    }

    private static void complete(CaseFile file, String outcome, String by) {
        file.complete(item(file).workItemId(), outcome, 12, by, ACT, RULES);
    }

    private static void refused(ThrowingCallable change, String message) {
        assertThatThrownBy(change).isInstanceOf(RefusedChangeException.class).hasMessage(message);
    }

    /** The one that was made last of those open. */
    private static WorkItem item(CaseFile file) {
        return file.items().stream()
                .filter(WorkItem::isOpen)
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private static List<EventKind> kinds(CaseFile file) {
        return file.changes().events().stream().map(CaseEvent::kind).toList();
    }

    private static CaseEvent last(CaseFile file) {
        List<CaseEvent> events = file.changes().events();
        return events.get(events.size() - 1);
    }
}
