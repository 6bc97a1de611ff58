package lv.pienakas.data.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.data.rights.Rights;
import org.apache.commons.io.FileUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What an audit record costs with a durable commit (fsync on), beside a bare insert of one row on the same database; and
 * how fast a chain is verified. Started by hand: see docs/benchmarks.md.
 */
final class AuditBenchmark {

    private static final int WARM_UP = 500;
    private static final int RECORDS = 4_000;
    private static final int LOOKERS = 8;
    private static final int ANY = 300_000;

    private AuditBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("audit-benchmark");
        try (EmbeddedDatabase database = EmbeddedDatabase.in(folder)) {
            database.migrate();
            run(database);
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private static void run(EmbeddedDatabase database) throws InterruptedException {
        HikariDataSource program = (HikariDataSource) database.dataSource();
        AuditLog log = new AuditLog(new Rights(program), program);
        JdbcTemplate administrator = new JdbcTemplate(database.administrator());
        JdbcTemplate jdbc = new JdbcTemplate(program);
        administrator.execute("create table bare (number bigint, text text)");
        administrator.execute("grant insert on bare to pienakas_service");
        times("warm_up", WARM_UP, 1, () -> log.append(look()));
        times("bare_insert", RECORDS, 1, () -> jdbc.update("insert into bare values (1, 'a look')"));
        times("record", RECORDS, 1, () -> log.append(look()));
        times("bare_insert_8_threads", RECORDS, LOOKERS, () -> jdbc.update("insert into bare values (1, 'a look')"));
        times("record_8_threads", RECORDS, LOOKERS, () -> log.append(look()));
        // many at once, to have something to verify
        long appending = System.nanoTime();
        jdbc.queryForObject(
                "select max(audit.append(now(), 'I' || n, 'CASE', array['case/' || n], 'SHOWN', 'MANAGER', '', ''))"
                        + " from generate_series(1, " + ANY + ") n",
                Long.class);
        print("record_microseconds_without_commit", (System.nanoTime() - appending) / 1e3 / ANY);
        long started = System.nanoTime();
        ChainCheck check = new AuditChain(program).verify(ChainHead.NONE);
        double seconds = (System.nanoTime() - started) / 1e9;
        print("verified_records_a_second", check.records() / seconds);
        print(
                "bytes_a_record",
                ((Number) java.util.Objects.requireNonNull(administrator
                                        .queryForList("select pg_total_relation_size('audit.record') as size")
                                        .get(0)
                                        .get("size")))
                                .doubleValue()
                        / check.records());
    }

    private static void times(String name, int count, int threads, Runnable work) throws InterruptedException {
        long[] nanos = new long[count];
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        long started = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int place = i;
            workers.execute(() -> {
                long from = System.nanoTime();
                work.run();
                nanos[place] = System.nanoTime() - from;
            });
        }
        workers.shutdown();
        if (!workers.awaitTermination(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException("still at it");
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        Arrays.sort(nanos);
        print(name + "_a_second", count / seconds);
        print(name + "_ms_p50", nanos[count / 2] / 1e6);
        print(name + "_ms_p99", nanos[count * 99 / 100] / 1e6);
    }

    private static Look look() {
        return new Look(
                Instant.parse("2026-03-02T10:00:00Z"),
                "I1",
                "CASE",
                List.of("case/1000017", "person/4711"),
                Look.Outcome.SHOWN,
                "INSPECTOR of OLD_AGE",
                "",
                "10.0.0.7");
    }

    private static void print(String key, double value) {
        System.out.printf(Locale.ROOT, "%s=%.2f%n", key, value);
    }
}
