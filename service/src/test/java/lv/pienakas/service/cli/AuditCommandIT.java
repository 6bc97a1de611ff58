package lv.pienakas.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lv.pienakas.data.database.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class AuditCommandIT {

    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();

    private final JdbcTemplate superuser = new JdbcTemplate(DATABASE.administrator());

    @BeforeAll
    static void migrate() {
        DATABASE.migrate();
    }

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    @BeforeEach
    void threeRecords() {
        tamper("truncate audit.record");
        IntStream.rangeClosed(1, 3)
                .forEach(number -> superuser.queryForObject(
                        "select audit.append(now(), 'I1', 'CASE', array['case/' || ?], 'SHOWN', 'MANAGER', '', '')",
                        Long.class,
                        number));
    }

    @Test
    void intact_chain_is_said_with_its_head_which_may_be_expected_ever_after() throws Exception {
        Run run = verify();

        RunAssert.assertThat(run).succeeds().says("records: 3").says("head: 3:" + hash(3));
        RunAssert.assertThat(verify("--expect", "3:" + hash(3))).succeeds();
        RunAssert.assertThat(verify("--expect", "2:" + hash(2))).succeeds();
    }

    @Test
    void changed_record_is_named() throws Exception {
        tamper("update audit.record set who = 'I2' where number = 2");

        assertBroken(
                verify(),
                "pienakas: record 2 is not as it was written, or another record was before it then",
                "records intact: 1",
                "intact up to: 1:" + hash(1),
                "broken at: 2");
    }

    @Test
    void record_that_is_missing_is_named() throws Exception {
        tamper("delete from audit.record where number = 1");

        assertBroken(
                verify(),
                "pienakas: record 1 is missing, or another one is in its place",
                "records intact: 0",
                "broken at: 1");
    }

    @Test
    void end_that_is_missing_is_found_by_who_noted_the_head() throws Exception {
        String head = "3:" + hash(3);
        tamper("delete from audit.record where number > 1");

        RunAssert.assertThat(verify()).succeeds();
        assertBroken(
                verify("--expect", head),
                "pienakas: record 2 is missing: the chain ends before it, but 3 was noted",
                "records intact: 1",
                "intact up to: 1:" + hash(1),
                "broken at: 2");
    }

    @Test
    void auditor_with_a_login_of_their_own_can_do_it() throws Exception {
        superuser.execute("create role auditor login password 'secret' in role pienakas_auditor");

        RunAssert.assertThat(Run.of(
                        "audit",
                        "verify",
                        "--database",
                        DATABASE.jdbcUrl().replaceAll("user=.*", "user=auditor&password=secret")))
                .succeeds()
                .says("records: 3");
    }

    @Test
    void wrong_usage_is_one_line() throws Exception {
        RunAssert.assertThat(verify("--expect", "3:abc"))
                .refusesWith("--expect '3:abc' is not like 17:0a1b… with the 64 hexadecimal digits of a hash");
        RunAssert.assertThat(Run.of("audit", "verify", "--database", "mysql://x"))
                .refusesWith("--database is not like jdbc:postgresql://host/name?user=name");
    }

    private static void assertBroken(Run run, String sentence, String... lines) {
        assertThat(run.err().lines()).containsExactly(sentence);
        assertThat(run.out().lines()).containsExactly(lines);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static Run verify(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("audit", "verify", "--database", DATABASE.jdbcUrl()));
        command.addAll(List.of(options));
        return Run.of(command.toArray(String[]::new));
    }

    private String hash(int number) {
        return String.valueOf(superuser.queryForObject(
                "select encode(hash, 'hex') from audit.record where number = ?", String.class, number));
    }

    /** One statement after the other on one connection, which is what the driver does with several in one. */
    private void tamper(String statement) {
        superuser.execute("set session_replication_role = replica; " + statement);
    }
}
