package lv.pienakas.service.eaddress;

import java.net.URI;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.w3c.dom.Element;

/**
 * The official e-address: sends documents and tells what became of them. Safe for many threads.
 *
 * <p>Every method throws {@link RefusedException} if the service will never do this, and {@link TryLaterException} if
 * nothing was decided; neither names anybody.
 */
public final class EAddress {

    private static final int MOST_NOTIFICATIONS = 200;

    private final URI endpoint;
    private final SigningKey key;
    private final HeaderSignature headerSignature;
    private final EnvelopeWriter writer;
    private final SenderSignature signature;
    private final Line line;
    private final Clock clock;

    EAddress(URI endpoint, String sender, SigningKey key, HeaderSignature headerSignature, Line line, Clock clock) {
        this.endpoint = endpoint;
        this.key = key;
        this.headerSignature = headerSignature;
        this.writer = new EnvelopeWriter(sender);
        this.signature = new SenderSignature(key);
        this.line = line;
        this.clock = clock;
    }

    /**
     * A channel of properties named like the program's own, {@code pienakas.e-address.…}.
     *
     * @throws IllegalStateException naming the one that is wrong
     */
    public static EAddress of(Map<String, String> properties, Clock clock) {
        EAddressProperties bound = new Binder(new MapConfigurationPropertySource(properties))
                .bind("pienakas.e-address", EAddressProperties.class)
                .get();
        return new EAddressSetup(bound, System.getenv()).eAddress(clock);
    }

    /**
     * Hands a document over to the service. The same message may be sent any number of times: the receiver knows it by
     * its reference number and answers as at the first time.
     */
    public Sent send(EAddressMessage message) {
        Instant now = clock.instant();
        checkCertificate(now);
        SoapRequest request = new SoapRequest(Div.SEND_MESSAGE, endpoint);
        EnvelopeWriter.attachments(request.input(), message.files());
        Xml.copy(request.input(), signature.sign(writer.write(message), message.prepared()));
        String messageId = NotificationReader.id(call(Div.SEND_MESSAGE, request, now), Div.MESSAGE_ID);
        if (messageId.isEmpty()) {
            throw new TryLaterException("the e-address service took a message but gave no id: send it again");
        }
        return new Sent(messageId);
    }

    /**
     * The oldest notifications that were not confirmed; confirm them and ask again until none is left.
     *
     * @param most from 1 to 200
     */
    public List<Notification> notifications(int most) {
        if (most < 1 || most > MOST_NOTIFICATIONS) {
            throw new IllegalArgumentException("ask for 1 to " + MOST_NOTIFICATIONS + " notifications, not " + most);
        }
        Instant now = clock.instant();
        checkCertificate(now);
        SoapRequest request = new SoapRequest(Div.GET_NOTIFICATION_LIST, endpoint);
        Xml.in(request.input(), Div.MAX_RESULT_COUNT, String.valueOf(most));
        return NotificationReader.read(call(Div.GET_NOTIFICATION_LIST, request, now));
    }

    /** Tells the service that these notifications were seen, so that it does not repeat them. */
    public void confirm(Collection<Notification> seen) {
        if (seen.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        checkCertificate(now);
        SoapRequest request = new SoapRequest(Div.CONFIRM_NOTIFICATION_LIST, endpoint);
        Element ids = Xml.in(request.input(), Div.NOTIFICATION_IDS);
        seen.forEach(one -> Xml.add(ids, Div.ARRAYS, Div.LONG, String.valueOf(one.id())));
        call(Div.CONFIRM_NOTIFICATION_LIST, request, now);
    }

    /**
     * The e-address of a natural person.
     *
     * @throws IllegalArgumentException if it has not the form of a personal code
     */
    public static String addressOf(String personCode) {
        return Texts.personAddress(personCode);
    }

    private Element call(String operation, SoapRequest request, Instant now) {
        if (headerSignature != HeaderSignature.NONE) {
            request.secure(new SecurityHeader(key, headerSignature), now);
        }
        return Answer.output(line.post(Div.ACTION + operation, request.bytes()), operation);
    }

    private void checkCertificate(Instant now) {
        try {
            key.certificate().checkValidity(Date.from(now));
        } catch (CertificateException e) {
            throw new TryLaterException(
                    "the certificate of pienakas.e-address.key-store is valid from "
                            + key.certificate().getNotBefore().toInstant() + " to "
                            + key.certificate().getNotAfter().toInstant() + ": put a valid one there and start again",
                    "",
                    e,
                    true);
        }
    }
}
