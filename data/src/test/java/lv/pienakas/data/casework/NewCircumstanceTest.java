package lv.pienakas.data.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import lv.pienakas.rules.calendar.WorkingCalendar;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.release.RuleRelease;
import org.junit.jupiter.api.Test;

/** A document that tells of what nobody knew joins its case, and the work goes where the table wants it now. */
class NewCircumstanceTest {

    private static final String ABROAD = "CROSS_BORDER";
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
    void the_open_check_goes_to_the_unit_that_knows_other_countries() {
        CaseFile file = open("SICKNESS_BENEFIT", "PORTAL");
        WorkItem national = item(file);
        join(file, "FOREIGN_FORM", "PORTAL", ABROAD);

        assertThat(file.state().circumstances()).containsExactly(ABROAD);
        assertThat(file.item(national.workItemId()).orElseThrow().state()).isEqualTo(ItemState.WITHDRAWN);
        assertThat(item(file).stage()).isEqualTo("CHECK");
        assertThat(item(file).placement().unit()).isEqualTo("INTERNATIONAL_RIGA");
        assertThat(item(file).placement().due())
                .as("sixteen working days from the application")
                .isEqualTo(LocalDate.of(2026, 3, 24));
        assertThat(file.documents()).hasSize(2);
        assertThat(last(file, 4))
                .extracting(CaseEvent::kind)
                .containsExactly(
                        EventKind.CIRCUMSTANCE_ADDED,
                        EventKind.STAGE_SKIPPED,
                        EventKind.ITEM_WITHDRAWN,
                        EventKind.ITEM_CREATED);
        assertThat(last(file, 4).get(0).outcome()).isEqualTo(ABROAD);
        assertThat(last(file, 4).get(0).englishReason()).endsWith("not known in the case: Cross-border element.");
        assertThat(last(file, 4).get(0).latvianReason()).endsWith("lietā nebija zināms: Pārrobežu elements.");
        assertThat(last(file, 4).get(0).documentId())
                .isEqualTo(file.documents().get(1).documentId());
        assertThat(last(file, 4).get(2).englishReason()).contains("routed anew");
    }

    @Test
    void work_that_somebody_began_goes_as_well_and_whoever_began_the_check_may_not_review_it() {
        CaseFile file = open("SICKNESS_BENEFIT", "PORTAL");
        file.assign(item(file).workItemId(), "I1", false, "free", ACT);
        file.start(item(file).workItemId(), ACT);
        join(file, "FOREIGN_FORM", "PORTAL", ABROAD);
        assertThat(item(file).preferred()).as("of another unit").isNull();

        complete(file, "GRANT", "N1");
        assertThat(file.barred(item(file))).containsExactlyInAnyOrder("I1", "N1");
    }

    @Test
    void where_the_unit_stays_the_inspector_does() {
        CaseFile file = open("SURVIVORS_PENSION", "PORTAL");
        file.assign(item(file).workItemId(), "I1", false, "free", ACT);
        int minutes = item(file).placement().minutes();
        join(file, "BIRTH_CERTIFICATE", "PORTAL", "MINOR");

        assertThat(item(file).placement().unit()).isEqualTo("SURVIVORS_KULDIGA");
        assertThat(item(file).placement().minutes()).isGreaterThan(minutes);
        assertThat(item(file).preferred()).isEqualTo("I1");
    }

    @Test
    void what_the_same_line_decides_stays_as_it_is() {
        CaseFile file = open("STATE_SOCIAL_SECURITY_BENEFIT", "PORTAL");
        WorkItem check = item(file);
        join(file, "FOREIGN_FORM", "PORTAL", ABROAD);

        assertThat(file.state().circumstances()).containsExactly(ABROAD);
        assertThat(item(file)).isEqualTo(check);
    }

