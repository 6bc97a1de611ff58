package lv.pienakas.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import lv.pienakas.data.staff.Role;
import lv.pienakas.service.security.SecurityProperties.Rates;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;

class RateLimitTest {

    private final PassingClock clock = new PassingClock();

    @Test
    void who_asked_too_much_is_told_how_long_to_wait_and_is_served_then() {
        RateLimit limit = new RateLimit(new Rates(2, 1, 1, Duration.ofSeconds(3)), clock);
        for (int i = 0; i < 6; i++) {
            assertThat(limit.take(machine("SAIS"), "a")).isZero();
        }

        assertThat(limit.take(machine("SAIS"), "a")).isEqualTo(1);
        assertThat(limit.take(machine("HR"), "a")).isZero();
        clock.pass(Duration.ofMillis(500));
        assertThat(limit.take(machine("SAIS"), "a")).isZero();
        assertThat(limit.take(machine("SAIS"), "a")).isEqualTo(1);
    }

    @Test
    void staff_and_machine_of_one_name_are_two_and_a_login_is_not_counted_for_its_address() {
        RateLimit limit = new RateLimit(new Rates(1, 1, 1, Duration.ofSeconds(1)), clock);

        assertThat(limit.take(machine("M1"), "a")).isZero();
        assertThat(limit.take(staff("M1"), "a")).isZero();
        assertThat(limit.take(null, "a")).isZero();
        assertThat(limit.take(staff("M1"), "b")).isPositive();
        assertThat(limit.take("a")).isPositive();
        assertThat(limit.take("b")).isZero();
    }

    @Test
    void addresses_of_one_network_of_ipv6_are_one() {
        RateLimit limit = new RateLimit(new Rates(1, 1, 1, Duration.ofSeconds(1)), clock);

        assertThat(limit.take("2001:db8:0:1:0:0:0:1")).isZero();
        assertThat(limit.take("2001:db8:0:1:ffff:ffff:ffff:ffff")).isPositive();
        assertThat(limit.take("2001:db8::1:0:0:0:2")).isPositive();
        assertThat(limit.take("2001:db8:0:2::1")).isZero();
        assertThat(limit.take("192.0.2.1")).isZero();
        assertThat(limit.take("192.0.2.2")).isZero();
        assertThat(limit.take("fe80::1%nowhere")).isZero();
    }

    @Test
    void flood_of_addresses_takes_bounded_memory_and_makes_nobody_forgotten_who_has_logged_in() {
        RateLimit limit = new RateLimit(new Rates(1, 1, 1, Duration.ofSeconds(1)), clock);
        limit.take(machine("SAIS"), "a");
        for (int i = 0; i < 3 * RateLimit.KEPT; i++) {
            limit.take("address " + i);
        }

        assertThat(limit.kept()).isEqualTo(RateLimit.KEPT + 1);
        assertThat(limit.take(machine("SAIS"), "a")).isPositive();
    }

    /** Oracle: in no window of n seconds are more served than the burst and n seconds' worth. */
    @Property(tries = 200)
    void never_more_than_burst_and_rate(
            @ForAll @IntRange(min = 1, max = 5) int rate,
            @ForAll @IntRange(min = 1, max = 4) int burst,
            @ForAll @Size(min = 1, max = 200) List<@IntRange(max = 400) Integer> pauses) {
        PassingClock time = new PassingClock();
        RateLimit limit = new RateLimit(new Rates(rate, 1, 1, Duration.ofSeconds(burst)), time);
        Deque<Long> served = new ArrayDeque<>();
        for (int pause : pauses) {
            time.pass(Duration.ofMillis(pause));
            long now = time.millis();
            if (limit.take(machine("SAIS"), "a") == 0) {
                served.add(now);
            }
            for (long from : served) {
                long since = served.stream().filter(at -> at >= from).count();
                assertThat((double) since).isLessThanOrEqualTo(rate * (burst + (now - from) / 1000.0) + 1e-9);
            }
        }
        assertThat(served).as("the first is always served").isNotEmpty();
    }

    private static Authentication machine(String name) {
        return new TestingAuthenticationToken(name, "", "SCOPE_portal");
    }

    private static Authentication staff(String name) {
        return new TestingAuthenticationToken(name, "", "ROLE_" + Role.MANAGER);
    }
}
