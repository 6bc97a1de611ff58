package lv.pienakas.data.detection;

import java.util.List;
import lv.pienakas.data.rights.Rights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far scans are: the parts into which the register is cut. */
@Repository
public class ScanParts {

    private final Rights rights;
    private final JdbcClient jdbc;

    ScanParts(Rights rights, JdbcClient jdbc) {
        this.rights = rights;
        this.jdbc = jdbc;
    }

    /** Cuts the internal keys from 1 to {@code last} into ranges of {@code size}. */
    @Transactional
    public void cut(int scan, int last, int size) {
        rights.onDetection();
        jdbc.sql("""
                        insert into detection.scan_part (scan_id, part, first_person, last_person)
                        select :scan, (first - 1) / :size, first, first + :size - 1
                        from generate_series(1, :last, :size) first
                        """)
                .param("scan", scan)
                .param("last", last)
                .param("size", size)
                .update();
    }

    /** Cuts those who are due into parts of {@code size} persons. */
    @Transactional
    public void cutDue(int scan, int size) {
        rights.onDetection();
        jdbc.sql("""
                        insert into detection.scan_part (scan_id, part, first_person, last_person)
                        select :scan, part, min(person_id), max(person_id)
                        from (select person_id, (row_number() over (order by person_id) - 1) / :size as part
                              from %s) due
                        group by part
                        """.formatted(DuePersons.table(scan)))
                .param("scan", scan)
                .param("size", size)
                .update();
    }

    /** Parts that are not done, in their order. */
    @Transactional(readOnly = true)
    public List<ScanPart> open(int scan) {
        rights.onDetection();
        return jdbc.sql("select part, first_person, last_person from detection.scan_part"
                        + " where scan_id = :scan and evaluated is null order by part")
                .param("scan", scan)
                .query((row, number) -> new ScanPart(row.getInt(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    /**
     * Makes the part one's own until the transaction ends.
     *
     * @return false: somebody else has done it meanwhile
     */
    @Transactional
    public boolean take(int scan, ScanPart part) {
        rights.onDetection();
        return jdbc.sql("select part from detection.scan_part where scan_id = :scan and part = :part"
                        + " and evaluated is null for update")
                .param("scan", scan)
                .param("part", part.number())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** A part is done, in the transaction that stores what was found in it. */
    @Transactional
    public void done(int scan, ScanPart part, long evaluated) {
        rights.onDetection();
        jdbc.sql("update detection.scan_part set evaluated = :evaluated where scan_id = :scan and part = :part")
                .param("evaluated", evaluated)
                .param("scan", scan)
                .param("part", part.number())
                .update();
    }

    /** Persons in the parts that are done. */
    @Transactional(readOnly = true)
    public long evaluated(int scan) {
        rights.onDetection();
        return jdbc.sql("select coalesce(sum(evaluated), 0) from detection.scan_part where scan_id = :scan")
                .param("scan", scan)
                .query(Long.class)
                .single();
    }
}
