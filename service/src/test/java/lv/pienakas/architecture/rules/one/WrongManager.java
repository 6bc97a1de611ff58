package lv.pienakas.architecture.rules.one;

import java.time.Instant;
import lv.pienakas.architecture.data.two.Stored;
import org.springframework.jdbc.core.JdbcTemplate;

/** Breaks every rule of the house on purpose: the test proves that each is seen. */
public class WrongManager {

    private final JdbcTemplate database;

    public WrongManager(JdbcTemplate database) {
        this.database = database;
    }

    public Stored stored() {
        return new Stored(Instant.now(), database.getFetchSize());
    }
}
