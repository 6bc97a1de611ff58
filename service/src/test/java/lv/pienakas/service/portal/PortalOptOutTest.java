package lv.pienakas.service.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import lv.pienakas.data.notice.OptOuts;
import lv.pienakas.service.api.Api;
import lv.pienakas.service.quality.MadeScans;
import lv.pienakas.service.security.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person says on the portal that they want no notices. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"pienakas.database.directory="})
@Import({MadeScans.class, MadeScans.Time.class, Doors.class})
class PortalOptOutTest {

    private static final String CODE = MadeScans.code(1);
    private static final String FORMER = "010180-00001";
    private static final String UNKNOWN = "321111-11111";

    private final Api portal;
    private final MadeScans made;
    private final OptOuts optOuts;
    private final JdbcTemplate jdbc;
    private final JdbcTemplate administrator;

    PortalOptOutTest(
            @LocalServerPort int port,
            @Autowired MadeScans made,
            @Autowired OptOuts optOuts,
            @Autowired JdbcTemplate jdbc,
            @Autowired @FlywayDataSource DataSource administrator) {
        this.portal = Api.on(port).as(Tokens.machine("EP229", "portal"));
        this.made = made;
        this.optOuts = optOuts;
        this.jdbc = jdbc;
        this.administrator = new JdbcTemplate(administrator);
    }

    @BeforeEach
    void somebody_has_said_nothing() {
        made.empty("notice.opt_out", "register.contact", "register.personal_code", "register.person");
        made.person(1);
        jdbc.update("insert into register.personal_code values (?, 1, ?)", FORMER, CODE);
    }

    @Test
    void the_wish_is_kept_as_it_was_said_each_change_once() {
        assertThat(get(CODE)).isEqualTo("false \"0\"");
        assertThat(put(CODE, true, null)).isEqualTo("true \"1\"");
        assertThat(put(CODE, true, null)).as("the same again").isEqualTo("true \"1\"");
        assertThat(put(FORMER, true, null)).as("by a former code").isEqualTo("true \"1\"");
        assertThat(optOuts.isOptedOut(1)).isTrue();
        assertThat(put(CODE.replace("-", ""), false, null)).isEqualTo("false \"2\"");
        assertThat(get(FORMER)).isEqualTo("false \"2\"");
        assertThat(optOuts.isOptedOut(1)).isFalse();
        assertThat(jdbc.queryForList("select opted_out from notice.opt_out order by opt_out_id", Boolean.class))
                .containsExactly(true, false);
    }

    @Test
    void nothing_said_and_nothing_wished_leaves_no_trace() {
        assertThat(put(CODE, false, null)).isEqualTo("false \"0\"");
        assertThat(jdbc.queryForList("select * from notice.opt_out")).isEmpty();
    }

    @Test
    void whoever_is_not_in_the_register_is_answered_alike_and_counts_once_they_are() {
        assertThat(get(UNKNOWN)).isEqualTo("false \"0\"");
        assertThat(put(UNKNOWN, true, null)).isEqualTo("true \"1\"");
        assertThat(get(UNKNOWN)).isEqualTo("true \"1\"");
        jdbc.update("insert into register.personal_code values (?, 7)", UNKNOWN);
        assertThat(optOuts.isOptedOut(7)).isTrue();
    }

    @Test
    void the_answer_to_a_wish_is_a_look_too() {
        made.empty("audit.record");
        put(CODE, true, null);
        assertThat(administrator.queryForList(
                        "select who || ' ' || action || ' ' || array_to_string(objects, ' ') from audit.record",
                        String.class))
                .containsExactly("EP229 READ_OPT_OUT person/1");
    }

    @Test
    void contact_data_that_say_so_count_besides() {
        jdbc.update("insert into register.contact values (1, false, 'lv', true, 1)");
        assertThat(get(CODE)).isEqualTo("true \"0\"");
        assertThat(put(CODE, false, null)).isEqualTo("true \"0\"");
    }

    @Test
    void a_change_of_another_version_than_was_read_is_refused() {
        put(CODE, true, null);
        portal.put(path(CODE))
                .header("If-Match", "\"0\"")
                .json("optedOut", false)
                .send()
                .isProblem(412, "stale");
        assertThat(get(CODE)).isEqualTo("true \"1\"");
        assertThat(put(CODE, false, "\"1\"")).isEqualTo("false \"2\"");
    }

    @Test
    void what_is_no_wish_is_refused() {
        portal.put(path(CODE)).json("optedOut", "yes").send().isProblem(400, "invalid-request");
        portal.put(path(CODE)).json().send().isProblem(400, "invalid-request");
        portal.put(path(CODE)).json("optedOut", true, "why", "x").send().isProblem(400, "invalid-request");
        portal.put("/api/v1/portal/persons/x/opt-out")
                .json("optedOut", true)
                .send()
                .isProblem(400, "invalid-request");
        assertThat(jdbc.queryForList("select * from notice.opt_out")).isEmpty();
    }

    @Test
    void the_same_wish_many_times_at_once_is_one() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> calls = Stream.generate(() -> (Callable<String>) () -> put(CODE, true, null))
                    .limit(24)
                    .toList();
            for (Future<String> answer : callers.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo("true \"1\"");
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(jdbc.queryForList("select * from notice.opt_out")).hasSize(1);
    }

    private String get(String code) {
        return said(portal.get(path(code)).send().is(200));
    }

    private String put(String code, boolean optedOut, @Nullable String version) {
        return said(portal.put(path(code))
                .header("If-Match", version)
                .json("optedOut", optedOut)
                .send()
                .is(200));
    }

    private static String said(Api.Answer answer) {
        return answer.json().path("optedOut").asBoolean() + " " + answer.header("ETag");
    }

    private static String path(String code) {
        return "/api/v1/portal/persons/" + code + "/opt-out";
    }
}
