package lv.pienakas.service.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lv.pienakas.data.notice.WaitingRight;
import lv.pienakas.rules.release.RuleRelease;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who loses most by waiting, against money counted day by day. */
class LossPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Payment ONCE = new Payment(0, 6);
    private static final Payment MONTHLY = new Payment(1, 6);
    private static final int LAST_CHANCE = 45;

    @Property
    void a_regular_payment_is_lost_day_by_day(
            @ForAll @IntRange(min = -800, max = 400) int since,
            @ForAll @IntRange(min = 0, max = 800) int applied,
            @ForAll @IntRange(min = 1, max = 12) int interval,
            @ForAll @IntRange(min = 0, max = 12) int back) {
        LocalDate first = TODAY.plusDays(since);
        LocalDate application = TODAY.plusDays(applied);
        double daily = 120.0 * 12 / interval / 365;

        double lost = 0;
        for (LocalDate day = first; day.isBefore(application.minusMonths(back)); day = day.plusDays(1)) {
            lost += daily;
        }

        assertThat(new Loss(first, null, 120, new Payment(interval, back)).lostBy(application))
                .isCloseTo(lost, within(1e-6));
    }

    @Property
    void what_is_paid_once_is_lost_whole_and_only_after_its_last_day(
            @ForAll @IntRange(min = -100, max = 300) int until, @ForAll @IntRange(min = 0, max = 300) int applied) {
        Loss loss = new Loss(TODAY.minusDays(200), TODAY.plusDays(until), 600, ONCE);

        assertThat(loss.lostBy(TODAY.plusDays(applied))).isEqualTo(applied <= until ? 0 : 600);
    }

    @Property
    void waiting_costs_nothing_before_it_begins_to_and_something_from_then_on(
            @ForAll @IntRange(min = -400, max = 400) int since,
            @ForAll @IntRange(min = 0, max = 400) int until,
            @ForAll boolean once) {
        Loss loss = new Loss(TODAY.plusDays(since), TODAY.plusDays(until), 100, once ? ONCE : MONTHLY);
        LocalDate begins = loss.begins();

        assertThat(loss.lostBy(begins.minusDays(1))).isZero();
        assertThat(loss.lostBy(begins.plusDays(4))).isPositive();
        assertThat(loss.perDay(begins.plusDays(5)) > 0).isEqualTo(!once);
    }

    @Property
    void turns_come_in_the_same_order_however_they_are_asked_for(@ForAll long seed) {
        Random random = new Random(seed);
        List<Turn> turns = new ArrayList<>();
        for (int id = 0; id < 30; id++) {
            turns.add(turn(random, id));
        }
        List<Turn> sorted = turns.stream().sorted().toList();
        Collections.shuffle(turns, random);

        assertThat(turns.stream().sorted().toList()).isEqualTo(sorted);
        for (int i = 1; i < sorted.size(); i++) {
            Turn before = sorted.get(i - 1);
            Turn after = sorted.get(i);
            assertThat(after.lastChance() && !before.lastChance())
                    .as("%s before %s", before, after)
                    .isFalse();
            if (after.lastChance()) {
                assertThat(before.begins()).isBeforeOrEqualTo(after.begins());
            } else if (!before.lastChance()) {
                assertThat(before.perDay()).isGreaterThanOrEqualTo(after.perDay());
            }
        }
    }

    @Test
    void childbirth_near_its_end_comes_before_everything_then_what_runs_away_then_what_keeps() {
        Turn ending = once(1, TODAY.minusMonths(6).plusDays(3), TODAY.plusDays(3), "600.00");
        Turn soon = once(2, TODAY.minusMonths(5), TODAY.plusMonths(1), "9999.00");
        Turn dear = regular(3, TODAY.minusMonths(7), "99999.00");
        Turn cheap = regular(4, TODAY.minusMonths(20), "20.00");
        Turn unknown = regular(5, TODAY.minusMonths(20), null);
        Turn later = regular(6, TODAY.minusMonths(1), "99999.00");
        Turn newborn = once(7, TODAY.minusDays(1), TODAY.plusMonths(6), "600.00");
        Turn keeps = once(8, TODAY.minusYears(2), null, "5000.00");

        assertThat(List.of(keeps, newborn, later, unknown, cheap, dear, soon, ending).stream()
                        .sorted())
                .containsExactly(ending, soon, dear, unknown, cheap, later, newborn, keeps);
    }

    @Test
    void rules_say_how_each_service_is_paid() {
        var parameters = RuleRelease.builtIn().parameters();
        assertThat(Payment.of("CHILDBIRTH_BENEFIT", parameters, TODAY)).isEqualTo(new Payment(0, 6));
        assertThat(Payment.of("CONTRIBUTION_REFUND", parameters, TODAY)).isEqualTo(new Payment(0, 6));
        assertThat(Payment.of("TRANSPORT_ALLOWANCE", parameters, TODAY)).isEqualTo(new Payment(6, 6));
        assertThat(Payment.of("OLD_AGE_PENSION", parameters, TODAY)).isEqualTo(new Payment(1, 6));
    }

    private static Turn turn(Random random, int id) {
        LocalDate since = TODAY.minusDays(random.nextInt(600));
        String amount = random.nextBoolean() ? null : String.valueOf(random.nextInt(5) * 100);
        return random.nextBoolean()
                ? once(id, since, random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(200)), amount)
                : regular(id, since, amount);
    }

    private static Turn once(int id, LocalDate since, @Nullable LocalDate until, @Nullable String amount) {
        return turn(id, since, until, amount, ONCE);
    }

    private static Turn regular(int id, LocalDate since, @Nullable String amount) {
        return turn(id, since, null, amount, MONTHLY);
    }

    private static Turn turn(
            int id, LocalDate since, @Nullable LocalDate until, @Nullable String amount, Payment payment) {
        BigDecimal euros = amount == null ? null : new BigDecimal(amount);
        return Turn.of(new WaitingRight(id, since, until, euros), payment, 200, LAST_CHANCE, TODAY);
    }
}
