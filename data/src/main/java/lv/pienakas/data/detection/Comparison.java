package lv.pienakas.data.detection;

import java.time.LocalDate;
import lv.pienakas.data.rights.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Findings of one scan beside those of another, set by set. */
@Repository
public class Comparison {

    private final Rights rights;
    private final JdbcClient jdbc;

    Comparison(Rights rights, JdbcClient jdbc) {
        this.rights = rights;
        this.jdbc = jdbc;
    }

    /** What is new, unchanged, changed and gone in {@code scan} since {@code before}. */
    @Transactional(readOnly = true)
    public ScanChange change(int scan, int before) {
        return change(scan, before, 0, "");
    }

    /**
     * The same, where only those who are due in {@code scan} have to be compared.
     *
     * @param takenOver findings that {@code scan} has from {@code before} as they were
     */
    @Transactional(readOnly = true)
    public ScanChange changeOfDue(int scan, int before, long takenOver) {
        return change(scan, before, takenOver, "where " + DuePersons.isDue(scan, ScanTables.SUBJECT));
    }

    private ScanChange change(int scan, int before, long takenOver, String who) {
        rights.onDetection();
        return jdbc.sql("""
                        with now as (select * from %1$s %3$s), past as (select * from %2$s %3$s)
                        select count(*) filter (where past.outcome is null),
                          count(*) filter (where (now.outcome, now.since, now.until, now.amount, now.missing)
                            is not distinct from (past.outcome, past.since, past.until, past.amount, past.missing)),
                          count(*) filter (where now.outcome is not null and past.outcome is not null),
                          count(*) filter (where now.outcome is null)
                        from now full join past using (claimant_id, service, child_id)
                        """.formatted(ScanTables.name("finding", scan), ScanTables.name("finding", before), who))
                .query((row, number) -> new ScanChange(
                        row.getLong(1), row.getLong(2) + takenOver, row.getLong(3) - row.getLong(2), row.getLong(4)))
                .single();
    }

    /** In how many findings, and turning dates that both know, two scans differ, whatever it is that differs. */
    @Transactional(readOnly = true)
    public long differences(Scan one, Scan other) {
        rights.onDetection();
        long findings = jdbc.sql("""
                        select count(*)
                        from (select %3$s from %1$s) a
                        full join (select %3$s from %2$s) b using (claimant_id, service, child_id)
                        where a is distinct from b
                        """.formatted(
                                ScanTables.name("finding", one.id()),
                                ScanTables.name("finding", other.id()),
                                ScanTables.FINDING))
                .query(Long.class)
                .single();
        LocalDate until = knownOfBoth(one.turnsKnownUntil(), other.turnsKnownUntil());
        return until == null ? findings : findings + differentTurnings(one, other, until);
    }

    private long differentTurnings(Scan one, Scan other, LocalDate until) {
        return jdbc.sql("""
                        select count(*)
                        from (select * from %1$s where turns_on <= :until) a
                        full join (select * from %2$s where turns_on <= :until) b using (person_id)
                        where a is distinct from b
                        """.formatted(ScanTables.name("turning", one.id()), ScanTables.name("turning", other.id())))
                .param("until", until)
                .query(Long.class)
                .single();
    }

    private static @Nullable LocalDate knownOfBoth(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isBefore(other) ? one : other;
    }
}
