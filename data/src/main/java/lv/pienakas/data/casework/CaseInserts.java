package lv.pienakas.data.casework;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * New rows of all four tables in one statement: what registering a document costs is ways to the server more than rows.
 */
@Repository
class CaseInserts {

    private static final NewRows<CaseState> CASES = new NewRows<CaseState>("casework.case_file")
            .number("case_id", CaseState::caseId)
            .integer("version", CaseState::version)
            .text("service", CaseState::service)
            .text("person_code", CaseState::personCode)
            .codes("circumstances", CaseState::circumstances)
            .text("document_kind", CaseState::documentKind)
            .text("channel", CaseState::channel)
            .day("received", CaseState::received)
            .day("due_from", CaseState::dueFrom)
            .text("stage", CaseState::stage)
            .text("decision", CaseState::decision)
            .text("prepared_by", CaseState::preparedBy)
            .moment("opened_at", CaseState::openedAt)
            .moment("closed_at", CaseState::closedAt);

    private static final NewRows<Document> DOCUMENTS = new NewRows<Document>("casework.document")
            .number("document_id", Document::documentId)
            .number("case_id", Document::caseId)
            .text("kind", Document::kind)
            .text("channel", Document::channel)
            .moment("received", Document::received)
            .moment("registered_at", Document::registeredAt);

    private static final NewRows<WorkItem> ITEMS = new NewRows<WorkItem>("casework.work_item")
            .number("work_item_id", WorkItem::workItemId)
            .number("case_id", WorkItem::caseId)
            .number("document_id", WorkItem::documentId)
            .text("stage", WorkItem::stage)
            .text("unit", item -> item.placement().unit())
            .text("skill", item -> item.placement().skill())
            .integer("minutes", item -> item.placement().minutes())
            .integer("priority", item -> item.placement().priority())
            .day("due", item -> item.placement().due())
            .text("release_hash", item -> item.placement().releaseHash())
            .integer("line", item -> item.placement().line())
            .text("reference", item -> item.placement().reference())
            .text("reason_lv", item -> item.placement().latvianReason())
            .text("reason_en", item -> item.placement().englishReason())
            .text("preferred", WorkItem::preferred)
            .text("state", item -> item.state().name())
            .text("inspector", WorkItem::inspector)
            .truth("pinned", WorkItem::pinned)
            .text("assignment_reason", WorkItem::assignmentReason)
            .text("outcome", WorkItem::outcome)
            .integer("minutes_spent", WorkItem::minutesSpent)
            .text("completed_by", WorkItem::completedBy)
            .moment("created_at", WorkItem::createdAt)
            .moment("started_at", WorkItem::startedAt)
            .moment("closed_at", WorkItem::closedAt)
            .codes("begun_by", WorkItem::begunBy)
            .codes("handed_back_by", WorkItem::handedBackBy);

    private static final NewRows<CaseEvent> EVENTS = new NewRows<CaseEvent>("casework.event")
            .number("case_id", CaseEvent::caseId)
            .integer("number", CaseEvent::number)
            .moment("at", CaseEvent::at)
            .text("actor", CaseEvent::actor)
            .text("kind", event -> event.kind().name())
            .text("stage", CaseEvent::stage)
            .number("document_id", CaseEvent::documentId)
            .number("work_item_id", CaseEvent::workItemId)
            .text("inspector", CaseEvent::inspector)
            .text("outcome", CaseEvent::outcome)
            .integer("line", CaseEvent::line)
            .text("reference", CaseEvent::reference)
            .text("release_hash", CaseEvent::releaseHash)
            .text("reason_code", CaseEvent::reasonCode)
            .text("reason_lv", CaseEvent::latvianReason)
            .text("reason_en", CaseEvent::englishReason);

    private static final String ALL = "with cases as (" + CASES.insert() + "), documents as (" + DOCUMENTS.insert()
            + "), items as (" + ITEMS.insert() + ") " + EVENTS.insert();

    private final JdbcTemplate template;

    CaseInserts(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
    }

    /** Nothing is new without an event. */
    void insert(List<CaseState> cases, List<Document> documents, List<WorkItem> items, List<CaseEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        List<Object> parameters = new ArrayList<>(CASES.parameters(cases));
        parameters.addAll(DOCUMENTS.parameters(documents));
        parameters.addAll(ITEMS.parameters(items));
        parameters.addAll(EVENTS.parameters(events));
        template.update(ALL, parameters.toArray());
    }
}
