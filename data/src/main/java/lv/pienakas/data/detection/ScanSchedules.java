package lv.pienakas.data.detection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import lv.pienakas.data.rights.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one schedule of the database, whatever the number of nodes. */
@Repository
public class ScanSchedules {

    private static final String READ = "select * from detection.scan_schedule";

    private final Rights rights;
    private final JdbcClient jdbc;

    ScanSchedules(Rights rights, JdbcClient jdbc) {
        this.rights = rights;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public ScanSchedule get() {
        rights.onDetection();
        return jdbc.sql(READ).query(ScanSchedules::row).single();
    }

    /** Keeps everybody else from asking for a scan until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ScanSchedule lock() {
        rights.onDetection();
        return jdbc.sql(READ + " for update").query(ScanSchedules::row).single();
    }

    /** Somebody has looked whether a night's scan is due. */
    @Transactional
    public void looked(Instant now) {
        rights.onDetection();
        jdbc.sql("update detection.scan_schedule"
                        + " set looked_at = :now, watched_since = coalesce(watched_since, :now)")
                .param("now", Moments.of(now))
                .update();
    }

    /** These alarms are in the log. */
    @Transactional
    public void logged(Collection<String> alarms) {
        rights.onDetection();
        jdbc.sql("update detection.scan_schedule set alarms = :alarms")
                .param("alarms", alarms.toArray(String[]::new))
                .update();
    }

    /** No more scans are asked for; whoever paused it first stays the one who did. */
    @Transactional
    public void pause(String who, Instant now) {
        rights.onDetection();
        jdbc.sql("update detection.scan_schedule set paused_by = :who, paused_at = :now where paused_by is null")
                .param("who", who)
                .param("now", Moments.of(now))
                .update();
    }

    /** Scans are asked for again; says whether they were not. */
    @Transactional
    public boolean resume() {
        rights.onDetection();
        return jdbc.sql("update detection.scan_schedule set paused_by = null, paused_at = null"
                                + " where paused_by is not null")
                        .update()
                == 1;
    }

    private static ScanSchedule row(ResultSet row, int number) throws SQLException {
        return new ScanSchedule(
                moment(row, "watched_since"),
                moment(row, "looked_at"),
                row.getString("paused_by"),
                moment(row, "paused_at"),
                Set.of((String[]) row.getArray("alarms").getArray()));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
