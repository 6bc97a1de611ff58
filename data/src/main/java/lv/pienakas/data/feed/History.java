package lv.pienakas.data.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;

/**
 * How far back it is kept what the agencies had delivered: of every delivery since the first one that is known, what was known
 * after it, and whom those after it touched.
 */
public final class History {

    private static final List<String> TABLES = FactTable.ALL.stream()
            .filter(FactTable::kept)
            .map(table -> "history." + table.table())
            .toList();

    private final DataSource dataSource;

    /** The data source must be of PostgreSQL, and migrated. */
    public History(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What takes room.
     *
     * @param table with its schema
     * @param bytes on disk, with indexes
     */
    public record Size(String table, long bytes) {}

    /**
     * What was forgotten.
     *
     * @param facts rows that later deliveries had superseded
     * @param touched who was touched by which delivery
     */
    public record Forgotten(long facts, long touched) {}

    /**
     * The delivery after which everything was known that was known at the moment: 0 where there was none yet, empty where it has
     * been forgotten.
     */
    public OptionalInt deliveryAt(Instant moment) {
        try (Transaction transaction = Transaction.begin(dataSource)) {
            int delivery = (int) last(transaction, "<=", moment);
            return delivery < since(transaction) ? OptionalInt.empty() : OptionalInt.of(delivery);
        }
    }

    /** The first delivery after which what was known is still known; 0: from the beginning. */
    public int knownSince() {
        try (Transaction transaction = Transaction.begin(dataSource)) {
            return since(transaction);
        }
    }

    /**
     * Forgets what had been superseded when the last delivery before a moment had been loaded, and whom it and earlier ones
     * touched.
     */
    public Forgotten forget(Instant before) {
        try (Transaction transaction = Transaction.begin(dataSource)) {
            long last = last(transaction, "<", before);
            long facts = 0;
            for (String table : TABLES) {
                facts += transaction.update("delete from " + table + " where known_until <= ?", last);
            }
            long touched = transaction.update("delete from register.touched where delivery_id <= ?", last);
            transaction.update("update register.known_since set delivery_id = greatest(delivery_id, ?)", (int) last);
            transaction.commit();
            return new Forgotten(facts, touched);
        }
    }

    /** What the past takes, table by table. */
    public List<Size> sizes() {
        List<String> tables = new ArrayList<>(TABLES);
        tables.add("register.touched");
        try (Transaction transaction = Transaction.begin(dataSource)) {
            return tables.stream()
                    .map(table -> new Size(
                            table, transaction.number("select pg_total_relation_size(cast(? as regclass))", table)))
                    .toList();
        }
    }

    private static int since(Transaction transaction) {
        return (int) transaction.number("select delivery_id from register.known_since");
    }

    private static long last(Transaction transaction, String comparison, Instant moment) {
        return transaction.number(
                "select coalesce(max(delivery_id), 0) from register.delivery where loaded_at " + comparison + " ?",
                OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
    }
}
