package lv.pienakas.data.casework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What has to be stored of a case. */
final class CaseChanges {

    private final boolean isNew;
    private final List<Document> documents = new ArrayList<>();
    private final Set<Long> createdItems = new LinkedHashSet<>();
    private final Set<Long> changedItems = new LinkedHashSet<>();
    private final List<CaseEvent> events = new ArrayList<>();

    CaseChanges(boolean isNew) {
        this.isNew = isNew;
    }

    void added(Document document) {
        documents.add(document);
    }

    void created(long itemId) {
        createdItems.add(itemId);
    }

    void changed(long itemId) {
        if (!createdItems.contains(itemId)) {
            changedItems.add(itemId);
        }
    }

    void happened(CaseEvent event) {
        events.add(event);
    }

    boolean isNew() {
        return isNew;
    }

    List<Document> documents() {
        return documents;
    }

    Set<Long> createdItems() {
        return createdItems;
    }

    Set<Long> changedItems() {
        return changedItems;
    }

    List<CaseEvent> events() {
        return events;
    }
}
