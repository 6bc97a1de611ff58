package lv.pienakas.service.eaddress.standin;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import lv.pienakas.service.eaddress.Div;
import lv.pienakas.service.eaddress.EAddressFile;
import lv.pienakas.service.eaddress.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Checks a message as it would be kept: the envelope taken out of the request, its signature, its files. */
final class EnvelopeCheck {

    private static final Schema SCHEMA = schema();

    private EnvelopeCheck() {}

    /** Returns the message, not yet with an id. */
    static Received check(Element input, String sender, X509Certificate certificate) throws StandInFault {
        Element sent = Xml.child(input, Div.DIV, Div.ENVELOPE);
        if (sent == null) {
            throw StandInFault.refused("BL.PSS.003", "no envelope");
        }
        Element envelope = alone(sent);
        SignatureCheck.check(envelope, certificate);
        Element document = child(envelope, Div.SENDER_DOCUMENT);
        Element transport = child(document, Div.SENDER_TRANSPORT_METADATA);
        if (!Xml.text(transport, Div.DIV, Div.SENDER_E_ADDRESS).equals(sender)) {
            throw StandInFault.refused("BL.PSS.007", "another sender's address");
        }
        Element metadata = child(document, Div.DOCUMENT_METADATA);
        Element general = child(metadata, Div.GENERAL_METADATA);
        Element entry = child(child(transport, Div.RECIPIENTS), Div.RECIPIENT_ENTRY);
        return new Received(
                "",
                Xml.text(transport, Div.DIV, Div.SENDER_REF_NUMBER),
                Xml.text(entry, Div.DIV, Div.RECIPIENT_E_ADDRESS),
                child(general, Div.TITLE).getTextContent(),
                child(general, Div.DESCRIPTION).getTextContent(),
                files(Xml.child(metadata, Div.DIV, Div.PAYLOAD_REFERENCE), input));
    }

    private static Element alone(Element sent) throws StandInFault {
        try {
            Element envelope = Xml.root(Xml.parse(Xml.bytes(sent)));
            Validator validator = SCHEMA.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new DOMSource(envelope));
            return envelope;
        } catch (SAXException | IOException e) {
            throw StandInFault.refused("BL.PSS.003", "not as the schema says: " + e.getMessage());
        }
    }

    private static List<EAddressFile> files(@Nullable Element payload, Element input) throws StandInFault {
        Map<String, byte[]> contents = new HashMap<>();
        Element attachments = Xml.child(input, Div.UUI, Div.ATTACHMENTS_INPUT);
        if (attachments != null) {
            for (Element one : Xml.children(attachments, Div.UUI, Div.ATTACHMENT_INPUT)) {
                contents.put(
                        Xml.text(one, Div.UUI, Div.CONTENT_ID),
                        Base64.getDecoder().decode(Xml.text(one, Div.UUI, Div.CONTENTS)));
            }
        }
        List<EAddressFile> files = new ArrayList<>();
        if (payload != null) {
            for (Element file : Xml.children(payload, Div.DIV, Div.FILE)) {
                files.add(file(file, contents));
            }
        }
        if (files.size() != contents.size()) {
            throw StandInFault.refused("BL.PSS.018", "other files than the envelope names");
        }
        return files;
    }

    private static EAddressFile file(Element file, Map<String, byte[]> contents) throws StandInFault {
        Element content = child(file, Div.CONTENT);
        byte[] bytes = contents.get(Xml.text(content, Div.DIV, Div.CONTENT_REFERENCE));
        String algorithm = child(content, Div.DIGEST_METHOD).getAttribute("Algorithm");
        byte[] digest = Base64.getDecoder().decode(Xml.text(content, Div.DIV, Div.DIGEST_VALUE));
        if (bytes == null
                || !Xml.text(file, Div.DIV, Div.SIZE).equals(String.valueOf(bytes.length))
                || !Arrays.equals(digest, digest(algorithm, bytes))) {
            throw StandInFault.refused("BL.PSS.018", "a file that is not the one of the envelope");
        }
        return new EAddressFile(Xml.text(file, Div.DIV, Div.NAME), Xml.text(file, Div.DIV, Div.MIME_TYPE), bytes);
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm.equals(Div.SHA256) ? "SHA-256" : "SHA-512")
                    .digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK lacks a digest", e);
        }
    }

    /** A child that the schema demands. */
    private static Element child(Element parent, String name) {
        return Objects.requireNonNull(Xml.child(parent, Div.DIV, name), name);
    }

    private static Schema schema() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            return factory.newSchema(
                    Objects.requireNonNull(EnvelopeCheck.class.getResource("/eaddress/div-envelope.xsd")));
        } catch (SAXException e) {
            throw new IllegalStateException("div-envelope.xsd is wrong", e);
        }
    }
}
