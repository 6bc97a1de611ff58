package lv.pienakas.service.eaddress.standin;

/** What may go wrong at the other end. */
public enum Misbehaviour {
    /** A fault of the sender that quotes the address. */
    NO_SUCH_RECIPIENT,
    /** A fault of the sender that is no verdict on the message: its certificate is not registered. */
    NOT_REGISTERED,
    /** A fault of the sender without a code. */
    REFUSES_WITHOUT_CODE,
    /** A fault of the security header. */
    SECURITY_FAILED,
    /** A fault of the service. */
    SERVER_AT_FAULT,
    /** No answer, and nothing taken. */
    SILENT,
    /** Takes the message, and then no answer. */
    TAKES_AND_IS_SILENT,
    /** The headers of an answer, and then a byte now and then. */
    TRICKLES,
    HANGS_UP,
    STATUS_500,
    STATUS_404,
    REDIRECT,
    RUBBISH,
    OTHER_XML,
    /** An answer as it should be, but without the id of the message. */
    NO_ID,
    /** 32 MB. */
    HUGE,
    /** Entities that would become gigabytes. */
    XML_BOMB,
    /** An entity that would read a file of the client. */
    EXTERNAL_ENTITY,
    /** Every notification twice. */
    TWICE,
    /** A proper answer as MTOM. */
    MULTIPART
}
