package lv.pienakas.service.eaddress;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Element;

/**
 * WS-Security: the certificate as a token that signs the time and the receiver of one request, as the service's manual
 * asks for beside the line's own certificate.
 */
final class SecurityHeader {

    private static final int SECONDS = 300;

    private final SigningKey key;
    private final HeaderSignature algorithm;

    SecurityHeader(SigningKey key, HeaderSignature algorithm) {
        this.key = key;
        this.algorithm = algorithm;
    }

    /** @param to the header that is to be signed; stays where it is */
    void add(Element header, Element to, Instant now) {
        Element security = Xml.add(header, Div.WSSE, "Security");
        Xml.attribute(security, Div.SOAP, "s", "mustUnderstand", "true");
        Element timestamp = Xml.add(security, Div.WSU, "Timestamp");
        Instant created = now.truncatedTo(ChronoUnit.MILLIS);
        Xml.in(timestamp, "Created", created.toString());
        Xml.in(timestamp, "Expires", created.plusSeconds(SECONDS).toString());
        identify(timestamp, "security-time");
        identify(to, "security-to");
        try {
            Element token = Xml.in(
                    security,
                    "BinarySecurityToken",
                    Base64.getEncoder().encodeToString(key.certificate().getEncoded()));
            token.setAttribute("ValueType", Div.X509_TOKEN);
            token.setAttribute("EncodingType", Div.BASE64);
            identify(token, "security-token");
            sign(security);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
            throw new IllegalStateException("the key of pienakas.e-address.key-store cannot sign a request", e);
        }
    }

    private void sign(Element security) throws GeneralSecurityException, MarshalException, XMLSignatureException {
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        SignedInfo info = factory.newSignedInfo(
                factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod(algorithm.signature(), null),
                List.of(reference(factory, "security-time"), reference(factory, "security-to")));
        DOMSignContext context = new DOMSignContext(key.privateKey(), security);
        context.setDefaultNamespacePrefix("ds");
        factory.newXMLSignature(info, keyInfo(factory, security)).sign(context);
    }

    private Reference reference(XMLSignatureFactory factory, String id)
            throws java.security.NoSuchAlgorithmException, InvalidAlgorithmParameterException {
        return factory.newReference(
                "#" + id,
                factory.newDigestMethod(algorithm.digest(), null),
                List.of(factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                null,
                null);
    }

    private static KeyInfo keyInfo(XMLSignatureFactory factory, Element security) {
        Element reference = Xml.add(security, Div.WSSE, "SecurityTokenReference");
        Element token = Xml.in(reference, "Reference");
        token.setAttribute("URI", "#security-token");
        token.setAttribute("ValueType", Div.X509_TOKEN);
        // the signature takes a copy of it
        security.removeChild(reference);
        return factory.getKeyInfoFactory().newKeyInfo(List.of(new DOMStructure(reference)));
    }

    private static void identify(Element element, String id) {
        Xml.attribute(element, Div.WSU, "u", "Id", id);
        element.setIdAttributeNS(Div.WSU, "Id", true);
    }
}
