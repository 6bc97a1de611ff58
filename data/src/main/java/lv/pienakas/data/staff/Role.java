package lv.pienakas.data.staff;

/** What somebody does at the agency. */
public enum Role {
    INSPECTOR,
    MANAGER,
    /** Writes rules. */
    ANALYST,
    /** Approves rules that somebody else wrote. */
    APPROVER,
    /** Reads the audit records, and nothing else. */
    AUDITOR,
    /** Runs scans and looks after what could not be delivered. */
    OPERATOR
}
