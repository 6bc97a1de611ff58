package lv.pienakas.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lv.pienakas.data.audit.AuditChain;
import lv.pienakas.data.audit.AuditLog;
import lv.pienakas.data.audit.ChainHead;
import lv.pienakas.data.audit.Look;
import lv.pienakas.data.database.EmbeddedDatabase;
import lv.pienakas.data.register.People;
import lv.pienakas.data.staff.Role;
import lv.pienakas.service.audit.Action;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.audit.NoLookException;
import lv.pienakas.service.audit.Seen;
import lv.pienakas.service.security.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@PageTest
class AuditPagesTest {

    private final Site auditor;
    private final Records records;
    private final Looking looking;
    private final People people;
    private final AuditChain chain;
    private final JdbcTemplate administrator;
    private final Clock clock;

    AuditPagesTest(
            @LocalServerPort int port,
            @Autowired AuditLog log,
            @Autowired Looking looking,
            @Autowired People people,
            @Autowired AuditChain chain,
            @Autowired EmbeddedDatabase database,
            @Autowired Clock clock) {
        this.auditor = new Site(port).as("A1", Role.AUDITOR);
        this.records = new Records(log);
        this.looking = looking;
        this.people = people;
        this.chain = chain;
        this.administrator = new JdbcTemplate(database.administrator());
        this.clock = clock;
    }

    @Test
    void records_say_who_looked_at_what_and_why() {
        look("AUD-M1", "FUNERAL_BENEFIT", "case/901");
        refused("AUD-I1", "FUNERAL_BENEFIT", "case/901");

        assertThat(auditor.get("/audit?object=case/901").text())
                .containsPattern("\\d+ \\d\\d\\.\\d\\d\\.\\d{4}\\. \\d\\d:\\d\\d AUD-I1 Atvērta lieta atteikts case/901"
                        + " AUD-I1 has no skill today|AUD-I1 works on")
                .containsPattern("AUD-M1 Atvērta lieta case/901 MANAGER");
        assertThat(auditor.get("/audit?object=case/901&lang=en").text())
                .containsPattern("AUD-I1 Opened a case refused case/901")
                .contains("Who looked at whose data, and why");
    }

    @Test
    void records_are_found_by_who_by_object_and_by_day() {
        look("AUD-M2", "FUNERAL_BENEFIT", "case/902");
        look("AUD-M3", "FUNERAL_BENEFIT", "case/902");
        LocalDate today = LocalDate.now(clock);

        assertThat(auditor.get("/audit?who=AUD-M2").text()).contains("AUD-M2 ").doesNotContain("AUD-M3");
        assertThat(auditor.get("/audit?object=case/902&day=" + today).text()).contains("AUD-M2 ", "AUD-M3 ");
        assertThat(auditor.get("/audit?object=case/902&day=" + today.minusDays(1))
                        .text())
                .contains("Tādu ierakstu nav.");
    }

    @Test
    void person_is_searched_for_by_code_that_gets_into_no_address() {
        String person = Seen.person(people.keyOf(SmallDelivery.MOTHER).orElseThrow());
        look("AUD-M4", "FUNERAL_BENEFIT", person);

        Site.Answer found = auditor.post("/audit", List.of("object", SmallDelivery.FORMER_CODE.replace("-", "")));

        assertThat(found.status()).isEqualTo(303);
        assertThat(found.header("Location"))
                .endsWith("/audit?who=&object=" + person.replace("/", "%2F") + "&day=")
                .doesNotContainPattern("\\d{6}-?\\d{5}");
        assertThat(auditor.get("/audit?object=" + person).text()).contains("AUD-M4 ");
        assertThat(auditor.post("/audit", List.of("object", "010180-99999")).text())
                .contains("Persona ar šādu kodu nav zināma");
        assertThat(auditor.get("/audit?object=" + SmallDelivery.MOTHER).status())
                .isEqualTo(400);
    }

    @Test
    void whoever_searches_is_on_record_with_what_for() {
        long before = records.last();
        auditor.get("/audit");
        auditor.get("/audit?object=person/4711");

        assertThat(records.after(before)).extracting(Look::who).containsOnly("A1");
        assertThat(records.after(before))
                .extracting(Look::objects)
                .containsExactly(List.of("audit"), List.of("audit", "person/4711"));
    }

