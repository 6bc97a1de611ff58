package lv.pienakas.service.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.pienakas.service.eaddress.standin.Received;
import lv.pienakas.service.eaddress.standin.StandIn;
import org.springframework.jdbc.core.JdbcTemplate;

/** What has to hold of all notices at the end, told by what arrived and by plain SQL. */
final class ExpectedNotices {

    private static final String REFERENCE = "'PN-' || s.notice_id || '-' || s.number";

    private final JdbcTemplate jdbc;
    private final StandIn standIn;
    private final Path spool;

    ExpectedNotices(JdbcTemplate jdbc, StandIn standIn, Path spool) {
        this.jdbc = jdbc;
        this.standIn = standIn;
        this.spool = spool;
    }

    /** Whether nothing more is going to happen: every message is settled, and the mailboxes have told everything. */
    boolean isQuiet() {
        return unsettled().isEmpty();
    }

    /** Messages of which it is not known yet what becomes of them. */
    List<String> unsettled() {
        return jdbc.queryForList(
                "select s.notice_id || '-' || s.number || ' ' || n.state || ' ' || s.channel || ' ' || s.kind"
                        + " from notice.sending s join notice.notice n using (notice_id)"
                        + " where called_off_at is null and refused_at is null and (s.sent_at is null"
                        + "   or channel = 'E_ADDRESS' and delivered_at is null)",
                String.class);
    }

    void checkQuota(int most) {
        List<Integer> released = jdbc.queryForList("""
                select count(*)::int from notice.event e join notice.notice n using (notice_id)
                where e.kind in ('RELEASED', 'REMINDED')
                group by n.service, (e.at at time zone 'Europe/Riga')::date
                """, Integer.class);
        assertThat(released).as("left on a day, by service").isNotEmpty().allMatch(count -> count <= most);
        assertThat(released)
                .as("as the quota counts them")
                .containsExactlyInAnyOrderElementsOf(
                        jdbc.queryForList("select released from notice.quota", Integer.class));
    }

    /** Returns a line with what came about. */
    String check() throws IOException {
        Set<String> letters = letters();
        List<Received> messages = standIn.messages();
        Set<String> references =
                messages.stream().map(Received::referenceNumber).collect(Collectors.toCollection(TreeSet::new));

        assertThat(letters)
                .as("letters are those that are noted as sent")
                .isEqualTo(references("channel = 'LETTER' and sent_at is not null"));
        assertThat(references)
                .as("messages to the e-address are those noted as sent, or as refused afterwards")
                .containsAll(references("channel = 'E_ADDRESS' and sent_at is not null"))
                .isSubsetOf(references("channel = 'E_ADDRESS' and (sent_at is not null or refused_at is not null)"));
        assertThat(references("called_off_at is not null or begun_at is null"))
                .as("what was called off did not leave")
                .doesNotContainAnyElementsOf(letters)
                .doesNotContainAnyElementsOf(references);
        assertThat(messages.stream().map(message -> message.recipient() + message.title()))
                .as("nobody is told twice of a service at their e-address")
                .doesNotHaveDuplicates();
        assertThat(letterOwners())
                .as("nobody is told twice of a service by letter")
                .doesNotHaveDuplicates();
        assertThat(count("""
                        select count(*) from notice.notice n where 1 < (select count(*) from notice.sending s
                          where s.notice_id = n.notice_id and kind = 'NOTICE' and sent_at is not null
                            and refused_at is null)
                        """)).as("notices that arrived twice").isZero();
        assertThat(count("""
                        select count(*) from notice.sending s join notice.notice n using (notice_id)
                        join register.contact c on c.person_id = n.claimant_id
                        where s.begun_at is not null and c.e_address <> (s.channel = 'E_ADDRESS')
                          and not exists (select 1 from notice.sending r
                            where r.notice_id = n.notice_id and r.number < s.number and r.refused_at is not null)
                        """)).as("messages over the wrong channel").isZero();
        assertThat(count("""
                        select count(*) from notice.notice n where (state = 'SENT') <> exists (
                          select 1 from notice.sending s where s.notice_id = n.notice_id
                            and sent_at is not null and refused_at is null) and state <> 'WITHDRAWN'
                        """)).as("notices whose state is not what arrived").isZero();
        assertThat(count("select count(*) from notice.event where why = 'BL.PSS.008'"))
                .as("repetitions in other words")
                .isZero();
        assertThat(count("select count(*) from notice.notice n where events <> (select count(*) from notice.event e"
                        + " where e.notice_id = n.notice_id)"))
                .as("notices with a gap in their history")
                .isZero();
        for (String state : List.of("SENT", "WITHDRAWN", "OPTED_OUT", "HELD_OUT")) {
            assertThat(count("select count(*) from notice.notice where state = '" + state + "'"))
                    .as("notices that are " + state)
                    .isPositive();
        }
        assertThat(references("kind = 'REMINDER' and sent_at is not null"))
                .as("reminders")
                .isNotEmpty();
        return messages.size() + " messages to the e-address (" + standIn.repetitions() + " came again), "
                + letters.size() + " letters, "
                + count("select count(*) from notice.sending where refused_at is not null")
                + " refused, " + count("select count(*) from notice.sending where called_off_at is not null")
                + " called off";
    }

    private Set<String> letters() throws IOException {
        Set<String> names;
        try (Stream<Path> files = Files.list(spool)) {
            names = files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
        assertThat(names).allMatch(name -> name.matches("PN-\\d+-\\d+\\.(csv|txt)"));
        Set<String> letters = names.stream()
                .map(name -> name.substring(0, name.length() - 4))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).as("each letter has a row and a text").hasSize(2 * letters.size());
        return letters;
    }

    private List<String> letterOwners() throws IOException {
        try (Stream<Path> files = Files.list(spool)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .map(ExpectedNotices::owner)
                    .toList();
        }
    }

    private static String owner(Path row) {
        try {
            String code = Files.readAllLines(row).get(1).split(",", -1)[1];
            Path text = row.resolveSibling(row.getFileName().toString().replace(".csv", ".txt"));
            return code + " " + Files.readAllLines(text).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> references(String which) {
        return new TreeSet<>(
                jdbc.queryForList("select " + REFERENCE + " from notice.sending s where " + which, String.class));
    }

    private long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }
}
