package lv.pienakas.service.eaddress;

import java.net.http.HttpResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the service answered: the output of the operation, or a fault. */
final class Answer {

    private static final int SERVER_ERROR = 500;

    private Answer() {}

    /**
     * @throws RefusedException if a fault blames the message
     * @throws TryLaterException on any other fault, and on everything that is not the expected answer
     */
    static Element output(HttpResponse<byte[]> response, String operation) {
        Element body = body(response);
        Element fault = Xml.child(body, Div.SOAP, "Fault");
        if (fault != null) {
            throw Fault.of(fault).exception();
        }
        if (response.statusCode() != 200) {
            throw status(response);
        }
        Element output = Xml.child(body, Div.UUI, operation + Div.OUTPUT);
        if (output == null) {
            throw new TryLaterException(
                    "the e-address service answered without " + operation + Div.OUTPUT + ": check the endpoint");
        }
        return output;
    }

    private static @Nullable Element body(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200 && response.body().length == 0) {
            throw status(response);
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        try {
            Document document = Xml.parse(Multipart.root(type, response.body()));
            Element envelope = Objects.requireNonNull(document.getDocumentElement());
            if (Xml.is(envelope, Div.SOAP, "Envelope")) {
                return Xml.child(envelope, Div.SOAP, "Body");
            }
        } catch (SAXException e) {
            // no cause: it may quote the answer, which may quote the message
            if (response.statusCode() == 200) {
                throw new TryLaterException("the e-address service answered " + response.body().length
                        + " bytes that are no XML without a document type: check the endpoint");
            }
        }
        if (response.statusCode() != 200) {
            throw status(response);
        }
        throw new TryLaterException("the e-address service answered XML that is no SOAP 1.2: check the endpoint");
    }

    private static TryLaterException status(HttpResponse<byte[]> response) {
        return new TryLaterException("the e-address service answered with HTTP status " + response.statusCode()
                + (response.statusCode() >= SERVER_ERROR ? ": try later" : ": check the endpoint and the certificate"));
    }
}
