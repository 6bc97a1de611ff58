package lv.pienakas.service.eaddress;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.w3c.dom.Element;

/** Writes the part of a message that is signed; the same message always gives the same bytes. */
final class EnvelopeWriter {

    private final String sender;

    EnvelopeWriter(String sender) {
        this.sender = sender;
    }

    Element write(EAddressMessage message) {
        Element envelope = Xml.root(Div.DIV, Div.ENVELOPE);
        Element document = Xml.in(envelope, Div.SENDER_DOCUMENT);
        document.setAttribute("Id", Div.SENDER_SECTION);
        Element metadata = Xml.in(document, Div.DOCUMENT_METADATA);
        general(Xml.in(metadata, Div.GENERAL_METADATA), message);
        if (!message.files().isEmpty()) {
            payload(Xml.in(metadata, Div.PAYLOAD_REFERENCE), message.files());
        }
        transport(Xml.in(document, Div.SENDER_TRANSPORT_METADATA), message);
        Xml.in(envelope, Div.SIGNATURES);
        return envelope;
    }

    /** The files themselves travel beside the envelope, each under its place in the list. */
    static void attachments(Element input, List<EAddressFile> files) {
        if (files.isEmpty()) {
            return;
        }
        Element attachments = Xml.in(input, Div.ATTACHMENTS_INPUT);
        for (int i = 0; i < files.size(); i++) {
            Element attachment = Xml.in(attachments, Div.ATTACHMENT_INPUT);
            Xml.in(attachment, Div.CONTENT_ID, String.valueOf(i));
            Xml.in(attachment, Div.CONTENTS, base64(files.get(i).content()));
        }
    }

    private static void general(Element general, EAddressMessage message) {
        Element authors = Xml.in(general, Div.AUTHORS);
        for (String author : message.authors()) {
            Xml.in(Xml.in(Xml.in(authors, Div.AUTHOR_ENTRY), Div.INSTITUTION), Div.TITLE, author);
        }
        Xml.in(general, Div.DATE, message.date().toString());
        Element kind = Xml.in(general, Div.DOCUMENT_KIND);
        Xml.in(kind, Div.DOCUMENT_KIND_CODE, message.documentKind());
        Xml.in(kind, Div.DOCUMENT_KIND_VERSION, "1.0");
        Xml.in(general, Div.DESCRIPTION, message.text());
        Xml.in(general, Div.TITLE, message.title());
    }

    private static void payload(Element payload, List<EAddressFile> files) {
        for (int i = 0; i < files.size(); i++) {
            EAddressFile one = files.get(i);
            Element file = Xml.in(payload, Div.FILE);
            Xml.in(file, Div.MIME_TYPE, one.mimeType());
            Xml.in(file, Div.SIZE, String.valueOf(one.size()));
            Xml.in(file, Div.NAME, one.name());
            Element content = Xml.in(file, Div.CONTENT);
            Xml.in(content, Div.CONTENT_REFERENCE, String.valueOf(i));
            Xml.in(content, Div.DIGEST_METHOD).setAttribute("Algorithm", Div.SHA512);
            Xml.in(content, Div.DIGEST_VALUE, base64(sha512(one.content())));
            Xml.in(file, Div.COMPRESSED, "false");
        }
    }

    private void transport(Element transport, EAddressMessage message) {
        Xml.in(transport, Div.SENDER_E_ADDRESS, sender);
        Xml.in(transport, Div.SENDER_REF_NUMBER, message.referenceNumber());
        Element recipient = Xml.in(Xml.in(transport, Div.RECIPIENTS), Div.RECIPIENT_ENTRY);
        Xml.in(recipient, Div.RECIPIENT_E_ADDRESS, message.recipient());
        Xml.in(transport, Div.NOTIFY_SENDER_ON_DELIVERY, "true");
        Xml.in(transport, Div.PRIORITY, Div.NORMAL);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] sha512(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK lacks SHA-512", e);
        }
    }
}
