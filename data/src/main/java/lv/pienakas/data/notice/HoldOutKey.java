package lv.pienakas.data.notice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The key of the lot that keeps some people back for comparison; made with the database. */
@Repository
public class HoldOutKey {

    private final JdbcClient jdbc;

    HoldOutKey(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 32 bytes. */
    @Transactional(readOnly = true)
    public byte[] bytes() {
        return jdbc.sql("select key from notice.hold_out_key")
                .query(byte[].class)
                .single();
    }
}
