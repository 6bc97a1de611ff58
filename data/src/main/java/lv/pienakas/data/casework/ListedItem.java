package lv.pienakas.data.casework;

import org.jspecify.annotations.Nullable;

/**
 * A work item in a list.
 *
 * @param file its case
 * @param document to be entered; null at the other stages
 */
public record ListedItem(
        WorkItem item, CaseState file, @Nullable Document document) {

    /** Of the document to be entered, or of the one that opened the case. */
    public String documentKind() {
        return document == null ? file.documentKind() : document.kind();
    }

    /** Of the document to be entered, or of the one that opened the case. */
    public String channel() {
        return document == null ? file.channel() : document.channel();
    }
}
