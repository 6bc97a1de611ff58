package lv.pienakas.service.eaddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lv.pienakas.service.eaddress.Notification.State;
import lv.pienakas.service.eaddress.standin.Misbehaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** What became of the documents. */
class NotificationsTest {

    @TempDir
    Path folder;

    private Channel channel;
    private EAddress eAddress;

    @BeforeEach
    void open() {
        channel = Channel.open(folder);
        eAddress = channel.eAddress();
    }

    @AfterEach
    void close() {
        channel.close();
    }

    @Test
    void nothing_sent_is_nothing_told() {
        assertThat(eAddress.notifications(10)).isEmpty();
    }

    @Test
    void a_delivery_and_a_refusal_are_told_by_reference_number() {
        Sent one = eAddress.send(Channel.message("one"));
        channel.standIn().refuse(EAddress.addressOf(Channel.PERSON_CODE));
        Sent two = eAddress.send(Channel.message("two"));

        assertThat(eAddress.notifications(10))
                .extracting(Notification::referenceNumber, Notification::messageId, Notification::state)
                .containsExactly(
                        tuple("one", one.messageId(), State.UNDER_WAY),
                        tuple("one", one.messageId(), State.DELIVERED),
                        tuple("two", two.messageId(), State.UNDER_WAY),
                        tuple("two", two.messageId(), State.REFUSED));
    }

    @Test
    void what_was_confirmed_is_not_told_again_and_the_rest_is() {
        eAddress.send(Channel.message("one"));
        eAddress.send(Channel.message("two"));
        List<Notification> seen = new ArrayList<>();

        for (List<Notification> some = eAddress.notifications(3); !some.isEmpty(); some = eAddress.notifications(3)) {
            assertThat(eAddress.notifications(3)).isEqualTo(some);
            seen.addAll(some);
            eAddress.confirm(some);
            eAddress.confirm(some);
        }

        assertThat(seen).extracting(Notification::id).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void a_notification_told_twice_counts_once() {
        eAddress.send(Channel.message("one"));
        channel.standIn().misbehave(Misbehaviour.TWICE, 1);

        assertThat(eAddress.notifications(10)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void a_senseless_number_is_not_asked_for(int most) {
        assertThatThrownBy(() -> eAddress.notifications(most))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(most));
    }

    @ParameterizedTest
    @CsvSource({
        "MessageProcessed, Accepted, UNDER_WAY",
        "MessageProcessed, Sent, UNDER_WAY",
        "MessageProcessed, DeliveryDelayed, UNDER_WAY",
        "MessageProcessed, Rejected, REFUSED",
        "MessageDelivered, RecipientAccepted, DELIVERED",
        "MessageDelivered, RecipientRejected, REFUSED",
        "NewMessage, Accepted, OTHER",
        "SomethingNew, Unheard, OTHER",
    })
    void every_status_of_the_manual_has_a_meaning(String type, String status, State state) throws SAXException {
        assertThat(read("<Id>7</Id><CreatedOn>2026-11-24T12:00:00+02:00</CreatedOn><MessageStatus>" + status
                        + "</MessageStatus><Type>" + type + "</Type>"))
                .isEqualTo(new Notification(7, "", "", state, Instant.parse("2026-11-24T10:00:00Z")));
    }

    @Test
    void a_time_without_a_zone_is_of_riga() throws SAXException {
        assertThat(read("<Id>7</Id><CreatedOn>2026-11-24T12:00:00.1234567</CreatedOn>")
                        .at())
                .isEqualTo(Instant.parse("2026-11-24T10:00:00.123456700Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<CreatedOn>2026-11-24T12:00:00Z</CreatedOn>",
                "<Id>x</Id><CreatedOn>2026-11-24T12:00:00Z</CreatedOn>",
                "<Id>99999999999999999999</Id><CreatedOn>2026-11-24T12:00:00Z</CreatedOn>",
                "<Id>7</Id>",
                "<Id>7</Id><CreatedOn>yesterday</CreatedOn>",
                "<Id>7</Id><CreatedOn>2026-11-24T12:00:00Z</CreatedOn><MessageId>a b</MessageId>"
            })
    void a_notification_of_another_form_is_not_guessed_at(String content) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(TryLaterException.class);
    }

    private static Notification read(String content) throws SAXException {
        String text = "<GetNotificationListOutput xmlns='" + Div.UUI + "'><Notifications><Notification>" + content
                + "</Notification></Notifications></GetNotificationListOutput>";
        return NotificationReader.read(Xml.root(Xml.parse(text.getBytes(StandardCharsets.UTF_8))))
                .get(0);
    }
}
