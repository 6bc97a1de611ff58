package lv.pienakas.data.notice;

/** Why a notice that was to leave waits again. */
public enum Hold {
    /** The service was closed. */
    CLOSED,
    /** The last day of the right has passed. */
    ENDED
}
