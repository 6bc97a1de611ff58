package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lv.pienakas.data.outbox.Outbox;
import lv.pienakas.data.outbox.OutboxMessage;
import lv.pienakas.data.outbox.WaitingMessages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

@PageTest
class OutboxPagesTest {

    private static final String REFUSED = "SAIS answered 422 <script>";

    private static int streams;

    private final Site site;
    private final Outbox outbox;
    private final WaitingMessages waiting;
    private final TransactionOperations transactions;
    private final Clock clock;

    OutboxPagesTest(
            @LocalServerPort int port,
            @Autowired Outbox outbox,
            @Autowired WaitingMessages waiting,
            @Autowired TransactionOperations transactions,
            @Autowired Clock clock) {
        this.site = new Site(port);
        this.outbox = outbox;
        this.waiting = waiting;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Test
    void page_says_what_was_given_up_and_why() {
        String stream = dead();
        String number = stream.substring("case-".length());

        assertThat(site.get("/outbox?lang=en").text())
                .contains("Stage done Case " + number + ", message 1")
                .contains("SAIS answered 422 &lt;script&gt; 1 Send again Leave it out")
                .containsPattern("Wait to be sent \\d+ Oldest of \\d+ ");
        Site.Answer latvian = site.get("/outbox");
        assertThat(latvian.text()).contains("Posms pabeigts Lieta " + number + ", 1. ziņa");
        assertThat(latvian.addresses()).contains("/cases/" + number, "/work");
        assertThat(latvian.html()).doesNotContain("??", "<script");
    }

    @Test
    void page_says_what_does_not_get_through_and_why_and_it_is_tried_at_once_or_given_up() {
        String reason = "SAIS answered 503 " + ++streams;
        String stream = "case-" + (910_000_000 + streams);
        String other = "case-" + (920_000_000 + streams);
        for (String one : List.of(stream, other)) {
            transactions.executeWithoutResult(status -> outbox.add("SAIS.STAGE_DONE", one, "{}", clock.instant()));
            waiting.failed(first(one), reason, clock.instant().plus(Duration.ofMinutes(10)));
        }

        assertThat(site.get("/outbox?lang=en").text())
                .containsPattern("Stage done " + reason + " 2 .* Give up the oldest");
        assertThat(site.get("/outbox").html()).doesNotContain("??");
        assertThat(site.post("/outbox/try-now", List.of()).status()).isEqualTo(303);
        assertThat(first(other).attempts()).isEqualTo(1);
        assertThat(post("/outbox/give-up", stream).status()).isEqualTo(303);
        assertThat(site.get("/outbox?lang=en").text())
                .containsPattern("Stage done " + reason + " 1 ")
                .containsPattern("message 1 .*" + reason + ".* Leave it out");
        waiting.delivered(List.of(first(other)), clock.instant());
        post("/outbox/leave-out", stream);
    }

    @Test
    void message_of_a_notice_leads_to_it() {
        String stream = "notice-" + (900_000_000 + ++streams);
        transactions.executeWithoutResult(status -> outbox.add("NOTICE.LETTER", stream, "{}", clock.instant()));
        waiting.dead(first(stream), REFUSED, clock.instant());
        String number = stream.substring("notice-".length());

        assertThat(site.get("/outbox?lang=en").text()).contains("Notice by letter Notice " + number + ", message 1");
        assertThat(site.get("/outbox").addresses()).contains("/notices/number/" + number);
        assertThat(site.get("/notices/number/" + number).status()).isEqualTo(404);
    }

    @Test
    void message_that_is_sent_again_is_due_and_no_longer_given_up() {
        String stream = dead();
        Site.Answer answer = post("/outbox/again", stream);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/outbox");
        assertThat(site.get("/outbox").html()).doesNotContain("value=\"" + stream + "\"");
        assertThat(first(stream).number()).isEqualTo(1);
    }

    @Test
    void message_that_is_left_out_makes_room_for_the_next() {
        String stream = dead();

        assertThat(post("/outbox/leave-out", stream).status()).isEqualTo(303);
        assertThat(first(stream).number()).isEqualTo(2);
        assertThat(post("/outbox/again", stream).status()).isEqualTo(303);
        assertThat(first(stream).number()).isEqualTo(2);
    }

    @Test
    void all_are_sent_again() {
        List<String> some = List.of(dead(), dead());

        assertThat(site.post("/outbox/all-again", List.of()).status()).isEqualTo(303);
        assertThat(some).allSatisfy(stream -> assertThat(first(stream).number()).isEqualTo(1));
        assertThat(site.get("/outbox?lang=en").text()).contains("Given up 0").contains("There are none.");
    }

    @Test
    void another_site_decides_nothing() {
        String stream = dead();

        assertThat(site.postWithoutToken("/outbox/leave-out", List.of("stream", stream, "number", "1"))
                        .status())
                .isEqualTo(403);
        assertThat(site.get("/outbox").html()).contains("value=\"" + stream + "\"");
        assertThat(site.get("/outbox/leave-out?stream=" + stream + "&number=1").status())
                .isEqualTo(405);
        assertThat(site.post("/outbox/again", List.of("stream", stream, "number", "x"))
                        .status())
                .isEqualTo(400);
    }

    /** A stream whose first of two messages was given up. */
    private String dead() {
        String stream = "case-" + (900_000_000 + ++streams);
        transactions.executeWithoutResult(status -> {
            outbox.add("SAIS.STAGE_DONE", stream, "{}", clock.instant());
            outbox.add("SAIS.STAGE_DONE", stream, "{}", clock.instant());
        });
        waiting.dead(first(stream), REFUSED, clock.instant());
        return stream;
    }

    private OutboxMessage first(String stream) {
        return waiting.due(Outbox.partition(stream), clock.instant(), 10_000).stream()
                .filter(message -> message.stream().equals(stream))
                .findFirst()
                .orElseThrow();
    }

    private Site.Answer post(String path, String stream) {
        return site.post(path, List.of("stream", stream, "number", "1"));
    }
}
