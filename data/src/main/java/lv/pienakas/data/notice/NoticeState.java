package lv.pienakas.data.notice;

/** Where a notice stands. */
public enum NoticeState {
    /** Leaves when its turn comes. */
    WAITING,
    /** Never leaves: chosen by lot for comparison. */
    HELD_OUT,
    /** Does not leave as long as the person wants no notices. */
    OPTED_OUT,
    /** On its way. */
    LEAVING,
    /** Handed over to the e-address or to the print house; the portal shows it. */
    SENT,
    /** No longer of use, whether it left or not. */
    WITHDRAWN
}
