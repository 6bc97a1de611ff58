package lv.pienakas.service.eaddress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the signature is, whoever reads it and wherever the envelope stands. */
class SenderSignatureTest {

    @TempDir
    static Path folder;

    private static Channel channel;
    private static SigningKey key;

    @BeforeAll
    static void open() throws IOException {
        channel = Channel.open(folder);
        key = channel.key();
    }

    @AfterAll
    static void close() {
        channel.close();
    }

    @Test
    void it_is_valid_where_the_envelope_stands_alone_and_inside_a_request()
            throws SAXException, MarshalException, XMLSignatureException {
        Element envelope = signed();
        SoapRequest request =
                new SoapRequest(Div.SEND_MESSAGE, channel.standIn().endpoint());
        Xml.copy(request.input(), envelope);
        request.secure(new SecurityHeader(key, HeaderSignature.RSA_SHA1), Channel.PREPARED);

        assertThat(isValid(Xml.bytes(envelope))).isTrue();
        assertThat(isValid(request.bytes())).isTrue();
    }

    @Test
    void the_same_document_gives_the_same_bytes() {
        assertThat(Xml.bytes(signed())).isEqualTo(Xml.bytes(signed()));
    }

    @Test
    void it_is_xades_bes_with_the_ids_and_the_time_that_were_given() {
        Element signature = element(signed(), Div.DS, "Signature");

        assertThat(signature.getAttribute("Id")).isEqualTo("SenderSignature");
        assertThat(element(signature, Div.XADES, "SigningTime").getTextContent())
                .isEqualTo(Channel.PREPARED.toString());
        assertThat(element(signature, Div.XADES, "SigningCertificate")).isNotNull();
        assertThat(signature
                        .getElementsByTagNameNS(Div.XADES, "SigningCertificateV2")
                        .getLength())
                .isZero();
        assertThat(element(signature, Div.DS, "SignatureMethod").getAttribute("Algorithm"))
                .endsWith("rsa-sha512");
    }

    @Test
    void a_document_older_than_the_certificate_is_signed_when_that_became_valid() throws IOException {
        Instant valid = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
        SigningKey renewed = channel.key(channel.standIn().stranger("renewed", valid));
        Element envelope = new EnvelopeWriter("_DEFAULT@90000000000").write(Channel.message("old"));

        Element signed = new SenderSignature(renewed).sign(envelope, Instant.parse("2026-01-02T03:04:05Z"));

        assertThat(Instant.parse(element(signed, Div.XADES, "SigningTime").getTextContent()))
                .isEqualTo(valid);
    }

    private static Element signed() {
        EAddressMessage message =
                Channel.message("signed", "x & <y> ēļ", "a\r\nb \uD83D\uDE00", List.of(Channel.notice()));
        return new SenderSignature(key)
                .sign(new EnvelopeWriter("_DEFAULT@90000000000").write(message), message.prepared());
    }

    private static boolean isValid(byte[] xml) throws SAXException, MarshalException, XMLSignatureException {
        Element root = Xml.root(Xml.parse(xml));
        Element signatures = element(root, Div.DIV, Div.SIGNATURES);
        element(root, Div.DIV, Div.SENDER_DOCUMENT).setIdAttribute("Id", true);
        element(root, Div.XADES, "SignedProperties").setIdAttribute("Id", true);
        DOMValidateContext context =
                new DOMValidateContext(key.certificate().getPublicKey(), element(signatures, Div.DS, "Signature"));
        return XMLSignatureFactory.getInstance("DOM")
                .unmarshalXMLSignature(context)
                .validate(context);
    }

    private static Element element(Element in, String namespace, String name) {
        return (Element) Objects.requireNonNull(
                in.getElementsByTagNameNS(namespace, name).item(0), name);
    }
}
