package lv.pienakas.data.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import lv.pienakas.data.notice.Sending.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever happens to a notice in whatever order, it never says twice what it may say once. */
class NoticeHistoryPropertyTest {

    private static final Instant NOON = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Property(tries = 2_000)
    void a_notice_keeps_its_promises(@ForAll long seed) {
        Random random = new Random(seed);
        Notice notice =
                Notice.found(1, UUID.randomUUID(), right(random.nextInt(5) == 0), "hash", oneIn(random, 8), NOON);
        for (int i = 1; i < 40; i++) {
            Standing before = notice.standing();
            List<Sending> sendings = notice.sendings();
            try {
                act(notice, random, NOON.plusSeconds(i));
            } catch (IllegalStateException e) {
                assertThat(notice.standing()).isEqualTo(before);
                assertThat(notice.sendings()).isEqualTo(sendings);
            }
            check(notice, before, sendings);
        }
    }

    private static void act(Notice notice, Random random, Instant at) {
        int message = 1 + random.nextInt(Math.max(1, notice.sendings().size()));
        boolean any = !notice.sendings().isEmpty();
        switch (random.nextInt(16)) {
            case 0, 1 -> notice.release(content(notice, random), at);
            case 2 -> notice.remind(content(notice, random), at);
            case 3 -> notice.optOut(at);
            case 4 -> notice.optIn(oneIn(random, 4), at);
            case 5 -> notice.withdraw(List.of(Reason.values()).get(random.nextInt(3)), at);
            case 6 -> notice.foundAgain(at);
            case 7 -> notice.opened(at);
            case 8, 9, 10 -> {
                // as a delivery does
                if (any && notice.begin(message, at) && !oneIn(random, 4)) {
                    notice.sent(message, "id", null, at);
                }
            }
            case 11 -> {
                if (any && notice.sending(message).isBegun()) {
                    notice.delivered(message, at);
                }
            }
            case 12 -> notice.hold(Hold.CLOSED, at);
            case 13 -> {
                if (any && notice.begin(message, at)) {
                    notice.nothingLeft(message, at);
                }
            }
            default -> {
                if (any && notice.sending(message).isBegun()) {
                    notice.refused(message, "code", at);
                }
            }
        }
    }

    private void check(Notice notice, Standing before, List<Sending> sendingsBefore) {
        Standing now = notice.standing();
        assertThat(notice.newEvents().stream().map(NoticeEvent::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, now.events()).boxed().toList());
        for (Kind kind : Kind.values()) {
            assertThat(notice.sendings().stream().filter(sending -> sending.kind() == kind && sending.counts()))
                    .as("messages of kind %s that count", kind)
                    .hasSizeLessThanOrEqualTo(1);
        }
        boolean arrived = notice.sendings().stream().anyMatch(Sending::mayHaveArrived);
        switch (now.state()) {
            case WAITING, OPTED_OUT -> assertThat(arrived).isFalse();
            case HELD_OUT -> assertThat(notice.sendings()).isEmpty();
            case SENT -> assertThat(arrived).isTrue();
            case LEAVING, WITHDRAWN -> {
                // may have arrived or not
            }
        }
        assertThat(now.state() == NoticeState.WITHDRAWN).isEqualTo(now.reason() != null);
        assertThat(notice.sendings()).allSatisfy(one -> {
            assertThat(one.calledOffAt() == null || !one.isBegun()).isTrue();
            assertThat(now.state() == NoticeState.WITHDRAWN && one.canBeCalledOff())
                    .as("nothing of a withdrawn notice can still leave")
                    .isFalse();
            assertThat(one.refusedAt() == null || one.content().channel() == Channel.E_ADDRESS)
                    .isTrue();
        });
        assertThat(notice.sendings().stream().filter(one -> one.kind() == Kind.REMINDER))
                .allSatisfy(reminder -> assertThat(now.sentAt()).isNotNull());
        assertThat(now.events()).isGreaterThanOrEqualTo(before.events());
        for (Sending old : sendingsBefore) {
            Sending same = notice.sending(old.number());
            assertThat(same.content()).isEqualTo(old.content());
            assertThat(old.sentAt() == null || old.sentAt().equals(same.sentAt()))
                    .as("a message is sent once")
                    .isTrue();
            assertThat(old.calledOffAt() == null || !same.isBegun())
                    .as("what was called off stays so")
                    .isTrue();
        }
        assertThat(before.state() == NoticeState.HELD_OUT && now.state() != NoticeState.HELD_OUT)
                .isFalse();
    }

    private static boolean oneIn(Random random, int times) {
        return random.nextInt(times) == 0;
    }

    /** As composed: no e-address once it has refused. */
    private static Content content(Notice notice, Random random) {
        Channel channel = notice.isRefusedByEAddress() || random.nextBoolean() ? Channel.LETTER : Channel.E_ADDRESS;
        return new Content(channel, "lv", "010180-12345", "Title", "Text");
    }

    private static NewRight right(boolean optedOut) {
        return new NewRight(new Right(1, "010180-12345", "SERVICE", 0, "", DAY, null, null, DAY), optedOut);
    }
}
