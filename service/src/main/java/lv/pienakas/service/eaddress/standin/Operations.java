package lv.pienakas.service.eaddress.standin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import lv.pienakas.service.eaddress.Div;
import lv.pienakas.service.eaddress.HeaderSignature;
import lv.pienakas.service.eaddress.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The operations of the service that this program uses. */
final class Operations {

    private final String endpoint;
    private final String sender;
    private final HeaderSignature headerSignature;
    private final Mailbox mailbox;
    private final Clock clock;
    private final HeaderCheck headers = new HeaderCheck();

    Operations(String endpoint, String sender, HeaderSignature headerSignature, Mailbox mailbox, Clock clock) {
        this.endpoint = endpoint;
        this.sender = sender;
        this.headerSignature = headerSignature;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    Reply answer(String contentType, byte[] request, X509Certificate client, boolean twice) throws StandInFault {
        Element envelope = envelope(request);
        Element header = Xml.child(envelope, Div.SOAP, "Header");
        String operation = headers.addressing(header, contentType, endpoint);
        if (headerSignature != HeaderSignature.NONE) {
            headers.security(header, client, headerSignature, clock.instant());
        }
        Element input = Xml.child(Xml.child(envelope, Div.SOAP, "Body"), Div.UUI, operation + Div.INPUT);
        if (input == null) {
            throw StandInFault.addressing("the action is not the operation");
        }
        return switch (operation) {
            case Div.SEND_MESSAGE -> {
                Received message = EnvelopeCheck.check(input, sender, client);
                yield Reply.sent(mailbox.take(message, digest(input), clock.instant()));
            }
            case Div.GET_NOTIFICATION_LIST -> notifications(input, twice);
            case Div.CONFIRM_NOTIFICATION_LIST -> {
                mailbox.confirm(ids(Xml.child(input, Div.UUI, Div.NOTIFICATION_IDS)));
                yield Reply.confirmed();
            }
            default -> throw StandInFault.addressing("no such operation");
        };
    }

    private Reply notifications(Element input, boolean twice) throws StandInFault {
        int most = (int) number(Xml.text(input, Div.UUI, Div.MAX_RESULT_COUNT));
        List<Mailbox.Told> untold = mailbox.untold();
        List<Mailbox.Told> told = new ArrayList<>(untold.subList(0, Math.min(most, untold.size())));
        if (twice) {
            told.addAll(List.copyOf(told));
        }
        return Reply.notifications(told, untold.size() > most);
    }

    private static List<Long> ids(@Nullable Element list) throws StandInFault {
        List<Long> ids = new ArrayList<>();
        if (list != null) {
            for (Element one : Xml.children(list, Div.ARRAYS, Div.LONG)) {
                ids.add(number(one.getTextContent()));
            }
        }
        return ids;
    }

    private static long number(String text) throws StandInFault {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw StandInFault.refused("BL.KOP.011", "no number");
        }
    }

    private static Element envelope(byte[] request) throws StandInFault {
        try {
            Element envelope = Xml.root(Xml.parse(request));
            if (Xml.is(envelope, Div.SOAP, "Envelope")) {
                return envelope;
            }
        } catch (SAXException e) {
            throw StandInFault.refused("BL.KOP.011", "no XML");
        }
        throw StandInFault.refused("BL.KOP.011", "no SOAP 1.2");
    }

    /** Of the envelope with its signature: the strictest reading of "the repetition's hash". */
    private static String digest(Element input) {
        try {
            Element envelope = Objects.requireNonNull(Xml.child(input, Div.DIV, Div.ENVELOPE));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Xml.bytes(envelope)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK lacks SHA-256", e);
        }
    }
}
