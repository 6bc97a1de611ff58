package lv.pienakas.service.outbox;

/** Topics of messages to SAIS. */
final class SaisTopics {

    /** Before the name of the event. */
    static final String PREFIX = "SAIS.";

    /** From the queue to an inspector. */
    static final String ASSIGNED = PREFIX + "WORK_ITEM_ASSIGNED";

    /** From an inspector to another one, or back into the queue. */
    static final String MOVED = PREFIX + "WORK_ITEM_MOVED";

    /** Called off before it was done: the case took another way. */
    static final String WITHDRAWN = PREFIX + "WORK_ITEM_WITHDRAWN";

    static final String OVERDUE = PREFIX + "WORK_ITEM_OVERDUE";
    static final String STAGE_DONE = PREFIX + "STAGE_DONE";

    private SaisTopics() {}

    /** Stream of a case. */
    static String stream(long caseId) {
        return "case-" + caseId;
    }
}
