package lv.pienakas.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import lv.pienakas.data.database.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scan command in a process of its own. */
class ScanCommandIT {

    private static final String PERSONS = """
            code,previous_code,first_name,last_name,birth_date,sex,death_date,country,permit,municipality,state_care_since
            010160-12343,,Anna,Bērziņa,1960-01-01,F,,LV,CITIZEN,0001000,
            320000-00001,,Jānis,Kalniņš,,M,,LV,CITIZEN,0001000,
            """;
    private static final String RECORDS = """
            code,record_months
            010160-12343,240
            """;

    @TempDir
    private Path folder;

    private Path feeds;
    private Path out;
    private Path rejects;

    @BeforeEach
    void deliver() throws IOException {
        feeds = Files.createDirectory(folder.resolve("feeds"));
        out = folder.resolve("findings.csv");
        rejects = folder.resolve("rejects.csv");
        Files.writeString(feeds.resolve("persons.csv"), PERSONS);
        Files.writeString(feeds.resolve("records.csv"), RECORDS);
        Files.writeString(out, "yesterday's findings");
    }

    @Test
    void findings_are_written_and_summed_up() throws Exception {
        RunAssert.assertThat(Run.ofJar(arguments()))
                .succeeds()
                .says("persons: 2")
                .says("findings: OLD_AGE_PENSION ENTITLED 1")
                .says("findings: OLD_AGE_PENSION UNKNOWN 1")
                .says("rows rejected: 0");

        assertThat(out).hasContent("""
                        claimant_code,service,child_code,outcome,since,until,amount,missing
                        010160-12343,OLD_AGE_PENSION,,ENTITLED,2024-10-01,,,
                        320000-00001,OLD_AGE_PENSION,,UNKNOWN,,,,birth_date;record_months
                        """);
        assertThat(rejects).hasContent("file,line,column,value,reason");
    }

    @Test
    void incremental_says_that_everybody_is_evaluated_and_finds_the_same() throws Exception {
        scan();
        String whole = Files.readString(out);

        Run run = scan("--incremental");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("everybody is evaluated");
        assertThat(out).hasContent(whole);
    }

    @Test
    void a_gz_that_is_none_is_refused_and_older_findings_go_away() throws Exception {
        Files.writeString(feeds.resolve("benefits.csv.gz"), "no gzip");

        refuses("benefits.csv.gz: ");
    }

