package lv.pienakas.data.casework;

/** Where a work item is. */
public enum ItemState {
    /** In its unit's queue, or in the manual one. */
    WAITING,
    /** With an inspector who has not begun it. */
    ASSIGNED,
    /** Begun: it stays with its inspector. */
    STARTED,
    DONE,
    /** No longer needed. */
    WITHDRAWN;

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return this != DONE && this != WITHDRAWN;
    }
}
