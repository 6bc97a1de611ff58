package lv.pienakas.service.planning;

/** Why an inspector should not get an item, besides four eyes; a code of the pages. */
public enum Bar {
    /** The inspector's skill ends before the item is due. */
    SKILL_ENDS,
    /** The inspector handed it back, and somebody else can do it. */
    HANDED_BACK,
    /** The inspector works here no longer. */
    LEFT
}
