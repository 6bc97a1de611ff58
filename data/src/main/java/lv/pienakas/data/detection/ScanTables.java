package lv.pienakas.data.detection;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import lv.pienakas.data.copy.CopyText;
import lv.pienakas.data.rights.Rights;
import lv.pienakas.rules.finding.Finding;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tables of single scans: what each found, and who is to be looked at again when. They get their indexes, and the first one
 * becomes a partition, when the scan is done; nobody reads them before.
 */
@Repository
public class ScanTables {

    /** SQL: whose circumstances decide about a finding, as {@link FoundRow#subjectId()} says it. */
    static final String SUBJECT = "case child_id when 0 then claimant_id else child_id end";

    /** All of a finding but the number of its scan. */
    static final String FINDING = "claimant_id, service, child_id, outcome, since, until, amount, missing, parameters";

    private final Rights rights;
    private final JdbcTemplate jdbc;

    ScanTables(Rights rights, DataSource dataSource) {
        this.rights = rights;
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Makes them, empty. */
    @Transactional
    public void create(int scan) {
        rights.onDetection();
        // without the check attaching would read the table to see that all rows are of this scan
        jdbc.execute("create table %s (like detection.finding including constraints, check (scan_id = %d))"
                .formatted(name("finding", scan), scan));
        jdbc.execute("create table %s (like detection.turning)".formatted(name("turning", scan)));
    }

    /** Adds what was found, and the days from which it may be otherwise. */
    @Transactional
    public void add(int scan, List<Finding> findings, List<Turning> turnings) {
        rights.onDetection();
        CopyText rows = new CopyText();
        findings.forEach(finding -> append(rows, scan, finding));
        copy(name("finding", scan), rows);
        turnings.forEach(turning ->
                rows.value(turning.personId()).value(turning.day().toString()).endRow());
        copy(name("turning", scan), rows);
    }

    private void copy(String table, CopyText rows) {
        byte[] bytes = rows.drain();
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                CopyIn copy =
                        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
                copy.writeToCopy(bytes, 0, bytes.length);
                return copy.endCopy();
            } catch (SQLException e) {
                // the server quotes the row, which is personal
                throw new SQLException("rows can't be added to " + table, e.getSQLState());
            }
        });
    }

    private static void append(CopyText rows, int scan, Finding finding) {
        rows.value(scan)
                .value(finding.claimantId())
                .value(finding.service())
                .value(finding.childId())
                .value(finding.outcome().name())
                .value(text(finding.since()))
                .value(text(finding.until()))
                .value(finding.amount() == null ? null : finding.amount().toPlainString())
                .value(array(finding.missing()))
                .value(array(finding.parameters()))
                .endRow();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** As PostgreSQL writes arrays; what is in them are names of columns and parameters. */
    private static String array(List<String> names) {
        StringBuilder array = new StringBuilder("{");
        for (String name : names) {
            array.append(array.length() == 1 ? "\"" : ",\"")
                    .append(name.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    /**
     * Takes over from the base what was found for those who are not due.
     *
     * @return number of findings
     */
    @Transactional
    public long takeOver(int scan, int base) {
        rights.onDetection();
        return jdbc.update(
                "insert into %s select ?, %s from detection.finding where scan_id = ? and not %s"
                        .formatted(name("finding", scan), FINDING, DuePersons.isDue(scan, SUBJECT)),
                scan,
                base);
    }

    /** The scan goes on with the turning dates of its base, which has none any more: copying them all would take longer. */
    @Transactional
    public void takeTurnings(int scan, int base) {
        rights.onDetection();
        jdbc.update(
                "delete from %s t where %s".formatted(name("turning", base), DuePersons.isDue(scan, "t.person_id")));
        jdbc.update("insert into %s select * from %s".formatted(name("turning", base), name("turning", scan)));
        dropTurnings(scan);
        jdbc.execute("alter table %s rename to turning_%d".formatted(name("turning", base), scan));
    }

    /** The scan keeps its turning dates, so that another one can start from it. */
    @Transactional
    public void keepTurnings(int scan) {
        rights.onDetection();
        jdbc.execute("create index on %s (turns_on)".formatted(name("turning", scan)));
        jdbc.execute("analyze " + name("turning", scan));
    }

    /** No other scan can start from this one. */
    @Transactional
    public void dropTurnings(int scan) {
        rights.onDetection();
        jdbc.execute("drop table if exists " + name("turning", scan));
    }

    /** Makes the findings a partition. Attaching keeps nobody from reading the others, as creating in place would. */
    @Transactional
    public void attach(int scan) {
        rights.onDetection();
        jdbc.execute("alter table detection.finding attach partition %s for values in (%d)"
                .formatted(name("finding", scan), scan));
        jdbc.execute("analyze " + name("finding", scan));
    }

    /** Removes them with all that is in them. */
    @Transactional
    public void drop(int scan) {
        dropTurnings(scan);
        jdbc.execute("drop table if exists " + name("finding", scan));
    }

    static String name(String table, int scan) {
        return "detection." + table + "_" + scan;
    }
}
