package lv.pienakas.data.feed;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries loaded so far, and what follows from them for the next one.
 *
 * @param source numbers its deliveries by itself; null: those of all sources together
 */
record Ledger(
        Transaction transaction, Clock clock, @Nullable FeedSource source) {

    /** Why the delivery must not be loaded again, or null; a gap in the numbers refuses it. */
    @Nullable
    String reasonToSkip(Delivery delivery, byte[] hash) {
        DeliveryNote note = delivery.note();
        if (note != null && ofSource("count(number)") > 0) {
            long last = ofSource("max(number)");
            if (note.number() <= last) {
                return "delivery %d is skipped, it is not above the last one loaded, %d".formatted(note.number(), last);
            }
            if (note.number() > last + 1) {
                throw new RefusedDeliveryException(
                        List.of("%s: delivery %d is refused, after the last one loaded, %d, comes %d"
                                .formatted(fileName(delivery), note.number(), last, last + 1)));
            }
        }
        long same = transaction.number(
                """
                select count(*)
                from (
                    select content_hash from register.delivery
                    where ? or source is null or source in (?, ?)
                    order by delivery_id desc limit 1) latest
                where content_hash = ?
                """, source == null || source.deliversAll(), name(), FeedSource.INTEGRATION_PLATFORM.name(), hash);
        return same > 0 ? "the delivery is skipped, it is the last one loaded, unchanged" : null;
    }

    private long ofSource(String figure) {
        return transaction.number(
                "select " + figure + " from register.delivery where source is not distinct from cast(? as text)",
                name());
    }

    private @Nullable String name() {
        return source == null ? null : source.name();
    }

    private static String fileName(Delivery delivery) {
        return delivery.notePath() == null
                ? ""
                : delivery.notePath().getFileName().toString();
    }

    /** Enters the delivery and gives its id. */
    int enter(Delivery delivery, byte[] hash) {
        DeliveryNote note = delivery.note();
        return (int) transaction.number(
                """
                insert into register.delivery (kind, number, created, content_hash, loaded_at, source)
                values (?, cast(? as bigint), cast(? as timestamp), ?, ?, ?)
                returning delivery_id
                """,
                note == null ? "FULL" : note.kind(),
                note == null ? null : note.number(),
                note == null ? null : note.created(),
                hash,
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                name());
    }
}
