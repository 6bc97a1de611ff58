package lv.pienakas.service.eaddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lv.pienakas.service.eaddress.standin.Misbehaviour;
import lv.pienakas.service.eaddress.standin.Received;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that arrive. */
class SendingTest {

    @TempDir
    static Path folder;

    private static Channel channel;
    private static EAddress eAddress;

    @BeforeAll
    static void open() {
        channel = Channel.open(folder);
        eAddress = channel.eAddress();
    }

    @AfterAll
    static void close() {
        channel.close();
    }

    @Test
    void a_document_arrives_as_it_was_sent() {
        Sent sent = eAddress.send(Channel.message("arrives"));

        Received received = received("arrives");
        assertThat(received.messageId()).isEqualTo(sent.messageId());
        assertThat(received.recipient()).isEqualTo("_PRIVATE@" + Channel.PERSON_CODE);
        assertThat(received.title()).isEqualTo("Lēmums par pensiju");
        assertThat(received.text()).isEqualTo("Jums piešķirta vecuma pensija.");
        assertThat(received.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("lēmums.txt");
            assertThat(file.content()).isEqualTo("Lēmums".getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void a_document_without_files_arrives() {
        eAddress.send(Channel.message("no-files", "Paziņojums", "", List.of()));

        assertThat(received("no-files").files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&<>\"'ēļŪ",
                "]]> <![CDATA[ & &amp; <!-- -->",
                "first\nsecond\r\nthird\tend ",
                "\uD83D\uDE00 \uFFFD \u00A0 \u2028 \u0085"
            })
    void a_text_with_any_characters_arrives_as_it_is(String text) {
        String reference = "text-" + Integer.toHexString(text.hashCode());

        eAddress.send(Channel.message(reference, "x & <y> \"ēļ\"", text, List.of(Channel.notice())));

        assertThat(received(reference).text()).isEqualTo(text);
        assertThat(received(reference).title()).isEqualTo("x & <y> \"ēļ\"");
    }

    @Test
    void a_long_text_and_files_up_to_the_limit_arrive() {
        String text = "Lēmums ar pielikumu. ".repeat(4_700);
        byte[] half = new byte[Div.MOST_BYTES / 2];
        new Random(1).nextBytes(half);

        eAddress.send(Channel.message(
                "long",
                "ē".repeat(1_000),
                text,
                List.of(
                        new EAddressFile("a & b.pdf", "application/pdf", half),
                        new EAddressFile("c.pdf", "application/pdf", half))));

        assertThat(received("long").text()).isEqualTo(text);
        assertThat(received("long").files()).extracting(EAddressFile::content).containsExactly(half, half);
    }

    @Test
    void a_document_sent_twice_is_one_message_with_one_id() {
        Sent first = eAddress.send(Channel.message("twice"));
        Sent second = channel.eAddress().send(Channel.message("twice"));

        assertThat(second).isEqualTo(first);
        assertThat(channel.standIn().messages())
                .filteredOn(message -> message.referenceNumber().equals("twice"))
                .hasSize(1);
    }

    @Test
    void a_document_whose_answer_was_lost_is_sent_again_and_is_one_message() {
        try (Channel other = Channel.open(folder.resolve("lost")).with("timeout", "1s")) {
            EAddress impatient = other.eAddress();
            impatient.send(Channel.message("warm-up"));
            other.standIn().misbehave(Misbehaviour.TAKES_AND_IS_SILENT, 1);
            assertThatThrownBy(() -> impatient.send(Channel.message("lost"))).isInstanceOf(TryLaterException.class);

            Sent sent = impatient.send(Channel.message("lost"));

            assertThat(other.standIn().messages())
                    .filteredOn(message -> message.referenceNumber().equals("lost"))
                    .singleElement()
                    .satisfies(message -> assertThat(message.messageId()).isEqualTo(sent.messageId()));
        }
    }

    @Test
    void many_threads_send_at_once_and_each_document_is_one_message() {
        List<String> references =
                IntStream.range(0, 40).mapToObj(number -> "many-" + number % 20).toList();

        List<Sent> sent = references.parallelStream()
                .map(reference -> eAddress.send(Channel.message(reference)))
                .toList();

        assertThat(sent.stream().distinct()).hasSize(20);
        assertThat(channel.standIn().messages())
                .filteredOn(message -> message.referenceNumber().startsWith("many-"))
                .hasSize(20);
    }

    @ParameterizedTest
    @EnumSource(HeaderSignature.class)
    void every_kind_of_security_header_is_accepted_by_a_service_that_wants_it(HeaderSignature kind) {
        try (Channel other = Channel.open(folder.resolve(kind.name()), kind)) {
            other.eAddress().send(Channel.message("header"));

            assertThat(other.standIn().messages()).hasSize(1);
        }
    }

    @Test
    void an_answer_in_several_parts_is_read() {
        channel.standIn().misbehave(Misbehaviour.MULTIPART, 1);

        assertThat(eAddress.send(Channel.message("parts")).messageId())
                .isEqualTo(received("parts").messageId());
    }

    private static Received received(String referenceNumber) {
        return channel.standIn().messages().stream()
                .filter(message -> message.referenceNumber().equals(referenceNumber))
                .findFirst()
                .orElseThrow();
    }
}