    @Test
    void a_truncated_gz_is_refused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(RECORDS.repeat(50).getBytes(StandardCharsets.UTF_8));
        }
        Files.delete(feeds.resolve("records.csv"));
        Files.write(feeds.resolve("records.csv.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12));

        refuses("records.csv.gz: ");
    }

    @Test
    void a_dbf_that_is_none_is_refused() throws Exception {
        Files.writeString(feeds.resolve("contributions.dbf"), "no dbf");

        refuses("contributions.dbf: ");
    }

    @Test
    void every_refused_file_is_named_in_a_line_of_its_own() throws Exception {
        Files.writeString(feeds.resolve("records.csv"), "code,months\n");
        Files.write(feeds.resolve("contacts.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});
        Files.writeString(feeds.resolve("opinions.csv"), "");

        refuses("opinions.csv: ", "records.csv: ", "contacts.csv: ");
    }

    @Test
    void two_percent_of_bad_rows_are_too_many_but_their_rejects_are_written() throws Exception {
        Files.writeString(feeds.resolve("records.csv"), RECORDS + "010160-12343,x\n");

        refuses("records.csv: ");
        assertThat(rejects).content().contains("records.csv,3,record_months,x,");
    }

    @Test
    void a_day_that_lacks_a_value_ends_with_parameter_and_date() throws Exception {
        Files.writeString(feeds.resolve("opinions.csv"), """
                opinion_id,code,kind,group,cause,valid_from,valid_until
                1,010160-12343,DISABILITY,I,,2010-01-01,
                2,010160-12343,TRANSPORT,,,2010-01-01,
                """);

        RunAssert.assertThat(scan("--as-of", "2013-12-31"))
                .refusesWith("parameter transport-allowance.amount has no value for 2013-12-31; add one to"
                        + " transport-allowance.parameters.yaml or choose another as-of date");
        assertThat(out).doesNotExist();
    }

    @Test
    void wrong_options_are_one_line_and_exit_2() throws Exception {
        RunAssert.assertThat(Run.of("scan", "--feeds", feeds.toString()))
                .refusesWith("Missing required options: '--as-of=<asOf>', '--out=<out>' (see --help)");
        RunAssert.assertThat(scan("--as-of", "31.02.2026"))
                .refusesWith(
                        "Invalid value for option '--as-of': '31.02.2026' is not a day like 2026-03-02 (see --help)");
        RunAssert.assertThat(scan("--out", folder.resolve("nowhere/f.csv").toString()))
                .refusesWith("--out " + folder.resolve("nowhere/f.csv") + " is not a file in an existing folder");
    }

    @Test
    void a_wrong_option_leaves_no_older_findings() throws Exception {
        scan("--as-of", "31.02.2026");

        assertThat(out).doesNotExist();
        assertThat(scan(
                                "--as-of",
                                "31.02.2026",
                                "--out",
                                feeds.resolve("persons.csv").toString())
                        .exitCode())
                .isEqualTo(2);
        assertThat(feeds.resolve("persons.csv")).hasContent(PERSONS);
    }

    @Test
    void what_is_written_may_not_replace_what_is_read() throws Exception {
        Path persons = feeds.resolve("persons.csv");

        RunAssert.assertThat(scan("--out", persons.toString()))
                .refusesWith("--out " + persons + " has the name of a delivered file");
        RunAssert.assertThat(scan("--rejects", persons.toString()))
                .refusesWith("--rejects " + persons + " has the name of a delivered file");
        RunAssert.assertThat(scan("--rejects", out.toString()))
                .refusesWith("--out and --rejects name the same file " + out);
        assertThat(persons).hasContent(PERSONS);
    }

    @Test
    void a_folder_that_is_not_there_is_refused() throws Exception {
        Path nowhere = folder.resolve("nowhere");

        RunAssert.assertThat(scan("--feeds", nowhere.toString()))
                .refusesWith("--feeds " + nowhere + " is not a folder that can be read");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_database_of_ones_own_keeps_findings_once_however_often_the_scan_is_run() throws Exception {
        Files.writeString(feeds.resolve("delivery.csv"), "kind,number,created\nFULL,7,2026-03-01\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            RunAssert.assertThat(scan("--database", database.jdbcUrl())).succeeds();
            String found = Files.readString(out);

            Run again = scan("--database", database.jdbcUrl());

            assertThat(again.exitCode()).isZero();
            assertThat(again.err()).contains("note: ").contains("7");
            assertThat(out).hasContent(found);
            try (Connection connection = database.administrator().getConnection();
                    ResultSet count = connection
                            .createStatement()
                            .executeQuery("select count(*), count(distinct scan_id) from detection.finding")) {
                assertThat(count.next()).isTrue();
                assertThat(count.getInt(1)).as("findings").isEqualTo(2);
                assertThat(count.getInt(2)).as("scans").isEqualTo(1);
            }
            try (Connection connection = database.administrator().getConnection();
                    ResultSet looks = connection
                            .createStatement()
                            .executeQuery("select distinct who, action, objects[1] from audit.record")) {
                assertThat(looks.next()).isTrue();
                assertThat(looks.getString(1)).isEqualTo("terminal:" + System.getProperty("user.name"));
                assertThat(looks.getString(2) + " " + looks.getString(3))
                        .isEqualTo("EXPORT_FINDINGS findings/2026-03-02");
                assertThat(looks.next()).isFalse();
            }
        }
    }

    @Test
    void a_database_that_does_not_answer_is_one_line() throws Exception {
        Run run = scan("--database", "jdbc:postgresql://localhost:1/none");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("pienakas: ").contains("localhost:1");
        assertThat(out).doesNotExist();
    }

    private void refuses(String... beginnings) throws Exception {
        Run run = scan();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(beginnings.length);
        assertThat(run.err().lines().toList())
                .zipSatisfy(
                        List.of(beginnings),
                        (line, beginning) -> assertThat(line).startsWith("pienakas: " + beginning));
        assertThat(run.err()).doesNotContain("Exception", "010160-12343");
        assertThat(out).doesNotExist();
    }

    /** Options given again later win. */
    private Run scan(String... options) throws IOException, InterruptedException {
        return Run.of(arguments(options));
    }

    private String[] arguments(String... options) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("--feeds", feeds.toString());
        arguments.put("--as-of", "2026-03-02");
        arguments.put("--out", out.toString());
        arguments.put("--rejects", rejects.toString());
        for (int i = 0; i < options.length; i += 2) {
            arguments.put(options[i], i + 1 < options.length ? options[i + 1] : "");
        }
        List<String> command = new ArrayList<>(List.of("scan"));
        arguments.forEach((option, value) -> {
            command.add(option);
            if (!value.isEmpty()) {
                command.add(value);
            }
        });
        return command.toArray(String[]::new);
    }
}
