package lv.pienakas.data.casework;

import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers for cases, documents and work items, taken from the database in blocks; a restart leaves a gap. */
@Component
public class Ids implements LongSupplier {

    /** As the sequence is incremented (V3__casework.sql). */
    private static final int BLOCK = 1_000;

    private final JdbcClient jdbc;
    private long next;
    private long end;

    Ids(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public synchronized long getAsLong() {
        if (next == end) {
            next = jdbc.sql("select nextval('casework.id')").query(Long.class).single();
            end = next + BLOCK;
        }
        return next++;
    }
}
