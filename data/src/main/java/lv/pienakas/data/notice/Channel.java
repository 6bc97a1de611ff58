package lv.pienakas.data.notice;

/** How a notice reaches a person. */
public enum Channel {
    /** The official e-address: where it is active, only there. */
    E_ADDRESS,
    /** A letter by the print house, and the portal shows it too. */
    LETTER
}
