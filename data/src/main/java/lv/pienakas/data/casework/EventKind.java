package lv.pienakas.data.casework;

/** What happened. */
public enum EventKind {
    CASE_OPENED,
    DOCUMENT_REGISTERED,
    /** A document tells of a circumstance of the applicant that nobody knew of. */
    CIRCUMSTANCE_ADDED,
    STAGE_SKIPPED,
    ITEM_CREATED,
    ITEM_ASSIGNED,
    ITEM_STARTED,
    ITEM_HANDED_BACK,
    ITEM_COMPLETED,
    ITEM_WITHDRAWN,
    CASE_CLOSED,
    CASE_REOPENED
}
