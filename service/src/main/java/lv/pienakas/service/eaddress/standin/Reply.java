package lv.pienakas.service.eaddress.standin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lv.pienakas.service.eaddress.Div;
import lv.pienakas.service.eaddress.Xml;
import org.w3c.dom.Element;

/** An answer of the stand-in. */
final class Reply {

    static final String SOAP = "application/soap+xml; charset=utf-8";
    private static final String BOUNDARY = "uuid:boundary+id=1";

    private final int status;
    private final String contentType;
    private final byte[] body;

    private Reply(int status, String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    byte[] body() {
        return body;
    }

    static Reply sent(String messageId) {
        Element output = output(Div.SEND_MESSAGE);
        if (!messageId.isEmpty()) {
            Xml.in(output, Div.MESSAGE_ID, messageId);
        }
        return soap(200, output);
    }

    static Reply notifications(List<Mailbox.Told> told, boolean more) {
        Element output = output(Div.GET_NOTIFICATION_LIST);
        Xml.in(output, Div.HAS_MORE_DATA, String.valueOf(more));
        Element list = Xml.in(output, Div.NOTIFICATIONS);
        for (Mailbox.Told one : told) {
            Element notification = Xml.in(list, Div.NOTIFICATION);
            Xml.in(notification, Div.CREATED_ON, one.at().toString());
            Xml.in(notification, Div.ID, String.valueOf(one.id()));
            Xml.in(notification, Div.MESSAGE_CLIENT_ID, one.referenceNumber());
            Xml.in(notification, Div.MESSAGE_ID, one.messageId());
            Xml.in(notification, Div.MESSAGE_STATUS, one.status());
            Xml.in(notification, Div.TYPE, one.type());
        }
        return soap(200, output);
    }

    static Reply confirmed() {
        return soap(200, output(Div.CONFIRM_NOTIFICATION_LIST));
    }

    static Reply fault(StandInFault fault) {
        Element body = Xml.in(Xml.root(Div.SOAP, "Envelope"), "Body");
        Element written = Xml.in(body, "Fault");
        Xml.prefix(written, Div.SOAP, "s");
        Xml.prefix(written, fault.namespace(), "c");
        Element code = Xml.in(written, "Code");
        Xml.in(code, "Value", fault.ofSender() ? "s:Sender" : "s:Receiver");
        if (!fault.code().isEmpty()) {
            Xml.in(Xml.in(code, "Subcode"), "Value", "c:" + fault.code());
        }
        Xml.in(Xml.in(written, "Reason"), "Text", fault.reason());
        return soap(fault.ofSender() ? 400 : 500, written);
    }

    static Reply text(int status, String contentType, String text) {
        return new Reply(status, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    Reply multipart() {
        String head = "\r\n--" + BOUNDARY + "\r\nContent-ID: <root>\r\nContent-Transfer-Encoding: 8bit\r\n"
                + "Content-Type: application/xop+xml;charset=utf-8;type=\"application/soap+xml\"\r\n\r\n";
        String text = head + new String(body, StandardCharsets.UTF_8) + "\r\n--" + BOUNDARY + "--\r\n";
        return text(
                status,
                "multipart/related; type=\"application/xop+xml\";start=\"<root>\";boundary=\"" + BOUNDARY
                        + "\";start-info=\"application/soap+xml\"",
                text);
    }

    private static Element output(String operation) {
        Element body = Xml.in(Xml.root(Div.SOAP, "Envelope"), "Body");
        return Xml.add(body, Div.UUI, operation + Div.OUTPUT);
    }

    private static Reply soap(int status, Element inside) {
        return new Reply(
                status,
                SOAP,
                Xml.bytes(java.util.Objects.requireNonNull(inside.getOwnerDocument())
                        .getDocumentElement()));
    }
}
