package lv.pienakas.service.eaddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lv.pienakas.service.eaddress.standin.Misbehaviour;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** What goes wrong is told apart, and no failure names anybody. */
class FailingTest {

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

    @ParameterizedTest
    @EnumSource(
            value = Misbehaviour.class,
            names = {"NO_SUCH_RECIPIENT", "REFUSES_WITHOUT_CODE"})
    void a_fault_of_the_message_is_refused_for_good(Misbehaviour how) {
        assertThat(failure(how)).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_refusal_carries_the_code_of_the_service() {
        assertThat(failure(Misbehaviour.NO_SUCH_RECIPIENT)).hasMessageContaining("BL.PSS.024");
    }

    @ParameterizedTest
    @EnumSource(
            value = Misbehaviour.class,
            names = {
                "NOT_REGISTERED",
                "SECURITY_FAILED",
                "SERVER_AT_FAULT",
                "HANGS_UP",
                "STATUS_500",
                "STATUS_404",
                "REDIRECT",
                "RUBBISH",
                "OTHER_XML",
                "NO_ID",
                "HUGE",
                "XML_BOMB",
                "EXTERNAL_ENTITY"
            })
    void everything_else_is_to_be_tried_again(Misbehaviour how) {
        assertThat(failure(how)).isInstanceOfSatisfying(TryLaterException.class, FailingTest::mayHaveArrived);
        assertThat(eAddress.send(Channel.message("after-" + how)).messageId()).isNotEmpty();
    }

    @Test
    void an_answer_that_is_too_long_is_not_read_to_its_end() {
        assertThat(failure(Misbehaviour.HUGE)).hasMessageContaining("an answer of more than 4194304 bytes");
    }

    @ParameterizedTest
    @EnumSource(
            value = Misbehaviour.class,
            names = {"XML_BOMB", "EXTERNAL_ENTITY"})
    void a_document_type_is_refused_whatever_it_says(Misbehaviour how) {
        assertThat(failure(how)).hasMessageContaining("no XML without a document type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a SYSTEM 'http://localhost:1/a.dtd'><a/>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"
            })
    void xml_with_a_document_type_is_not_read_at_all(String text) {
        assertThatThrownBy(() -> Xml.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SAXException.class)
                .hasMessageContaining("DOCTYPE");
    }

    @ParameterizedTest
    @EnumSource(
            value = Misbehaviour.class,
            names = {"SILENT", "TAKES_AND_IS_SILENT", "TRICKLES"})
    void a_service_that_does_not_answer_in_time_is_to_be_tried_again(Misbehaviour how) {
        EAddress impatient = channel.with("timeout", "700ms").eAddress();
        channel.with("timeout", "20s");
        impatient.send(Channel.message("before-" + how));
        channel.standIn().misbehave(how, 1);
        Instant start = Instant.now();

        assertThatThrownBy(() -> impatient.send(Channel.message("silence-" + how)))
                .isInstanceOfSatisfying(TryLaterException.class, FailingTest::mayHaveArrived)
                .hasMessageContaining("no whole answer within");

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_port_where_nobody_listens_is_to_be_tried_again() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String right = channel.property("endpoint");
        EAddress nowhere =
                channel.with("endpoint", "https://localhost:" + port + "/").eAddress();
        channel.with("endpoint", right);

        assertThatThrownBy(() -> nowhere.send(Channel.message("nowhere")))
                .isInstanceOfSatisfying(TryLaterException.class, FailingTest::hasNotArrived);
    }

    private static void mayHaveArrived(TryLaterException failure) {
        assertThat(failure.isNothingSent()).isFalse();
    }

    private static void hasNotArrived(TryLaterException failure) {
        assertThat(failure.isNothingSent()).isTrue();
    }

    @Test
    void an_unknown_certificate_gets_no_line() throws IOException {
        SigningKey stranger = channel.key(channel.standIn().stranger("stranger", Instant.now()));
        int before = channel.standIn().requests();

        assertThatThrownBy(() -> channel.line(stranger).post("any", new byte[0]))
                .isInstanceOf(TryLaterException.class);

        assertThat(channel.standIn().requests()).isEqualTo(before);
    }

    @Test
    void a_server_that_is_not_trusted_gets_nothing() throws IOException {
        String right = channel.property("trust-store");
        EAddress suspicious = channel.with("trust-store", right.replace("trust.p12", "clients.p12"))
                .eAddress();
        channel.with("trust-store", right);
        int before = channel.standIn().requests();

        assertThatThrownBy(() -> suspicious.send(Channel.message("trust")))
                .isInstanceOfSatisfying(TryLaterException.class, FailingTest::hasNotArrived)
                .hasMessageContaining("trust-store");

        assertThat(channel.standIn().requests()).isEqualTo(before);
    }

    @Test
    void an_expired_certificate_is_named_and_not_used() {
        Path old = channel.standIn().stranger("old", Instant.now().minus(Duration.ofDays(60)));
        String right = channel.property("key-store");
        EAddress expired = channel.with("key-store", old.toString()).eAddress();
        channel.with("key-store", right);

        assertThatThrownBy(() -> expired.send(Channel.message("expired")))
                .isInstanceOfSatisfying(TryLaterException.class, FailingTest::hasNotArrived)
                .hasMessageContaining("key-store");
    }

    @ParameterizedTest
    @EnumSource(
            value = Misbehaviour.class,
            names = {"SILENT", "TAKES_AND_IS_SILENT", "TRICKLES", "TWICE", "MULTIPART"},
            mode = EnumSource.Mode.EXCLUDE)
    void no_failure_names_the_recipient_or_quotes_the_service(Misbehaviour how) {
        StringWriter trace = new StringWriter();
        failure(how).printStackTrace(new PrintWriter(trace));

        assertThat(trace.toString())
                .doesNotContain(Channel.PERSON_CODE)
                .doesNotContain("_PRIVATE")
                .doesNotContain("pensij");
    }

    @Test
    void a_message_and_its_parts_can_be_logged() {
        assertThat(List.of(Channel.message("logged"), Channel.notice(), new Sent("id"))
                        .toString())
                .contains("logged")
                .doesNotContain(Channel.PERSON_CODE)
                .doesNotContain("Lēmums")
                .doesNotContain("lēmums");
    }

    private static EAddressException failure(Misbehaviour how) {
        channel.standIn().misbehave(how, 1);
        return catchThrowableOfType(EAddressException.class, () -> eAddress.send(Channel.message("failing-" + how)));
    }
}
