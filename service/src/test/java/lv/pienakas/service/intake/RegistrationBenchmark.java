package lv.pienakas.service.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.data.synthetic.SyntheticDocument;
import lv.pienakas.data.synthetic.SyntheticDocuments;
import lv.pienakas.data.synthetic.SyntheticStaff;
import lv.pienakas.service.PienakasApplication;
import lv.pienakas.service.demo.DayOfDocuments;
import lv.pienakas.service.monitoring.RunningService;
import lv.pienakas.service.security.Tokens;
import org.apache.commons.io.FileUtils;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Registering documents over HTTP, by a service in a process of its own, on a database that survives a power failure; and
 * pgbench's inserts on the same database. Prints key=value lines.
 */
final class RegistrationBenchmark {

    private static final int INSPECTORS = 460;
    private static final int OPEN_DOCUMENTS = 5_000;
    private static final int DOCUMENTS = 400_000;
    private static final int PER_SECOND = 100;
    private static final int ROUNDS = 3;
    private static final int POOL = 16;
    private static final List<Integer> CLIENTS = List.of(1, 2, 4, 8, 16);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration STEADY = Duration.ofSeconds(30);
    private static final Duration FULL = Duration.ofSeconds(5);

    private RegistrationBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("registration-benchmark");
        try (EmbeddedDatabase database = EmbeddedDatabase.in(folder.resolve("database"))) {
            prepare(database);
            try (RunningService service = RunningService.start(
                    Map.of("SPRING_DATASOURCE_URL", database.jdbcUrl()),
                    List.of("-Xmx512m"),
                    List.of("--db-scheduler.enabled=true", "--spring.datasource.hikari.maximum-pool-size=" + POOL),
                    folder.resolve("service.log"))) {
                measure(database, service.port());
            }
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private static void prepare(EmbeddedDatabase database) {
        List<String> arguments = new ArrayList<>(Tokens.arguments());
        arguments.addAll(List.of("--logging.level.root=ERROR", "--db-scheduler.enabled=false"));
        System.setProperty("spring.datasource.url", database.jdbcUrl());
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(PienakasApplication.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new))) {
            CaseRules rules = context.getBean(CaseRules.class);
            LocalDate day = LocalDate.now(rules.zone()).minusDays(1);
            context.getBean(Staff.class)
                    .add(SyntheticStaff.of(rules.catalogue(), rules.routing().table(), day, INSPECTORS, 1).stream()
                            .map(one -> Inspector.of(one.id(), one.unit(), one.skills(), one.minutesPerDay()))
                            .toList());
            context.getBean(DayOfDocuments.class)
                    .register(SyntheticDocuments.day(day, OPEN_DOCUMENTS, 1, persons()), "BENCHMARK");
        }
        JdbcTemplate jdbc = new JdbcTemplate(database.administrator());
        jdbc.execute("vacuum analyze");
        jdbc.execute("checkpoint");
    }

    private static List<String> persons() {
        List<String> persons = new ArrayList<>();
        for (int i = 0; i < OPEN_DOCUMENTS; i++) {
            persons.add(String.format(Locale.ROOT, "320000-%05d", i));
        }
        return persons;
    }

    private static void measure(EmbeddedDatabase database, int port) throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(database.administrator());
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            System.out.println(setting + "=" + jdbc.queryForObject("show " + setting, String.class));
        }
        List<SyntheticDocument> documents =
                SyntheticDocuments.day(LocalDate.now(ZoneId.of("Europe/Riga")).minusDays(1), DOCUMENTS, 2, persons());
        System.setProperty("http.maxConnections", "64");
        DocumentSender sender = new DocumentSender(port, Tokens.machine("SAIS", "documents.write"), documents);
        Load.closed(4, WARM_UP, sender::send);
        load();
        long[] latencies = Load.open(PER_SECOND, STEADY, sender::send);
        print("at_" + PER_SECOND + "_a_second_p50_ms", latencies[latencies.length / 2] / 1e6);
        print("at_" + PER_SECOND + "_a_second_p99_ms", latencies[latencies.length * 99 / 100] / 1e6);
        print("at_" + PER_SECOND + "_a_second_longest_ms", latencies[latencies.length - 1] / 1e6);
        BareInserts inserts = new BareInserts(database.jdbcUrl(), jdbc);
        System.out.println("inserts_by=" + inserts.by());
        for (int clients : CLIENTS) {
            double[] registered = new double[ROUNDS];
            double[] inserted = new double[ROUNDS];
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                registered[round] = Load.closed(clients, FULL, sender::send);
                inserted[round] = inserts.perSecond(clients, FULL);
                ratios[round] = registered[round] / inserted[round];
            }
            String key = "clients_" + clients + "_";
            print(key + "registrations_a_second", median(registered));
            print(key + "inserts_a_second", median(inserted));
            print(key + "ratio", median(ratios));
        }
        load();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static void load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        if (Files.exists(file)) {
            System.out.println("load_average=" + Files.readString(file).split(" ", 2)[0]);
        }
    }

    private static void print(String key, double value) {
        System.out.printf(Locale.ROOT, "%s=%.2f%n", key, value);
    }
}
