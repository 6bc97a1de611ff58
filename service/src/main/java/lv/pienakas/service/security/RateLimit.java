package lv.pienakas.service.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lv.pienakas.service.security.SecurityProperties.Rates;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * How much somebody may still ask of this node. Those of whom nothing was heard for longest are forgotten, so that the
 * memory that it takes is bounded; a flood of addresses makes it forget addresses, and nobody who has logged in.
 */
final class RateLimit {

    /** Callers, and as many addresses: a few megabytes. */
    static final int KEPT = 10_000;

    /** Of an address of IPv6; one of IPv4 is shorter. */
    private static final int NETWORK_BYTES = 8;

    private final Map<String, Bucket> callers = bounded();
    private final Map<String, Bucket> addresses = bounded();
    private final Rates rates;
    private final TimeMeter time;

    RateLimit(Rates rates, Clock clock) {
        this.rates = rates;
        this.time = new ClockMeter(clock);
    }

    /** Takes one request of whoever has logged in, else of the address; seconds to wait if that was one too many, or 0. */
    long take(@Nullable Authentication login, String address) {
        if (login == null || login instanceof AnonymousAuthenticationToken) {
            return take(address);
        }
        Caller caller = CallerArgument.caller(login);
        return caller.isMachine()
                ? take(callers, "machine " + caller.name(), rates.machine())
                : take(callers, "staff " + caller.name(), rates.staff());
    }

    /** Takes one request of an address. */
    long take(String address) {
        return take(addresses, network(address), rates.address());
    }

    /** Whoever has an address of IPv6 has all of its network's: 2 to the power of 64. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress(); // an address with a colon is never looked up
            return HexFormat.of().formatHex(bytes, 0, Math.min(NETWORK_BYTES, bytes.length));
        } catch (UnknownHostException e) {
            return address;
        }
    }

    int kept() {
        return callers.size() + addresses.size();
    }

    private long take(Map<String, Bucket> buckets, String key, int rate) {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(key, anew -> bucket(rate)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket(int rate) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(rate * rates.burst().toSeconds()).refillGreedy(rate, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Map<String, Bucket> bounded() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > KEPT;
            }
        });
    }

    /** Time as the rest of the service has it. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
