package lv.pienakas.service.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Stands still until it is moved. */
public final class SettableClock extends Clock {

    private volatile Instant now;

    public SettableClock() {
        this(Instant.parse("2026-03-02T10:00:00Z"));
    }

    private SettableClock(Instant start) {
        now = start;
    }

    /** One that begins now, for what rests on certificates made by the test. */
    public static SettableClock atNow() {
        return new SettableClock(Instant.now());
    }

    /** Time goes on. */
    public void pass(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/Riga");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
