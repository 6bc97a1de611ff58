package lv.pienakas.service.feed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import lv.pienakas.data.feed.Deliveries;
import lv.pienakas.data.feed.FeedSource;
import lv.pienakas.data.feed.LoadResult;
import lv.pienakas.service.feed.Received.RejectedRow;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/** Takes a delivery from whoever may deliver it, and loads it as a whole or not at all. */
@Service
@EnableConfigurationProperties(FeedsProperties.class)
public class ReceivingFeeds {

    /** More than this many rejects are the same mistake again; the rest is counted. */
    private static final int MOST_REJECTS = 1_000;

    private final Deliveries deliveries;
    private final FeedsProperties properties;
    private final Semaphore places;

    ReceivingFeeds(Deliveries deliveries, FeedsProperties properties) {
        this.deliveries = deliveries;
        this.properties = properties;
        this.places = new Semaphore(properties.atOnce());
    }

    /** Whether the client is the source, or is configured to deliver for it. */
    public boolean mayDeliver(String client, FeedSource source) {
        return properties.mayDeliver(client, source.code());
    }

    /**
     * Takes one of the few places of this node for a delivery, before it costs anything.
     *
     * @return whether there was one; who got it gives it back with {@link #end}
     */
    public boolean begin() {
        return places.tryAcquire();
    }

    /** Gives the place back. */
    public void end() {
        places.release();
    }

    /**
     * Writes down what is being sent; the caller closes it.
     *
     * @throws WrongDeliveryException if it is too large
     */
    public SpooledBody spool(InputStream content) throws IOException {
        return SpooledBody.of(content, properties.mostBytes().toBytes());
    }

    /**
     * One feed file.
     *
     * @param name as in the contract of the feeds, e.g. {@code persons.csv}, or {@code contributions.dbf}, or with {@code .gz}
     * @throws WrongDeliveryException if the source does not deliver it
     * @throws lv.pienakas.data.feed.RefusedDeliveryException if it is refused as a whole
     */
    public Received file(FeedSource source, String name, SpooledBody body) {
        return load(source, body, (unpacking, content) -> unpacking.file(name, content));
    }

    /**
     * A zip of a delivery.
     *
     * @throws WrongDeliveryException if it is none, or holds what the source does not deliver
     * @throws lv.pienakas.data.feed.RefusedDeliveryException if a file of it is refused
     */
    public Received zip(FeedSource source, SpooledBody body) {
        return load(source, body, Unpacking::zip);
    }

    private Received load(FeedSource source, SpooledBody body, Writing writing) {
        try {
            // personal data: a folder that only its owner can open
            Path folder = Files.createTempDirectory("pienakas-feed");
            try {
                Path delivered = Files.createDirectory(folder.resolve("delivery"));
                try (InputStream content = body.open()) {
                    writing.into(
                            new Unpacking(
                                    source, delivered, properties.mostBytes().toBytes()),
                            content);
                }
                Path rejects = folder.resolve("rejects.csv");
                LoadResult loaded = deliveries.load(source, delivered, rejects);
                return new Received(loaded, rejects(rejects));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RejectedRow> rejects(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file);
                Stream<CsvRecord> stream = rows.stream()) {
            return stream.skip(1)
                    .limit(MOST_REJECTS)
                    .map(row -> new RejectedRow(
                            row.getField(0), Long.parseLong(row.getField(1)), row.getField(2), row.getField(4)))
                    .toList();
        }
    }

    /** Fills the folder. */
    @FunctionalInterface
    private interface Writing {
        void into(Unpacking unpacking, InputStream content) throws IOException;
    }
}
