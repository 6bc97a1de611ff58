package lv.pienakas.service.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import lv.pienakas.data.audit.AuditLog;
import lv.pienakas.data.casework.QueueCount;
import lv.pienakas.data.casework.WorkQueues;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.StoredFindings;
import lv.pienakas.data.feed.History;
import lv.pienakas.data.notice.NoticeCount;
import lv.pienakas.data.notice.NoticeLists;
import lv.pienakas.data.outbox.Backlog;
import lv.pienakas.data.outbox.WaitingMessages;
import lv.pienakas.service.scan.CurrentScan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Figures that stand in the database, read from time to time however often somebody asks for them. Their labels are codes of
 * the catalogue; nothing in them tells of a person.
 */
@Component
@ConditionalOnWebApplication
class Figures {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);

    private final WorkQueues queues;
    private final WaitingMessages messages;
    private final CurrentScan scans;
    private final StoredFindings findings;
    private final NoticeLists notices;
    private final AuditLog audit;
    private final History history;
    private final Clock clock;
    private final MultiGauge items;
    private final MultiGauge overdue;
    private final MultiGauge found;
    private final MultiGauge noticed;
    private final MultiGauge past;
    private volatile @Nullable Backlog backlog;
    private volatile @Nullable Scan lastScan;
    private volatile double auditRecords = Double.NaN;
    private volatile @Nullable Instant readAt;

    Figures(
            WorkQueues queues,
            WaitingMessages messages,
            CurrentScan scans,
            StoredFindings findings,
            NoticeLists notices,
            AuditLog audit,
            History history,
            MeterRegistry meters,
            Clock clock) {
        this.queues = queues;
        this.messages = messages;
        this.scans = scans;
        this.findings = findings;
        this.notices = notices;
        this.audit = audit;
        this.history = history;
        this.clock = clock;
        this.items = MultiGauge.builder("pienakas.work.items")
                .description("Open work items; unit MANUAL is the manual queue")
                .register(meters);
        this.overdue = MultiGauge.builder("pienakas.work.items.overdue")
                .description("Open work items that should have been done before today")
                .register(meters);
        this.found = MultiGauge.builder("pienakas.findings")
                .description("Findings of the last scan")
                .register(meters);
        this.noticed = MultiGauge.builder("pienakas.notices")
                .description("Notices by what has become of them")
                .register(meters);
        this.past = MultiGauge.builder("pienakas.history.bytes")
                .description("What is kept of the past, with indexes; see pienakas.retention.facts")
                .register(meters);
        gauge(meters, "pienakas.outbox.waiting", "Messages not delivered yet", () -> of(backlog, Backlog::waiting));
        gauge(meters, "pienakas.outbox.dead", "Messages given up, for a person", () -> of(backlog, Backlog::dead));
        gauge(meters, "pienakas.outbox.oldest.age.seconds", "Of what is not delivered", () -> of(backlog, this::age));
        gauge(meters, "pienakas.scan.duration.seconds", "Of the last scan", () -> of(lastScan, Figures::seconds));
        gauge(meters, "pienakas.scan.persons", "Evaluated by the last scan", () -> of(lastScan, Scan::persons));
        gauge(meters, "pienakas.scan.age.seconds", "Since the last scan", () -> of(lastScan, this::sinceEnd));
        gauge(meters, "pienakas.audit.records", "Audit records", () -> auditRecords);
        gauge(meters, "pienakas.figures.age.seconds", "Since these figures were read", () -> of(readAt, this::since));
    }

    private static void gauge(MeterRegistry meters, String name, String description, Supplier<Number> value) {

        Gauge.builder(name, value)
                .description(description)
                .strongReference(true)
                .register(meters);
    }

    /** What is not delivered, as last read; empty: not read yet. */
    Optional<Backlog> backlog() {
        return Optional.ofNullable(backlog);
    }

    /** A database that does not answer is told by the health, and the figures grow old. */
    @Scheduled(fixedDelayString = "${pienakas.monitoring.pause}")
    void read() {
        try {
            readQueues();
            backlog = messages.backlog();
            readScan();
            noticed.register(notices.counts().stream().flatMap(Figures::rows).toList(), true);
            past.register(
                    history.sizes().stream()
                            .<Row<?>>map(size -> Row.of(Tags.of("table", size.table()), size.bytes()))
                            .toList(),
                    true);
            auditRecords = audit.last().map(last -> (double) last.number()).orElse(0.0);
            readAt = clock.instant();
        } catch (RuntimeException e) {
            // what it says may be personal
            LOG.warn("The figures could not be read: {}", e.getClass().getSimpleName());
        }
    }

    private void readQueues() {
        List<QueueCount> counts = queues.counts(LocalDate.now(clock));
        items.register(
                counts.stream()
                        .flatMap(count -> Stream.of(
                                Row.of(place(count).and("state", "assigned"), count.assigned()),
                                Row.of(place(count).and("state", "waiting"), count.items() - count.assigned())))
                        .toList(),
                true);
        overdue.register(
                counts.stream()
                        .map(count -> Row.of(place(count), count.overdue()))
                        .toList(),
                true);
    }

    private static Tags place(QueueCount count) {
        return Tags.of("unit", count.unit().isEmpty() ? "MANUAL" : count.unit(), "stage", count.stage());
    }

    /** Findings are many, and there are others only after another scan. */
    private void readScan() {
        Scan last = scans.find().orElse(null);
        if (last != null && !last.equals(lastScan)) {
            found.register(
                    findings.counts(last.id()).stream()
                            .map(count -> Row.of(
                                    Tags.of("service", count.service(), "outcome", count.outcome()), count.count()))
                            .toList(),
                    true);
            lastScan = last;
        }
    }

    private static Stream<Row<Number>> rows(NoticeCount count) {
        return Stream.of(
                row(count, "waiting", count.waiting()),
                row(count, "leaving", count.leaving()),
                row(count, "sent", count.sent()),
                row(count, "opened", count.opened()),
                row(count, "reminded", count.reminded()),
                row(count, "withdrawn", count.withdrawn()),
                row(count, "opted_out", count.optedOut()),
                row(count, "held_out", count.heldOut()));
    }

    private static Row<Number> row(NoticeCount count, String state, long number) {
        return Row.of(Tags.of("service", count.service(), "state", state), number);
    }

    private double age(Backlog waiting) {
        return waiting.oldest() == null ? 0 : since(waiting.oldest());
    }

    private static double seconds(Scan scan) {
        return Duration.between(scan.startedAt(), Objects.requireNonNull(scan.finishedAt()))
                        .toMillis()
                / 1e3;
    }

    private double sinceEnd(Scan scan) {
        return since(Objects.requireNonNull(scan.finishedAt()));
    }

    private double since(Instant moment) {
        return Duration.between(moment, clock.instant()).toMillis() / 1e3;
    }

    /** Prometheus shows what is not known as NaN. */
    private static <T> double of(@Nullable T known, ToDoubleFunction<T> figure) {
        return known == null ? Double.NaN : figure.applyAsDouble(known);
    }
}
