package lv.pienakas.data.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Loads deliveries of the agencies into the schema {@code register}. */
public final class Deliveries {

    /** Of two loads one waits; the number is only this lock's name. */
    private static final String WAIT = "select pg_advisory_xact_lock(7036276253)";

    private static final String TRY = "select pg_try_advisory_xact_lock(7036276253)::int";

    /** Held by a scan until its end; entering a delivery needs it anyway. */
    private static final String TRY_LIST = "lock table register.delivery in row exclusive mode nowait";

    /** A page is found by its number almost as fast as the next one, so a few changed rows cost no reading of the whole table. */
    private static final String PREPARE = """
            set local random_page_cost = 1.1;
            set local work_mem = '256MB';
            set local maintenance_work_mem = '256MB';
            set local jit = off;
            set local datestyle = 'ISO, YMD';
            set local client_min_messages = warning
            """;

    private final DataSource dataSource;
    private final Clock clock;

    /** The data source must be of PostgreSQL, migrated, and its connections unwrap to {@code PGConnection}. */
    public Deliveries(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Whether a file of this name is part of a delivery, and so no place to write to. */
    public static boolean isDelivered(Path file) {
        String plain = FileName.of(file).plain();
        return plain.equals(DeliveryFolder.NOTE)
                || Arrays.stream(Feed.values()).anyMatch(feed -> feed.fileName().equals(plain));
    }

    /**
     * Bytes that loading reads of a file, after decompression where it is compressed.
     *
     * @param most counting ends one byte later
     * @return up to {@code most} + 1; of a file that is broken, up to where it can be read
     */
    public static long bytes(Path file, long most) {
        long count = 0;
        try (InputStream in = CsvRows.bytesOf(file)) {
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read >= 0 && count <= most; read = in.read(block)) {
                count += read;
            }
        } catch (IOException | BrokenFileException e) {
            // to be refused with its place when it is loaded
            return Math.min(count, most + 1);
        }
        return Math.min(count, most + 1);
    }

    /**
     * Loads the folder as a whole or, where a file is refused, not at all.
     *
     * @param rejects where to write {@code rejects.csv}, also for a refused delivery; null: nowhere
     * @throws RefusedDeliveryException with one line for each problem
     * @throws LoadFailedException where the database or the disk fails
     */
    public LoadResult load(Path directory, @Nullable Path rejects) {
        return load(null, directory, rejects);
    }

    /**
     * Loads what one source delivers, by itself: it has numbers of its own, and replaces nothing of other sources. Who sends
     * can come again, so it does not wait, with a connection, for another load or a scan.
     *
     * @param source null: all of them together; then it waits
     * @throws DeliveryUnderWayException where it would have to wait
     */
    public LoadResult load(@Nullable FeedSource source, Path directory, @Nullable Path rejects) {
        try (RejectsFile rejectsFile = RejectsFile.open(rejects)) {
            Delivery delivery = DeliveryFolder.read(directory);
            byte[] hash = ContentHash.of(delivery);
            try (Transaction transaction = Transaction.begin(dataSource)) {
                lock(transaction, source != null);
                transaction.execute(PREPARE);
                Ledger ledger = new Ledger(transaction, clock, source);
                String skipped = ledger.reasonToSkip(delivery, hash);
                if (skipped != null) {
                    return new LoadResult(null, skipped, List.of(), delivery.warnings());
                }
                return load(delivery, ledger, hash, transaction, rejectsFile);
            }
        }
    }

    private static void lock(Transaction transaction, boolean orFail) {
        if (!orFail) {
            transaction.execute(WAIT);
        } else if (transaction.number(TRY) == 0 || !transaction.executeAtOnce(TRY_LIST)) {
            throw new DeliveryUnderWayException();
        }
    }

    private static LoadResult load(
            Delivery delivery, Ledger ledger, byte[] hash, Transaction transaction, RejectsFile rejectsFile) {
        int id = ledger.enter(delivery, hash);
        try (Rejects rejects = new Rejects(transaction)) {
            Loading loading = new Loading(transaction, ledger.clock(), rejects, delivery.isFull(), id, ledger.source());
            delivery.files().forEach(loading::load);
            rejectsFile.write(transaction, delivery.files());
            if (!loading.problems().isEmpty()) {
                throw new RefusedDeliveryException(loading.problems());
            }
            loading.end();
            transaction.commit();
            List<String> warnings = new ArrayList<>(delivery.warnings());
            warnings.addAll(loading.warnings());
            return new LoadResult(id, null, loading.counts(), warnings);
        }
    }
}
