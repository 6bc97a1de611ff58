package lv.pienakas.service.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.data.synthetic.SyntheticDocument;
import lv.pienakas.data.synthetic.SyntheticDocuments;
import lv.pienakas.data.synthetic.SyntheticStaff;
import lv.pienakas.rules.routing.RoutingFacts;
import lv.pienakas.service.PienakasApplication;
import lv.pienakas.service.demo.DayOfDocuments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What it costs to register documents, against bare inserts of the rows that come of it. Prints key=value lines. */
final class IntakeBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int DOCUMENTS = 100_000;
    private static final int WARM_UP = 5_000;
    private static final int CHUNK = 1_000;
    private static final List<String> TABLES =
            List.of("casework.case_file", "casework.document", "casework.work_item", "casework.event");

    private IntakeBenchmark() {}

    public static void main(String[] args) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(PienakasApplication.class)
                .web(WebApplicationType.NONE)
                .run("--pienakas.database.directory=", "--logging.level.root=ERROR")) {
            run(context);
        }
    }

    private static void run(ConfigurableApplicationContext context) {
        CaseRules rules = context.getBean(CaseRules.class);
        context.getBean(Staff.class)
                .add(SyntheticStaff.of(rules.catalogue(), rules.routing().table(), DAY, 460, 1).stream()
                        .map(one -> Inspector.of(one.id(), one.unit(), one.skills(), one.minutesPerDay()))
                        .toList());
        DayOfDocuments days = context.getBean(DayOfDocuments.class);
        List<String> persons = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            persons.add(String.format(Locale.ROOT, "32%04d-%05d", i / 100_000, i % 100_000));
        }
        days.register(SyntheticDocuments.day(DAY, WARM_UP, 2, persons), "BENCHMARK");
        JdbcTemplate jdbc = new JdbcTemplate(context.getBean(DataSource.class));
        JdbcTemplate administrator =
                new JdbcTemplate(context.getBean(EmbeddedDatabase.class).administrator());
        long before = max(jdbc);
        List<SyntheticDocument> documents = SyntheticDocuments.day(DAY, DOCUMENTS, 1, persons);
        double routing = routing(documents, rules);
        long started = System.nanoTime();
        days.register(documents, "BENCHMARK");
        double registering = since(started);
        double bare = 0;
        long rows = 0;
        for (String table : TABLES) {
            List<Object[]> all =
                    jdbc.query("select * from " + table + " where case_id > ?", (row, number) -> values(row), before);
            rows += all.size();
            String bareTable = table.replace("casework.", "bare_");
            administrator.execute("create table " + bareTable + " (like " + table + ")");
            administrator.execute("grant insert on " + bareTable + " to pienakas_service");
            bare += bareInserts(bareTable, all, jdbc);
        }
        print("documents", DOCUMENTS);
        print("rows", (double) rows);
        print("routing_microseconds_each", routing / DOCUMENTS * 1e6);
        print("registering_seconds", registering);
        print("bare_inserts_seconds", bare);
        print("ratio_registering_to_bare_inserts", registering / bare);
    }

    /** As often as documents are registered: each one's first stage. */
    private static double routing(List<SyntheticDocument> documents, CaseRules rules) {
        List<RoutingFacts> facts = documents.stream()
                .map(one -> new RoutingFacts(
                        one.documentKind(), one.service(), one.channel(), one.circumstances(), "CHECK"))
                .toList();
        long started = System.nanoTime();
        long lines = 0;
        for (RoutingFacts one : facts) {
            lines += rules.routing().route(one, DAY).line();
        }
        if (lines == 0) {
            throw new IllegalStateException("nothing was routed");
        }
        return since(started);
    }

    /** The same rows into tables without keys, indexes and triggers, in the same rewritten batches. */
    private static double bareInserts(String bare, List<Object[]> rows, JdbcTemplate jdbc) {
        String marks = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
        long started = System.nanoTime();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            jdbc.batchUpdate(
                    "insert into " + bare + " values (" + marks + ")",
                    rows.subList(from, Math.min(from + CHUNK, rows.size())));
        }
        return since(started);
    }

    private static Object[] values(ResultSet row) throws SQLException {
        Object[] values = new Object[row.getMetaData().getColumnCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getObject(i + 1);
        }
        return values;
    }

    private static long max(JdbcTemplate jdbc) {
        Long max = jdbc.queryForObject("select max(case_id) from casework.case_file", Long.class);
        return max == null ? 0 : max;
    }

    private static double since(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static void print(String key, double value) {
        System.out.printf(Locale.ROOT, "%s=%.2f%n", key, value);
    }
}
