package lv.pienakas.service.eaddress;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.w3c.dom.Element;

/** A SOAP 1.2 request with WS-Addressing: headers first, then what the operation needs. */
final class SoapRequest {

    private final Element envelope = Xml.root(Div.SOAP, "Envelope");
    private final Element header = Xml.in(envelope, "Header");
    private final Element to;
    private final Element input;

    SoapRequest(String operation, URI endpoint) {
        Element action = Xml.add(header, Div.WSA, "Action", Div.ACTION + operation);
        Xml.attribute(action, Div.SOAP, "s", "mustUnderstand", "true");
        Xml.add(header, Div.WSA, "MessageID", "urn:uuid:" + UUID.randomUUID());
        to = Xml.add(header, Div.WSA, "To", endpoint.toString());
        Xml.attribute(to, Div.SOAP, "s", "mustUnderstand", "true");
        Xml.in(Xml.add(header, Div.WSA, "ReplyTo"), "Address", Div.ANONYMOUS);
        // no prefix above the document: its signature takes in every prefix in scope
        input = Xml.add(Xml.in(envelope, "Body"), Div.UUI, operation + Div.INPUT);
    }

    Element input() {
        return input;
    }

    void secure(SecurityHeader security, Instant now) {
        security.add(header, to, now);
    }

    byte[] bytes() {
        return Xml.bytes(envelope);
    }
}
