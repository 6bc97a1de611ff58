package lv.pienakas.service.eaddress.standin;

import org.jspecify.annotations.Nullable;

/** What a server should not answer. */
final class WrongReplies {

    private static final int HUGE = 32 * 1024 * 1024;

    private WrongReplies() {}

    /** Null where the request is to be answered all the same. */
    static @Nullable Reply reply(Misbehaviour how) throws StandInFault {
        return switch (how) {
            case NO_SUCH_RECIPIENT ->
                throw StandInFault.refused("BL.PSS.024", "Ziņojumu nav iespējams piegādāt: _PRIVATE@32000000001");
            case NOT_REGISTERED -> throw StandInFault.refused("BL.AKL.PSL.013", "Sertifikāts nav reģistrēts DIV");
            case REFUSES_WITHOUT_CODE -> throw StandInFault.refused("", "_PRIVATE@32000000001");
            case SECURITY_FAILED -> throw StandInFault.security("_PRIVATE@32000000001");
            case SERVER_AT_FAULT -> throw StandInFault.server();
            case STATUS_500 -> Reply.text(500, "text/html", "<h1>Server Error for _PRIVATE@32000000001");
            case STATUS_404 -> Reply.text(404, "text/html", "");
            case REDIRECT -> Reply.text(307, "text/html", "");
            case RUBBISH -> Reply.text(200, Reply.SOAP, "not XML, but _PRIVATE@32000000001 & more");
            case OTHER_XML -> Reply.text(200, Reply.SOAP, "<answer xmlns='urn:other'>_PRIVATE@32000000001</answer>");
            case NO_ID -> Reply.sent("");
            case HUGE -> Reply.text(200, Reply.SOAP, " ".repeat(HUGE));
            case XML_BOMB -> Reply.text(200, Reply.SOAP, bomb());
            case EXTERNAL_ENTITY ->
                Reply.text(200, Reply.SOAP, "<!DOCTYPE a [<!ENTITY file SYSTEM 'file:///etc/hostname'>]><a>&file;</a>");
            default -> null;
        };
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'laugh'>");
        for (int i = 1; i <= 20; i++) {
            bomb.append("<!ENTITY l").append(i).append(" '");
            bomb.append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
        }
        return bomb.append("]><a>&l20;</a>").toString();
    }
}
