package lv.pienakas.service.eaddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The stand-in refuses what was changed on the way, so what it takes was not. */
class TamperingTest {

    private static final String SIGNED_WRONGLY = "BL.PSS.001";

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
    void an_unchanged_document_is_taken() throws IOException {
        assertThat(send(key, key, "as-is", request -> {})).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Title", "Description", "RecipientE-Address", "SenderRefNumber", "Date", "DigestValue"})
    void a_document_with_a_changed_word_is_refused(String name) {
        assertRefused(SIGNED_WRONGLY, key, request -> {
            Element one = element(request, Div.DIV, name);
            String text = one.getTextContent();
            one.setTextContent(name.equals("Date") ? "2020-11-25" : "A" + text.substring(1));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"SigningTime", "SigningCertificate"})
    void a_signature_with_changed_properties_is_refused(String name) {
        assertRefused(
                SIGNED_WRONGLY,
                key,
                request -> element(request, Div.XADES, name).setTextContent("2020-11-25T10:00:00Z"));
    }

    @Test
    void a_changed_signature_is_refused() {
        assertRefused(SIGNED_WRONGLY, key, request -> {
            Element value = child(documentSignature(request), "SignatureValue");
            byte[] bytes = Base64.getMimeDecoder().decode(value.getTextContent());
            bytes[10] ^= 1;
            value.setTextContent(Base64.getEncoder().encodeToString(bytes));
        });
    }

    @Test
    void a_document_that_somebody_else_signed_is_refused() throws IOException {
        SigningKey stranger = channel.key(channel.standIn().stranger("signer", Instant.now()));

        assertRefused("BL.PSS.013", stranger, request -> {});
    }

    @Test
    void a_document_without_a_signature_is_refused() {
        assertRefused("BL.PSS.003", key, request -> remove(documentSignature(request)));
    }

    @Test
    void a_second_section_beside_the_signed_one_is_refused() {
        assertRefused("BL.PSS.003", key, request -> {
            Element section = element(request, Div.DIV, Div.SENDER_DOCUMENT);
            Element envelope = element(request, Div.DIV, Div.ENVELOPE);
            envelope.insertBefore(section.cloneNode(true), section);
        });
    }

    @Test
    void a_file_that_is_not_the_one_of_the_envelope_is_refused() {
        assertRefused(
                "BL.PSS.018",
                key,
                request -> element(request, Div.UUI, Div.CONTENTS)
                        .setTextContent(Base64.getEncoder().encodeToString(new byte[7])));
    }

    @Test
    void a_file_that_is_missing_or_too_many_is_refused() {
        assertRefused("BL.PSS.018", key, request -> remove(element(request, Div.UUI, Div.ATTACHMENT_INPUT)));
        assertRefused("BL.PSS.018", key, request -> {
            Element more = Xml.in(element(request, Div.UUI, Div.ATTACHMENTS_INPUT), Div.ATTACHMENT_INPUT);
            Xml.in(more, Div.CONTENT_ID, "1");
            Xml.in(more, Div.CONTENTS, "AA==");
        });
    }

    @Test
    void another_document_with_a_used_number_is_refused_and_says_so() {
        EAddress eAddress = channel.eAddress();
        eAddress.send(Channel.message("used"));

        assertThatThrownBy(() -> eAddress.send(Channel.message("used", "Cits", "Cits teksts", List.of())))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.isAnotherUnderThisNumber()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Action", "MessageID", "To", "ReplyTo"})
    void a_request_with_a_wrong_addressing_header_is_not_taken(String name) {
        assertThatThrownBy(() -> send(
                        key,
                        key,
                        "header",
                        request -> element(request, Div.WSA, name).setTextContent("urn:other")))
                .isInstanceOf(TryLaterException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Created", "Expires"})
    void a_request_with_a_changed_time_is_not_taken(String name) {
        assertThatThrownBy(() -> send(key, key, "time", request -> {
                    Element time = element(request, Div.WSU, name);
                    time.setTextContent(Instant.parse(time.getTextContent())
                            .minusSeconds(name.equals("Created") ? 1 : 100_000)
                            .toString());
                }))
                .isInstanceOf(TryLaterException.class);
    }

    @Test
    void a_request_that_comes_again_as_it_was_is_not_taken() throws IOException {
        byte[] request = request(key, key, "replay", one -> {});
        Line line = channel.line(key);
        String action = Div.ACTION + Div.SEND_MESSAGE;
        Answer.output(line.post(action, request), Div.SEND_MESSAGE);

        assertThatThrownBy(() -> Answer.output(line.post(action, request), Div.SEND_MESSAGE))
                .isInstanceOf(TryLaterException.class);
    }

    private static void assertRefused(String code, SigningKey signer, Consumer<Element> change) {
        assertThatThrownBy(() -> send(signer, key, "tampered", change))
                .isInstanceOfSatisfying(
                        EAddressException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
        assertThat(channel.standIn().messages())
                .noneMatch(message -> message.referenceNumber().equals("tampered"));
    }

    private static String send(SigningKey signer, SigningKey sender, String number, Consumer<Element> change)
            throws IOException {
        byte[] request = request(signer, sender, number, change);
        return Xml.text(
                Answer.output(channel.line(sender).post(Div.ACTION + Div.SEND_MESSAGE, request), Div.SEND_MESSAGE),
                Div.UUI,
                Div.MESSAGE_ID);
    }

    private static byte[] request(SigningKey signer, SigningKey sender, String number, Consumer<Element> change) {
        EAddressMessage message = Channel.message(number);
        SoapRequest request =
                new SoapRequest(Div.SEND_MESSAGE, channel.standIn().endpoint());
        EnvelopeWriter.attachments(request.input(), message.files());
        Element envelope = new EnvelopeWriter(channel.property("sender")).write(message);
        Xml.copy(request.input(), new SenderSignature(signer).sign(envelope, message.prepared()));
        request.secure(
                new SecurityHeader(sender, HeaderSignature.RSA_SHA1),
                Clock.systemUTC().instant());
        change.accept(request.input());
        return request.bytes();
    }

    /** The first with this name in the whole request. */
    private static Element element(Element input, String namespace, String name) {
        return (Element) Objects.requireNonNull(Objects.requireNonNull(input.getOwnerDocument())
                .getElementsByTagNameNS(namespace, name)
                .item(0));
    }

    /** Not the one of the security header. */
    private static Element documentSignature(Element input) {
        return child(element(input, Div.DIV, Div.SIGNATURES), "Signature");
    }

    private static Element child(Element parent, String name) {
        return Objects.requireNonNull(Xml.child(parent, Div.DS, name));
    }

    private static void remove(Element element) {
        Objects.requireNonNull(element.getParentNode()).removeChild(element);
    }
}
