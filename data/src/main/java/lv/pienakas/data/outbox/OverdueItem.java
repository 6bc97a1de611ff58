package lv.pienakas.data.outbox;

/** An open work item whose due day has passed. */
public record OverdueItem(long workItemId, long caseId) {}