    @Test
    void pages_show_every_record_once_and_keep_their_place_in_the_other_language() {
        IntStream.range(0, AuditPages.ROWS + 5)
                .forEach(i -> look("AUD-MANY", "FUNERAL_BENEFIT", "case/" + (7_000 + i)));
        List<String> shown = new ArrayList<>();
        Site.Answer page = auditor.get("/audit?who=AUD-MANY");
        shown.addAll(page.all("object=case/7\\d{3}"));
        String next = page.addresses("/audit?who=AUD-MANY").stream()
                .filter(address -> address.contains("before="))
                .findFirst()
                .orElseThrow()
                .replace("&amp;", "&");
        page = auditor.get(next);
        shown.addAll(page.all("object=case/7\\d{3}"));

        assertThat(shown).hasSize(AuditPages.ROWS + 5).doesNotHaveDuplicates();
        assertThat(page.addresses("?who=AUD-MANY&amp;object=&amp;day=&amp;before="))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "AUDITOR")
    void records_are_for_auditors_only(Role role) {
        Site other = new Site(auditor.port()).as("X1", role);

        assertThat(other.get("/audit").status()).isEqualTo(403);
        assertThat(other.post("/audit", List.of()).status()).isEqualTo(403);
        assertThat(other.post("/audit/chain", List.of()).status()).isEqualTo(403);
        assertThat(other.get("/").addresses()).doesNotContain("/audit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"who=%3Cscript%3E", "object=nothing", "object=%27--", "day=2026-02-30", "before=x"})
    void what_can_not_be_asked_is_refused(String query) {
        assertThat(auditor.get("/audit?" + query).status()).isEqualTo(400);
    }

    @Test
    void wrong_input_is_answered_on_the_page_and_kept() {
        Site.Answer answer = auditor.post("/audit?lang=en", List.of("who", "<b>", "object", "nothing", "day", "today"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains(
                        "Give the id of a member of staff",
                        "Give an object like case/17",
                        "Give a date like 2026-03-02");
        assertThat(answer.html()).contains("value=\"&lt;b&gt;\"").doesNotContain("<b>");
    }

    @Test
    void chain_is_verified_and_its_head_is_there_to_be_noted() {
        look("AUD-M5", "FUNERAL_BENEFIT", "case/905");
        ChainHead head = chain.verify(ChainHead.NONE).head();

        assertThat(auditor.get("/audit").html()).containsPattern("<code class=\"hash\">\\d+:[0-9a-f]{64}</code>");
        assertThat(auditor.post("/audit/chain?lang=en", List.of("noted", head.toString()))
                        .text())
                .contains("The chain is intact. Records: ");
        assertThat(auditor.post("/audit/chain", List.of("noted", "17")).status())
                .isEqualTo(422);
        assertThat(auditor.post(
                                "/audit/chain?lang=en",
                                List.of(
                                        "noted",
                                        head.number() + ":"
                                                + "0".repeat(head.hash().length())))
                        .text())
                .contains("The chain is broken: record " + plain(head.number()) + " is not the one that was noted.");
    }

    @Test
    void record_that_was_changed_is_named() {
        look("AUD-M6", "FUNERAL_BENEFIT", "case/906");
        long victim = records.last();
        tamper("update audit.record set who = 'NOBODY' where number = " + victim);
        try {
            assertThat(auditor.post("/audit/chain?lang=en", List.of()).text())
                    .contains("The chain is broken: record " + plain(victim) + " is not as it was written");
        } finally {
            tamper("update audit.record set who = 'AUD-M6' where number = " + victim);
        }
        assertThat(auditor.post("/audit/chain?lang=en", List.of()).text()).contains("The chain is intact.");
    }

    private static String plain(long number) {
        return "%,d".formatted(number);
    }

    private void tamper(String statement) {
        administrator.execute("set session_replication_role = replica; " + statement);
    }

    private void look(String who, String service, String object) {
        looking.at(new Caller(who, Set.of(Role.MANAGER), Set.of()), Action.OPEN_CASE, service, List.of(object));
    }

    private void refused(String who, String service, String object) {
        try {
            looking.at(new Caller(who, Set.of(Role.INSPECTOR), Set.of()), Action.OPEN_CASE, service, List.of(object));
        } catch (NoLookException e) {
            return;
        }
        throw new AssertionError("was shown");
    }
}
