package lv.pienakas.service.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.ScanLists;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.ScanRun;
import lv.pienakas.data.detection.ScanRun.State;
import lv.pienakas.service.scan.ScanAlarm;
import lv.pienakas.service.scan.ScanAlarms;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How far the scan is, what became of others, and what a person has to see to, read from time to time. */
@Component
@ConditionalOnWebApplication
class ScanFigures {

    private static final Logger LOG = LoggerFactory.getLogger(ScanFigures.class);

    private final ScanLists lists;
    private final ScanAlarms alarms;
    private final MultiGauge runs;
    private final MultiGauge durations;
    private volatile @Nullable Reading last;

    /**
     * What was read at once.
     *
     * @param running null: none is
     * @param differences of the last full scan that was compared; null: there was none
     */
    record Reading(
            Map<ScanAlarm, String> alarms,
            @Nullable ScanRun running,
            @Nullable Long differences) {}

    ScanFigures(ScanLists lists, ScanAlarms alarms, MeterRegistry meters) {
        this.lists = lists;
        this.alarms = alarms;
        this.runs = MultiGauge.builder("pienakas.scan.runs")
                .description("Scans that were asked for, by what has become of them")
                .register(meters);
        this.durations = MultiGauge.builder("pienakas.scan.run.duration.seconds")
                .description("Of the last one that is done, pauses included")
                .register(meters);
        gauge(meters, "running", "1 while a scan is under way", read -> read.running() == null ? 0 : 1);
        gauge(meters, "progress.persons", "Done by the scan that is under way", of(ScanRun::persons));
        gauge(meters, "progress.of.persons", "To be done by the scan that is under way", of(ScanRun::ofPersons));
        gauge(meters, "late", "1 if a night's scan was not done in time", of(ScanAlarm.LATE));
        gauge(meters, "failed", "1 if a scan failed and none made that good", of(ScanAlarm.FAILED));
        gauge(meters, "old", "1 if the last scan is too old", of(ScanAlarm.OLD));
        gauge(
                meters,
                "differences",
                "Between the last full scan and the incremental one of its day; anything but 0 is a fault",
                read -> read.differences() == null ? Double.NaN : read.differences());
    }

    private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<Reading> figure) {
        Gauge.builder("pienakas.scan." + name, () -> last == null ? Double.NaN : figure.applyAsDouble(last))
                .description(description)
                .strongReference(true)
                .register(meters);
    }

    private static ToDoubleFunction<Reading> of(ScanAlarm alarm) {
        return read -> read.alarms().containsKey(alarm) ? 1 : 0;
    }

    private static ToDoubleFunction<Reading> of(ToDoubleFunction<ScanRun> figure) {
        return read -> read.running() == null ? 0 : figure.applyAsDouble(read.running());
    }

    /** As last read; empty: the database has not answered yet. */
    Optional<Reading> last() {
        if (last == null) {
            read();
        }
        return Optional.ofNullable(last);
    }

    /** A database that does not answer is told by the health. */
    @Scheduled(fixedDelayString = "${pienakas.monitoring.pause}")
    void read() {
        try {
            runs.register(rows(lists.counts()), true);
            durations.register(
                    Stream.of(ScanMode.values())
                            .flatMap(mode -> lists.lastDone(mode).stream())
                            .map(ScanFigures::duration)
                            .toList(),
                    true);
            last = new Reading(
                    alarms.standing(),
                    lists.open().stream()
                            .filter(run -> run.state() == State.RUNNING)
                            .findFirst()
                            .orElse(null),
                    lists.compared().map(Scan::differences).orElse(null));
        } catch (RuntimeException e) {
            // what it says may be personal
            LOG.warn("The figures of scans could not be read: {}", e.getClass().getSimpleName());
        }
    }

    private static List<Row<?>> rows(Map<State, Long> counts) {
        Map<State, Long> all = new EnumMap<>(State.class);
        Stream.of(State.values()).forEach(state -> all.put(state, counts.getOrDefault(state, 0L)));
        return all.entrySet().stream()
                .<Row<?>>map(count -> Row.of(Tags.of("state", count.getKey().name()), count.getValue()))
                .toList();
    }

    private static Row<?> duration(ScanRun run) {
        Duration taken =
                Duration.between(Objects.requireNonNull(run.startedAt()), Objects.requireNonNull(run.endedAt()));
        return Row.of(Tags.of("mode", run.mode().name()), taken.toMillis() / 1e3);
    }
}
