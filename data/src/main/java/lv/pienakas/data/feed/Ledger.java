package lv.pienakas.data.feed;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The deliveries loaded so far, and what follows from them for the next one. */
record Ledger(Transaction transaction, Clock clock) {

    /** Why the delivery must not be loaded again, or null; a gap in the numbers refuses it. */
    @Nullable
    String reasonToSkip(Delivery delivery, byte[] hash) {
        DeliveryNote note = delivery.note();
        boolean numbered = transaction.number("select count(number) from register.delivery") > 0;
        if (note != null && numbered) {
            long last = transaction.number("select max(number) from register.delivery");
            if (note.number() <= last) {
                return "delivery %d is skipped, it is not above the last one loaded, %d".formatted(note.number(), last);
            }
            if (note.number() > last + 1) {
                throw new RefusedDeliveryException(
                        List.of("%s: delivery %d is refused, after the last one loaded, %d, comes %d"
                                .formatted(fileName(delivery), note.number(), last, last + 1)));
            }
        }
        long same = transaction.number("""
                select count(*)
                from (select content_hash from register.delivery order by delivery_id desc limit 1) latest
                where content_hash = ?
                """, hash);
        return same > 0 ? "the delivery is skipped, it is the last one loaded, unchanged" : null;
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
                insert into register.delivery (kind, number, created, content_hash, loaded_at)
                values (?, cast(? as bigint), cast(? as timestamp), ?, ?)
                returning delivery_id
                """,
                note == null ? "FULL" : note.kind(),
                note == null ? null : note.number(),
                note == null ? null : note.created(),
                hash,
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
