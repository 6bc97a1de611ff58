package lv.pienakas.data.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who wants no notices. What was said on the portal is kept as history; {@code contacts.csv} counts besides. */
@Repository
public class OptOuts {

    private static final int LOCK = 527_043_862;

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

    /**
     * Whoever has the personal code says on the portal whether they want no notices, known to the register or not; saying the
     * same again changes nothing.
     *
     * @param check told how often they have said something so far, while nobody else can; if it throws, nothing is changed
     * @return how often they have said something now
     */
    @Transactional
    public int say(String code, boolean optedOut, IntConsumer check, Instant at) {
        // one after the other: nobody else says anything in between
        jdbc.sql("select pg_advisory_xact_lock(:lock, hashtext(:code))")
                .param("lock", LOCK)
                .param("code", code)
                .query((row, number) -> number)
                .list();
        List<Boolean> said = said(code);
        check.accept(said.size());
        if (said.isEmpty() ? optedOut : said.get(said.size() - 1) != optedOut) {
            jdbc.sql("insert into notice.opt_out (code, opted_out, at) values (:code, :out, :at)")
                    .param("code", code)
                    .param("out", optedOut)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
            return said.size() + 1;
        }
        return said.size();
    }

    /** How often whoever has the personal code has said something on the portal, by which a change is known. */
    @Transactional(readOnly = true)
    public int version(String code) {
        return said(code).size();
    }

    /** Whether whoever has the personal code wants no notices, by the portal or by {@code contacts.csv}. */
    @Transactional(readOnly = true)
    public boolean isOptedOut(String code) {
        List<Boolean> said = said(code);
        return (!said.isEmpty() && said.get(said.size() - 1))
                || jdbc.sql(
                                "select exists (select 1 from notice.opted_out o join register.personal_code c using (person_id)"
                                        + " where c.code = :code)")
                        .param("code", code)
                        .query(Boolean.class)
                        .single();
    }

    private List<Boolean> said(String code) {
        return jdbc.sql("""
                        select opted_out from notice.opt_out
                        where code = :code or code in (
                          select other.code from register.personal_code own join register.personal_code other using (person_id)
                          where own.code = :code)
                        order by opt_out_id
                        """).param("code", code).query(Boolean.class).list();
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
