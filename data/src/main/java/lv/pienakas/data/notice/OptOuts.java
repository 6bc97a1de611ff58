package lv.pienakas.data.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who wants no notices. What was said on the portal is kept as history; {@code contacts.csv} counts besides. */
@Repository
public class OptOuts {

    private final JdbcClient jdbc;

    OptOuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The person says on the portal whether they want no notices; saying the same again changes nothing.
     *
     * @throws IllegalArgumentException if the register does not know the person
     */
    @Transactional
    public void set(int personId, boolean optedOut, Instant at) {
        String code = jdbc.sql("select code from register.person where person_id = :person")
                .param("person", personId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("the register has no person " + personId));
        if (saidOnPortal(personId) != optedOut) {
            jdbc.sql("insert into notice.opt_out (code, opted_out, at) values (:code, :out, :at)")
                    .param("code", code)
                    .param("out", optedOut)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Whether the person wants no notices, by the portal or by {@code contacts.csv}. */
    @Transactional(readOnly = true)
    public boolean isOptedOut(int personId) {
        return jdbc.sql("select exists (select 1 from notice.opted_out where person_id = :person)")
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    /** What the person said last on the portal; false where they said nothing. */
    @Transactional(readOnly = true)
    public boolean saidOnPortal(int personId) {
        return jdbc.sql("select o.opted_out from notice.opt_out o join register.personal_code c using (code)"
                        + " where c.person_id = :person order by o.opt_out_id desc limit 1")
                .param("person", personId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
