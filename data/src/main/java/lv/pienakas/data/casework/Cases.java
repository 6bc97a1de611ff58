package lv.pienakas.data.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every case. Stored by what changed, several at once, so that registering many costs few round trips. */
@Repository
public class Cases {

    private final CaseStates states;
    private final CaseRows caseRows;
    private final JdbcAggregateOperations rows;
    private final CaseUpdates updates;
    private final ItemUpdates itemUpdates;
    private final CaseInserts inserts;
    private final ApplicationEventPublisher listeners;

    Cases(
            CaseStates states,
            CaseRows caseRows,
            JdbcAggregateOperations rows,
            CaseUpdates updates,
            ItemUpdates itemUpdates,
            CaseInserts inserts,
            ApplicationEventPublisher listeners) {
        this.states = states;
        this.caseRows = caseRows;
        this.rows = rows;
        this.updates = updates;
        this.itemUpdates = itemUpdates;
        this.inserts = inserts;
        this.listeners = listeners;
    }

    /** The case, to look at: all of it as of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<CaseFile> find(long id) {
        return states.findById(id).map(state -> assemble(List.of(state)).get(0));
    }

    /** What somebody applied for, the last first, to look at: all of it as of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<CaseFile> applicationsOf(Collection<String> personCodes) {
        List<CaseState> found =
                states.findByPersonCodeInAndDocumentKindOrderByCaseIdDesc(personCodes, CaseFile.APPLICATION);
        return found.isEmpty() ? List.of() : assemble(found);
    }

    /** The case, to be changed: nobody else can change it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CaseFile> findToChange(long id) {
        return findToChange(List.of(id)).stream().findFirst();
    }

    /** Those of the cases that there are, to be changed; locked in the order of their ids, so that nobody waits in a ring. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CaseFile> findToChange(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : assemble(caseRows.lock(ids));
    }

    /** Case of a work item. */
    @Transactional(readOnly = true)
    public Optional<Long> caseOf(long workItemId) {
        return Optional.ofNullable(rows.findById(workItemId, WorkItem.class)).map(WorkItem::caseId);
    }

    /** Stores what changed since the cases were opened or read; each of them only once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(Collection<CaseFile> files) {
        updates.update(files.stream()
                .filter(file -> !file.changes().isNew())
                .filter(file -> !file.changes().events().isEmpty())
                .map(CaseFile::state)
                .toList());
        // before anything is inserted: a closed item makes room for the next one, of which only one may be open
        itemUpdates.update(files.stream()
                .flatMap(file -> items(file, file.changes().changedItems()))
                .toList());
        inserts.insert(
                files.stream()
                        .filter(file -> file.changes().isNew())
                        .map(CaseFile::state)
                        .toList(),
                files.stream()
                        .flatMap(file -> file.changes().documents().stream())
                        .toList(),
                files.stream()
                        .flatMap(file -> items(file, file.changes().createdItems()))
                        .toList(),
                files.stream().flatMap(file -> file.changes().events().stream()).toList());
        listeners.publishEvent(new CasesSaved(files));
    }

    private static Stream<WorkItem> items(CaseFile file, Collection<Long> ids) {
        return ids.stream().map(id -> file.item(id).orElseThrow());
    }

    private List<CaseFile> assemble(List<CaseState> found) {
        List<Long> ids = found.stream().map(CaseState::caseId).toList();
        Map<Long, List<Document>> documents =
                caseRows.documents(ids).stream().collect(Collectors.groupingBy(Document::caseId));
        Map<Long, List<WorkItem>> items = caseRows.items(ids).stream().collect(Collectors.groupingBy(WorkItem::caseId));
        return found.stream()
                .map(state -> new CaseFile(
                        state,
                        Objects.requireNonNullElse(documents.get(state.caseId()), List.of()),
                        Objects.requireNonNullElse(items.get(state.caseId()), List.of()),
                        false))
                .toList();
    }
}
