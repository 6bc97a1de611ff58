package lv.pienakas.data.staff;

/** What somebody does at the agency. */
public enum Role {
    INSPECTOR,
    MANAGER,
    ANALYST,
    OPERATOR
}
