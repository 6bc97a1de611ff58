package lv.pienakas.data.notice;

/** Why a notice is withdrawn. */
public enum Reason {
    /** The person has applied. */
    APPLIED,
    /** The service is granted. */
    GRANTED,
    /** A later scan does not find the right any more, or is no longer sure. */
    FELL_AWAY
}
