package lv.pienakas.service.eaddress.standin;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import lv.pienakas.service.eaddress.Div;
import lv.pienakas.service.eaddress.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Checks the XAdES signature of an envelope that stands alone, with the JDK and not with the library that made it. */
final class SignatureCheck {

    private static final String WRONG = "BL.PSS.001";
    private static final Set<String> METHODS = Set.of(
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512");
    private static final Map<String, String> DIGESTS = Map.of(Div.SHA256, "SHA-256", Div.SHA512, "SHA-512");

    private SignatureCheck() {}

    static void check(Element envelope, X509Certificate sender) throws StandInFault {
        Element section = need(Xml.child(envelope, Div.DIV, Div.SENDER_DOCUMENT), "no section of the sender");
        List<Element> signatures =
                Xml.children(need(Xml.child(envelope, Div.DIV, Div.SIGNATURES), "no signature"), Div.DS, "Signature");
        if (signatures.size() != 1
                || !Div.SENDER_SIGNATURE.equals(signatures.get(0).getAttribute("Id"))) {
            throw StandInFault.refused("BL.PSS.044", "not one signature with the sender's id");
        }
        Element signature = signatures.get(0);
        uniqueIds(envelope);
        Element properties = properties(signature);
        section.setIdAttribute("Id", true);
        properties.setIdAttribute("Id", true);
        try {
            if (!certificate(signature).equals(sender)) {
                throw StandInFault.refused("BL.PSS.013", "signed with another certificate than the line's");
            }
            DOMValidateContext context = new DOMValidateContext(sender.getPublicKey(), signature);
            XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            covers(read, properties);
            if (!read.validate(context)) {
                throw StandInFault.refused(WRONG, "the signature does not fit");
            }
            signingCertificate(properties, sender);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
            throw StandInFault.refused(WRONG, "the signature cannot be read");
        }
    }

    private static void covers(XMLSignature signature, Element properties) throws StandInFault {
        if (!METHODS.contains(signature.getSignedInfo().getSignatureMethod().getAlgorithm())) {
            throw StandInFault.refused("BL.PSS.020", "weak signature");
        }
        Set<String> covered = new HashSet<>();
        for (Reference reference : signature.getSignedInfo().getReferences()) {
            if (!DIGESTS.containsKey(reference.getDigestMethod().getAlgorithm())) {
                throw StandInFault.refused("BL.PSS.022", "weak digest");
            }
            covered.add(reference.getURI() + " " + String.valueOf(reference.getType()));
        }
        if (!covered.equals(Set.of(
                "#" + Div.SENDER_SECTION + " null",
                "#" + properties.getAttribute("Id") + " " + Div.SIGNED_PROPERTIES))) {
            throw StandInFault.refused(WRONG, "the signature covers something else");
        }
    }

    private static void signingCertificate(Element properties, X509Certificate sender)
            throws StandInFault, GeneralSecurityException {
        Element signed = need(Xml.child(properties, Div.XADES, "SignedSignatureProperties"), "no XAdES");
        try {
            OffsetDateTime.parse(Xml.text(signed, Div.XADES, "SigningTime"));
        } catch (DateTimeParseException e) {
            throw StandInFault.refused(WRONG, "no time of signing");
        }
        Element certificate = Xml.child(Xml.child(signed, Div.XADES, "SigningCertificate"), Div.XADES, "Cert");
        Element digest = need(Xml.child(certificate, Div.XADES, "CertDigest"), "no signing certificate");
        String algorithm = need(Xml.child(digest, Div.DS, Div.DIGEST_METHOD), "no digest method")
                .getAttribute("Algorithm");
        byte[] expected = MessageDigest.getInstance(DIGESTS.getOrDefault(algorithm, "none"))
                .digest(sender.getEncoded());
        if (!Arrays.equals(expected, Base64.getDecoder().decode(Xml.text(digest, Div.DS, Div.DIGEST_VALUE)))) {
            throw StandInFault.refused(WRONG, "XAdES names another certificate");
        }
    }

    private static Element properties(Element signature) throws StandInFault {
        for (Element object : Xml.children(signature, Div.DS, "Object")) {
            Element qualifying = Xml.child(object, Div.XADES, "QualifyingProperties");
            Element signed = Xml.child(qualifying, Div.XADES, "SignedProperties");
            if (qualifying != null
                    && signed != null
                    && qualifying.getAttribute("Target").equals("#" + Div.SENDER_SIGNATURE)) {
                return signed;
            }
        }
        throw StandInFault.refused(WRONG, "no XAdES properties");
    }

    private static X509Certificate certificate(Element signature) throws StandInFault, GeneralSecurityException {
        Element data = Xml.child(Xml.child(signature, Div.DS, "KeyInfo"), Div.DS, "X509Data");
        String text = Xml.text(data, Div.DS, "X509Certificate");
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(Base64.getMimeDecoder().decode(text)));
    }

    private static void uniqueIds(Element envelope) throws StandInFault {
        Set<String> ids = new HashSet<>();
        NodeList all = envelope.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            if (one.hasAttribute("Id") && !ids.add(one.getAttribute("Id"))) {
                throw StandInFault.refused("BL.PSS.016", "an id twice");
            }
        }
    }

    private static Element need(@Nullable Element element, String otherwise) throws StandInFault {
        if (element == null) {
            throw StandInFault.refused(WRONG, otherwise);
        }
        return element;
    }
}
