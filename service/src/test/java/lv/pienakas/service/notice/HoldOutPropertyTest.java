package lv.pienakas.service.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.stream.IntStream;
import lv.pienakas.data.notice.Right;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class HoldOutPropertyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final byte[] KEY =
            "thirty-two bytes, more or less..".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @Property(tries = 20)
    void about_the_share_is_held_out(@ForAll @DoubleRange(min = 0, max = 1) double share) {
        HoldOut lot = new HoldOut(KEY);
        long held = IntStream.range(0, 4_000)
                .filter(person -> lot.holds(right(person, "A"), share))
                .count();

        // five standard deviations of 4,000 draws
        assertThat(held / 4_000.0).isCloseTo(share, within(5 * Math.sqrt(0.25 / 4_000)));
    }

    @Property
    void same_right_draws_the_same_lot_and_a_greater_share_only_adds(
            @ForAll @IntRange(min = 1) int person, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        boolean held = new HoldOut(KEY).holds(right(person, "A"), share);

        assertThat(new HoldOut(KEY).holds(right(person, "A"), share)).isEqualTo(held);
        assertThat(new HoldOut(KEY).holds(right(person, "A"), Math.min(1, share + 0.1)) || !held)
                .isTrue();
        assertThat(new HoldOut(KEY).holds(right(person, "A"), 0)).isFalse();
        assertThat(new HoldOut(KEY).holds(right(person, "A"), 1)).isTrue();
    }

    @Property(tries = 1)
    void another_key_or_service_draws_another_lot() {
        HoldOut lot = new HoldOut(KEY);
        HoldOut other = new HoldOut("another key".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(IntStream.range(0, 1_000))
                .anyMatch(person -> lot.holds(right(person, "A"), 0.5) != lot.holds(right(person, "B"), 0.5))
                .anyMatch(person -> lot.holds(right(person, "A"), 0.5) != other.holds(right(person, "A"), 0.5));
    }

    private static Right right(int person, String service) {
        return new Right(person, "", service, 0, "", DAY, null, null, DAY);
    }
}
