package lv.pienakas.service.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.feed.Deliveries;
import lv.pienakas.data.synthetic.SyntheticDelivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Scans and loads at the same time on one database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "pienakas.database.directory=")
class ScanDuringLoadTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);
    private static final int PERSONS = 4_000;
    private static final int ROUNDS = 6;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Scanning scanning;

    @TempDir
    private Path folder;

    @Test
    void every_scan_sees_one_whole_delivery_and_the_same_scan_twice_at_once_is_one() throws Exception {
        Path one = delivery("one", 1);
        Path other = delivery("other", 2);
        deliveries.load(one, null);
        ExecutorService workers = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> loads = new ArrayList<>();
            List<Future<ScanResult>> scans = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Path next = round % 2 == 0 ? other : one;
                loads.add(workers.submit(() -> deliveries.load(next, null)));
                scans.add(workers.submit(() -> scanning.scan(AS_OF, ScanMode.FULL, (done, of) -> {})));
                scans.add(workers.submit(() -> scanning.scan(AS_OF, ScanMode.FULL, (done, of) -> {})));
            }
            for (Future<?> load : loads) {
                load.get();
            }
            for (Future<ScanResult> scan : scans) {
                assertThat(scan.get().scan().persons()).isEqualTo(PERSONS);
                assertThat(scan.get().counts()).as("findings").isNotEmpty();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** Without a number, so that it may come again and again. */
    private Path delivery(String name, long seed) throws IOException {
        Path delivery = folder.resolve(name);
        SyntheticDelivery.write(delivery, PERSONS, seed, AS_OF);
        Files.delete(delivery.resolve("delivery.csv"));
        return delivery;
    }
}
