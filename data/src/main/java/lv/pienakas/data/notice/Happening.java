package lv.pienakas.data.notice;

/** What may happen to a notice. */
public enum Happening {
    FOUND,
    HELD_OUT,
    OPTED_OUT,
    /** The person wants notices again. */
    OPTED_IN,
    /** Its turn came; why: the channel. */
    RELEASED,
    /** Its reminder's turn came; why: the channel. */
    REMINDED,
    /** Handed over; why: what the receiver made of it, if that is unusual. */
    SENT,
    /** The person's mailbox took it. */
    DELIVERED,
    /** The e-address did not take it, so that a letter follows; why: the code of the service, if it gave one. */
    REFUSED,
    /** A message that had not begun to leave will not. */
    CALLED_OFF,
    /** What had not begun to leave waits again; why: a {@link Hold}, or none where an attempt came to nothing. */
    PUT_BACK,
    /** The person looked at it on the portal. */
    OPENED,
    /** Why: a {@link Reason}. */
    WITHDRAWN,
    /** Withdrawn by mistake: a later scan finds the right again. */
    FOUND_AGAIN
}
