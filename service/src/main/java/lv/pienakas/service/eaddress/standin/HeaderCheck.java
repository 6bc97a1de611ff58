package lv.pienakas.service.eaddress.standin;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import lv.pienakas.service.eaddress.Div;
import lv.pienakas.service.eaddress.HeaderSignature;
import lv.pienakas.service.eaddress.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Checks the headers of a request: WS-Addressing, then WS-Security. */
final class HeaderCheck {

    private static final Pattern MESSAGE_ID =
            Pattern.compile("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /** Returns the operation that the headers name. */
    String addressing(@Nullable Element header, String contentType, String endpoint) throws StandInFault {
        String action = Xml.text(header, Div.WSA, "Action");
        if (!action.startsWith(Div.ACTION) || !contentType.contains("action=\"" + action + "\"")) {
            throw StandInFault.addressing("Action");
        }
        if (!MESSAGE_ID.matcher(Xml.text(header, Div.WSA, "MessageID")).matches()
                || !seen.add(Xml.text(header, Div.WSA, "MessageID"))) {
            throw StandInFault.addressing("MessageID");
        }
        if (!Xml.text(header, Div.WSA, "To").equals(endpoint)) {
            throw StandInFault.addressing("To");
        }
        if (!Xml.text(Xml.child(header, Div.WSA, "ReplyTo"), Div.WSA, "Address").equals(Div.ANONYMOUS)) {
            throw StandInFault.addressing("ReplyTo");
        }
        return action.substring(Div.ACTION.length());
    }

    void security(@Nullable Element header, X509Certificate sender, HeaderSignature expected, Instant now)
            throws StandInFault {
        Element security = Xml.child(header, Div.WSSE, "Security");
        Element timestamp = Xml.child(security, Div.WSU, "Timestamp");
        Element to = Xml.child(header, Div.WSA, "To");
        Element signature = Xml.child(security, Div.DS, "Signature");
        if (security == null || timestamp == null || to == null || signature == null) {
            throw StandInFault.security("header");
        }
        fresh(timestamp, now);
        timestamp.setIdAttributeNS(Div.WSU, "Id", true);
        to.setIdAttributeNS(Div.WSU, "Id", true);
        try {
            byte[] token = Base64.getDecoder().decode(Xml.text(security, Div.WSSE, "BinarySecurityToken"));
            if (!Arrays.equals(token, sender.getEncoded())) {
                throw StandInFault.security("token");
            }
            DOMValidateContext context = new DOMValidateContext(sender.getPublicKey(), signature);
            // SHA-1, which the JDK refuses by itself; the algorithms are checked below
            context.setProperty("org.jcp.xml.dsig.secureValidation", false);
            XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            if (!read.getSignedInfo().getSignatureMethod().getAlgorithm().equals(expected.signature())) {
                throw StandInFault.security("method");
            }
            Set<String> covered = new HashSet<>();
            for (Reference reference : read.getSignedInfo().getReferences()) {
                covered.add(String.valueOf(reference.getURI()));
            }
            if (!covered.equals(Set.of("#" + id(timestamp), "#" + id(to))) || !read.validate(context)) {
                throw StandInFault.security("signature");
            }
        } catch (CertificateEncodingException | MarshalException | XMLSignatureException e) {
            throw StandInFault.security("unreadable");
        }
    }

    private static String id(Element element) {
        return element.getAttributeNS(Div.WSU, "Id");
    }

    private static void fresh(Element timestamp, Instant now) throws StandInFault {
        try {
            Instant created = Instant.parse(Xml.text(timestamp, Div.WSU, "Created"));
            Instant expires = Instant.parse(Xml.text(timestamp, Div.WSU, "Expires"));
            if (now.isBefore(created.minusSeconds(60)) || now.isAfter(expires)) {
                throw StandInFault.security("time");
            }
        } catch (DateTimeException e) {
            throw StandInFault.security("time");
        }
    }
}
