package lv.pienakas.service.scan;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.feed.Deliveries;
import lv.pienakas.data.synthetic.SyntheticDelivery;
import lv.pienakas.service.PienakasApplication;
import org.postgresql.PGConnection;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The night of the whole country on one database, against plain COPY of the same files and the same facts:
 * {@code NationalBenchmark [persons...]}, key=value lines.
 */
final class NationalBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** Full scans after the first, cold one; the shortest counts. */
    private static final int WARM = 3;

    /** Files of which the delivery of changes has some. */
    private static final Map<String, String> CHANGING =
            Map.of("records.csv", "record_months", "contributions.csv", "object");

    /** One row in so many is another: so 1 % of all persons are touched. */
    private static final int ONE_IN = 185;

    /** What an evaluation reads of the register, table by table. */
    private static final List<String> FACTS = List.of(
            "person_id, code, birth_date, death_date, country, permit, state_care_since, sex from register.person",
            "person_id, months from register.insurance_record",
            "person_id, opinion_id, kind, disability_group, cause, valid_from, valid_until from register.opinion",
            "person_id, year, status, object_cents, contributions_cents from register.contribution",
            "person_id, child_id, service, reason, granted_from, granted_until, status, amount_cents from register.benefit",
            "person_id, child_id, service, status, decided from register.application",
            "child_id, adult_id, kind, since, until from register.relation");

    private final int persons;
    private final ConfigurableApplicationContext context;
    private final EmbeddedDatabase database;

    private NationalBenchmark(int persons, ConfigurableApplicationContext context) {
        this.persons = persons;
        this.context = context;
        this.database = context.getBean(EmbeddedDatabase.class);
    }

    public static void main(String[] args) throws Exception {
        List<Integer> sizes = args.length == 0
                ? List.of(250_000, 2_000_000)
                : Stream.of(args).map(Integer::valueOf).toList();
        for (int persons : sizes) {
            Path folder = Files.createTempDirectory("national");
            SyntheticDelivery.write(folder, persons, 1, DAY);
            try (ConfigurableApplicationContext context = new SpringApplicationBuilder(PienakasApplication.class)
                    .web(WebApplicationType.NONE)
                    .run(
                            "--pienakas.database.directory=",
                            "--db-scheduler.enabled=false",
                            "--logging.level.root=ERROR",
                            "--spring.main.lazy-initialization=true")) {
                new NationalBenchmark(persons, context).run(folder);
            } finally {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        }
    }

    private void run(Path folder) throws Exception {
        print("persons", persons);
        double files = copyFiles(folder);
        print("copy_of_files_seconds", files);
        Deliveries deliveries = context.getBean(Deliveries.class);
        double first = seconds(() -> deliveries.load(folder, null));
        print("first_load_seconds", first);
        print("first_load_ratio", first / files);
        Files.writeString(folder.resolve("contacts.csv"), "\n", StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("delivery.csv"), "kind,number,created\nFULL,2,2026-03-02\n");
        double again = seconds(() -> deliveries.load(folder, null));
        print("full_again_seconds", again);
        print("full_again_ratio", again / files);
        double facts = copyFacts();
        print("copy_of_facts_seconds", facts);
        double full = scan("full", DAY, ScanMode.FULL);
        print("full_to_copy_of_facts_ratio", full / facts);
        double warm = Double.POSITIVE_INFINITY;
        for (int day = 1; day <= WARM; day++) {
            warm = Math.min(warm, scan("full_warm", DAY.plusDays(day), ScanMode.FULL));
        }
        print("full_warm_to_copy_of_facts_ratio", warm / facts);
        print("full_warm_microseconds_a_person", warm / persons * 1e6);
        changes(folder);
        double changes = seconds(() -> deliveries.load(folder, null));
        print("load_of_changes_seconds", changes);
        double incremental = scan("incremental", DAY.plusDays(WARM + 1), ScanMode.INCREMENTAL);
        scan("full_same_day", DAY.plusDays(WARM + 1), ScanMode.FULL);
        print("incremental_to_full_warm_ratio", incremental / warm);
    }

    private double scan(String name, LocalDate day, ScanMode mode) throws Exception {
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        Scan[] scan = new Scan[1];
        double seconds = seconds(() -> scan[0] = context.getBean(Scanning.class)
                .scan(day, mode, (done, of) -> {})
                .scan());
        print(name + "_seconds", seconds);
        print(name + "_evaluated", (double) scan[0].evaluated());
        print(
                name + "_peak_heap_megabytes",
                heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6);
        if (scan[0].differences() != null) {
            print("differences", (double) scan[0].differences());
        }
        return seconds;
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private double copyFiles(Path folder) throws Exception {
        try (Connection connection = database.administrator().getConnection();
                Statement statement = connection.createStatement();
                Stream<Path> all = Files.list(folder)) {
            double seconds = 0;
            for (Path file : all.filter(one -> !one.endsWith("delivery.csv")).toList()) {
                String table = "bare_" + file.getFileName().toString().replace(".csv", "");
                try (BufferedReader lines = Files.newBufferedReader(file)) {
                    String columns = lines.readLine().replace(",", " text, ").replace("group ", "\"group\" ");
                    statement.execute("create table " + table + " (" + columns + " text)");
                }
                seconds += seconds(() -> {
                    try (InputStream in = Files.newInputStream(file)) {
                        connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyIn("copy " + table + " from stdin (format csv, header)", in, 1 << 16);
                    }
                });
                statement.execute("drop table " + table);
            }
            return seconds;
        }
    }

    private double copyFacts() throws Exception {
        try (Connection connection = database.administrator().getConnection()) {
            return seconds(() -> {
                for (String facts : FACTS) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy (select " + facts + ") to stdout", OutputStream.nullOutputStream());
                }
            });
        }
    }

    /** Leaves a delivery of changes in the folder. */
    private static void changes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String column = CHANGING.get(file.getFileName().toString());
                if (column == null) {
                    Files.delete(file);
                } else {
                    change(file, column);
                }
            }
        }
        Files.writeString(folder.resolve("delivery.csv"), "kind,number,created\nDELTA,3,2026-03-03\n");
    }

    private static void change(Path file, String column) throws IOException {
        Path changed = file.resolveSibling("changed");
        try (BufferedReader in = Files.newBufferedReader(file);
                BufferedWriter out = Files.newBufferedWriter(changed)) {
            String header = in.readLine();
            int at = List.of(header.split(",")).indexOf(column);
            out.write(header + "\n");
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] fields = line.split(",", -1);
                if (++number % ONE_IN == 0 && !fields[at].isEmpty()) {
                    fields[at] = fields[at].contains(".") ? "1" + fields[at] : String.valueOf(number % 600);
                    out.write(String.join(",", fields) + "\n");
                }
            }
        }
        Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String key, double value) {
        System.out.println(key + "=" + String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.3f", value));
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, SQLException;
    }
}
