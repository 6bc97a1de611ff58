package lv.pienakas.rules.person;

/** How an adult stands to a child; in the order in which carers are asked. */
public enum RelationKind {
    GUARDIAN,
    FOSTER,
    PARENT
}
