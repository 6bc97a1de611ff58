package lv.pienakas.data.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import lv.pienakas.data.database.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class OptOutsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T10:00:00Z");
    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();

    private static int last;

    private final JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
    private final OptOuts optOuts = new OptOuts(jdbc);

    @BeforeAll
    static void migrate() {
        DATABASE.migrate();
    }

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    @Test
    void what_was_said_last_counts_and_everything_is_kept() {
        int person = person();
        assertThat(optOuts.isOptedOut(person)).isFalse();
        optOuts.set(person, true, NOON);
        optOuts.set(person, true, NOON);
        assertThat(optOuts.isOptedOut(person)).isTrue();
        optOuts.set(person, false, NOON);
        assertThat(optOuts.isOptedOut(person)).isFalse();
        assertThat(jdbc.sql("select count(*) from notice.opt_out where code = :code")
                        .param("code", code(person))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThatThrownBy(() -> jdbc.sql("delete from notice.opt_out").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void either_the_portal_or_the_feed_is_enough() {
        int person = person();
        jdbc.sql("insert into register.contact values (:person, false, 'lv', true, 1)")
                .param("person", person)
                .update();
        assertThat(optOuts.isOptedOut(person)).isTrue();
        assertThat(optOuts.saidOnPortal(person)).isFalse();
        optOuts.set(person, true, NOON);
        optOuts.set(person, false, NOON);
        assertThat(optOuts.isOptedOut(person)).isTrue();
    }

    @Test
    void opting_out_outlives_a_change_of_code_and_of_the_internal_key() {
        int known = person();
        int later = person();
        optOuts.set(later, true, NOON);
        jdbc.sql("update register.personal_code set person_id = :known where person_id = :later")
                .param("known", known)
                .param("later", later)
                .update();
        assertThat(optOuts.isOptedOut(known)).isTrue();
        optOuts.set(known, false, NOON);
        assertThat(optOuts.isOptedOut(known)).isFalse();
    }

    @Test
    void stranger_can_say_nothing() {
        assertThatThrownBy(() -> optOuts.set(987_654, true, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the register has no person 987654");
    }

    private int person() {
        int id = ++last;
        jdbc.sql("insert into register.personal_code values (:code, :id, null)")
                .param("code", code(id))
                .param("id", id)
                .update();
        jdbc.sql("insert into register.person values (:id, :code, 'A', 'B', null, 'F', null, 'LV', 'CITIZEN',"
                        + " '0001000', null, 1)")
                .param("code", code(id))
                .param("id", id)
                .update();
        return id;
    }

    private static String code(int id) {
        return "320000-%05d".formatted(id);
    }
}
