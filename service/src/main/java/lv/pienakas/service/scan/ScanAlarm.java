package lv.pienakas.service.scan;

/** Why a person has to see to the scans. */
public enum ScanAlarm {
    /** A night's scan was not done by the end of its window. */
    LATE,
    FAILED,
    /** A full scan found something else than the incremental one of the same day, rules and facts. */
    DIFFERENT,
    /** The last scan is too old. */
    OLD
}