    @Test
    void a_paper_sends_the_open_review_to_others_and_the_case_back_once_it_is_entered() {
        CaseFile file = open("SICKNESS_BENEFIT", "PORTAL");
        complete(file, "GRANT", "I1");
        assertThat(item(file).placement().unit()).isEqualTo("REVIEW_TALSI");
        join(file, "FOREIGN_FORM", "POST", ABROAD);
        assertThat(file.items())
                .filteredOn(WorkItem::isOpen)
                .extracting(item -> item.stage() + " " + item.placement().unit())
                .containsExactly("ENTRY INTERNATIONAL_RIGA", "REVIEW INTERNATIONAL_RIGA");

        WorkItem entry = file.items().stream()
                .filter(item -> item.isOpen() && item.stage().equals("ENTRY"))
                .findFirst()
                .orElseThrow();
        file.complete(entry.workItemId(), "ENTERED", 5, "N2", ACT, RULES);
        assertThat(item(file).stage()).isEqualTo("CHECK");
        assertThat(item(file).placement().unit()).isEqualTo("INTERNATIONAL_RIGA");
    }

    @Test
    void at_the_review_what_comes_as_data_makes_no_review_in_vain() {
        CaseFile file = open("SICKNESS_BENEFIT", "PORTAL");
        complete(file, "GRANT", "I1");
        join(file, "FOREIGN_FORM", "PORTAL", ABROAD);

        assertThat(file.items()).extracting(WorkItem::stage).containsExactly("CHECK", "REVIEW", "CHECK");
        assertThat(item(file).placement().unit()).isEqualTo("INTERNATIONAL_RIGA");
    }

    @Test
    void a_closed_case_opens_again_where_it_belongs_now() {
        CaseFile file = open("SICKNESS_BENEFIT", "PORTAL");
        complete(file, "CLOSE", "I1");
        join(file, "FOREIGN_FORM", "PORTAL", ABROAD);

        assertThat(item(file).stage()).isEqualTo("CHECK");
        assertThat(item(file).placement().unit()).isEqualTo("INTERNATIONAL_RIGA");
    }

    @Test
    void a_stage_that_is_needed_no_longer_or_again_is_left_out_or_made() {
        CaseFile own = CaseFile.open(document("BANK_DETAILS", "SICKNESS_BENEFIT", "PORTAL"), ACT, RULES);
        assertThat(item(own).stage()).isEqualTo("PAYMENT");
        join(own, "POWER_OF_ATTORNEY", "POST", "GUARDIAN");

        assertThat(own.items())
                .filteredOn(WorkItem::isOpen)
                .extracting(WorkItem::stage)
                .containsExactly("ENTRY", "PAYMENT");
        assertThat(item(own).placement().line()).isNotEqualTo(0);
        complete(own, "RETURNED", "P1");
        assertThat(item(own).stage())
                .as("a guardian's change of account is checked")
                .isEqualTo("CHECK");
    }

    @Test
    void what_was_known_already_changes_nothing() {
        CaseFile file = open("SICKNESS_BENEFIT", "PORTAL");
        join(file, "FOREIGN_FORM", "PORTAL", ABROAD);
        WorkItem check = item(file);
        int events = file.newEvents().size();
        join(file, "INSTITUTION_LETTER", "PORTAL", ABROAD);

        assertThat(item(file)).isEqualTo(check);
        assertThat(file.newEvents().subList(events, file.newEvents().size()))
                .extracting(CaseEvent::kind)
                .containsExactly(EventKind.DOCUMENT_REGISTERED, EventKind.STAGE_SKIPPED);
    }

    private static CaseFile open(String service, String channel) {
        return CaseFile.open(document("APPLICATION", service, channel), ACT, RULES);
    }

    private static void join(CaseFile file, String kind, String channel, String circumstance) {
        IncomingDocument plain = document(kind, file.state().service(), channel);
        file.join(
                new IncomingDocument(
                        kind,
                        plain.service(),
                        channel,
                        Set.of(circumstance),
                        plain.personCode(),
                        file.id(),
                        plain.received()),
                ACT,
                RULES);
    }

    private static IncomingDocument document(String kind, String service, String channel) {
        return new IncomingDocument(
                kind, service, channel, Set.of(), "010180-12345", null, Instant.parse("2026-03-02T08:00:00Z"));
    }

    private static void complete(CaseFile file, String outcome, String by) {
        file.complete(item(file).workItemId(), outcome, 12, by, ACT, RULES);
    }

    /** The one that was made last of those open. */
    private static WorkItem item(CaseFile file) {
        return file.items().stream()
                .filter(WorkItem::isOpen)
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private static List<CaseEvent> last(CaseFile file, int count) {
        List<CaseEvent> events = file.newEvents();
        return events.subList(events.size() - count, events.size());
    }
}
