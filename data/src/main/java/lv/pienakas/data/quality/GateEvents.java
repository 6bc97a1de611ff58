package lv.pienakas.data.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which services were opened and closed, when and why; the database refuses any change of it. */
@Repository
public class GateEvents {

    private static final String COLUMNS =
            "service, number, at, actor, opened, reason, rules_hash, judged, found_right, bound, level, minimum";

    private final JdbcClient jdbc;

    GateEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else opens or closes anything until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdAlone() {
        jdbc.sql("lock table quality.gate_event in share row exclusive mode").update();
    }

    /** What was decided last; empty: nothing was ever, so the service is closed. */
    @Transactional(readOnly = true)
    public Optional<GateEvent> last(String service) {
        return jdbc.sql("select " + COLUMNS + " from quality.gate_event where service = :service"
                        + " order by number desc limit 1")
                .param("service", service)
                .query(GateEvents::event)
                .optional();
    }

    /** Everything that was decided of a service, the last first. */
    @Transactional(readOnly = true)
    public List<GateEvent> of(String service) {
        return jdbc.sql("select " + COLUMNS + " from quality.gate_event where service = :service order by number desc")
                .param("service", service)
                .query(GateEvents::event)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(GateEvent event) {
        jdbc.sql("insert into quality.gate_event (" + COLUMNS + ") values (:service, :number, :at, :actor, :opened,"
                        + " :reason, :rules, :judged, :right, :bound, :level, :minimum)")
                .param("service", event.service())
                .param("number", event.number())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("actor", event.actor())
                .param("opened", event.opened())
                .param("reason", event.reason())
                .param("rules", event.rulesHash())
                .param("judged", event.sample().judged())
                .param("right", event.sample().right())
                .param("bound", event.bound())
                .param("level", event.level())
                .param("minimum", event.minimum())
                .update();
    }

    private static GateEvent event(ResultSet row, int number) throws SQLException {
        return new GateEvent(
                row.getString(1),
                row.getInt(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getBoolean(5),
                row.getString(6),
                row.getString(7),
                new Sample(row.getInt(8), row.getInt(9), 0),
                row.getDouble(10),
                row.getDouble(11),
                row.getInt(12));
    }
}
