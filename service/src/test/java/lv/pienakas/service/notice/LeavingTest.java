package lv.pienakas.service.notice;

import static lv.pienakas.service.notice.Town.CARE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lv.pienakas.data.notice.Channel;
import lv.pienakas.data.notice.Happening;
import lv.pienakas.data.notice.NoticeEvent;
import lv.pienakas.data.notice.NoticeState;
import lv.pienakas.data.notice.Notices;
import lv.pienakas.data.notice.OptOuts;
import lv.pienakas.data.notice.Sending;
import lv.pienakas.data.outbox.DeadLetter;
import lv.pienakas.data.outbox.DeadLetters;
import lv.pienakas.rules.finding.Finding;
import lv.pienakas.service.eaddress.HeaderSignature;
import lv.pienakas.service.eaddress.standin.Misbehaviour;
import lv.pienakas.service.eaddress.standin.Received;
import lv.pienakas.service.eaddress.standin.StandIn;
import lv.pienakas.service.outbox.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** Notices on their way to the e-address, which misbehaves, and to the print house, whose folder may fail. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"pienakas.database.directory=", "pienakas.e-address.timeout=1s", "pienakas.notices.per-day=10000"
        })
@Import({Town.class, LeavingTest.Around.class})
class LeavingTest {

    /** The stand-in's certificates are of today. */
    private static final SettableClock CLOCK = SettableClock.atNow();

    private static final Path FOLDER = folder();
    private static final Path SPOOL = FOLDER.resolve("spool");
    private static final StandIn STAND_IN = StandIn.start(FOLDER.resolve("keys"), CLOCK, HeaderSignature.RSA_SHA1);

    @TestConfiguration(proxyBeanMethods = false)
    static class Around {

        @Bean
        @Primary
        SettableClock settableClock() {
            return CLOCK;
        }

        @Bean
        @Primary
        Doors doors() {
            return new Doors();
        }
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        STAND_IN.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("pienakas.notices.spool", SPOOL::toString);
    }

    @AfterAll
    static void stop() throws IOException {
        STAND_IN.close();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    private final Town town;
    private final Doors doors;
    private final Notices notices;
    private final OptOuts optOuts;
    private final DeadLetters dead;
    private final FollowingEAddress following;
    private final JdbcTemplate jdbc;

    LeavingTest(
            @Autowired Town town,
            @Autowired Doors doors,
            @Autowired Notices notices,
            @Autowired OptOuts optOuts,
            @Autowired DeadLetters dead,
            @Autowired FollowingEAddress following,
            @Autowired JdbcTemplate jdbc) {
        this.town = town;
        this.doors = doors;
        this.notices = notices;
        this.optOuts = optOuts;
        this.dead = dead;
        this.following = following;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void nextMoment() {
        CLOCK.pass(Duration.ofMinutes(1));
        doors.open(CARE);
    }

    @Test
    void message_arrives_at_the_e_address_and_nowhere_else() {
        int person = released(true);
        town.deliver();
        following.follow(() -> false);

        assertThat(arrived(person)).singleElement().satisfies(message -> {
            assertThat(message.title())
                    .isEqualTo(
                            "Paziņojums par tiesībām: Pabalsts personai ar invaliditāti, kurai nepieciešama kopšana");
            assertThat(message.text()).isEqualTo(sending(person, 1).content().text());
            assertThat(message.referenceNumber()).isEqualTo(sending(person, 1).reference());
        });
        assertThat(letters(person)).isEmpty();
        assertThat(town.state(person)).isEqualTo(NoticeState.SENT);
        assertThat(kinds(person))
                .containsExactly(Happening.FOUND, Happening.RELEASED, Happening.SENT, Happening.DELIVERED);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "TAKES_AND_IS_SILENT",
                "SILENT",
                "HANGS_UP",
                "STATUS_500",
                "STATUS_404",
                "RUBBISH",
                "SERVER_AT_FAULT",
                "NO_ID",
                "NOT_REGISTERED"
            })
    void message_arrives_once_though_the_service_fails_first(Misbehaviour how) {
        int person = released(true);
        STAND_IN.misbehave(how, 2);
        town.deliver();
        town.deliver();
        assertThat(town.state(person)).isEqualTo(NoticeState.LEAVING);
        town.deliver();

        assertThat(arrived(person)).hasSize(1);
        assertThat(letters(person)).isEmpty();
        assertThat(town.state(person)).isEqualTo(NoticeState.SENT);
    }

    @Test
    void message_that_was_sent_before_a_kill_is_known_when_it_is_sent_again() {
        int person = released(true);
        town.deliver();
        jdbc.update("update outbox.message set delivered_at = null where stream = ?", "notice-" + id(person));
        jdbc.update("update notice.sending set sent_at = null, message_id = null where notice_id = ?", id(person));
        town.deliver();

        assertThat(arrived(person)).hasSize(1);
        assertThat(town.state(person)).isEqualTo(NoticeState.SENT);
    }

    @Test
    void message_that_arrived_in_other_words_is_not_sent_in_new_ones() {
        int person = released(true);
        town.deliver();
        jdbc.update("update outbox.message set delivered_at = null where stream = ?", "notice-" + id(person));
        jdbc.update(
                "update notice.sending set sent_at = null, message_id = null, content = 'other' where notice_id = ?",
                id(person));
        town.deliver();

        assertThat(arrived(person)).hasSize(1);
        assertThat(notices.history(id(person)))
                .filteredOn(event -> event.kind() == Happening.SENT)
                .last()
                .satisfies(event -> assertThat(event.why()).isEqualTo("BL.PSS.008"));
    }

    @Test
    void letter_follows_where_nothing_can_be_delivered_to_the_e_address() {
        int person = released(true);
        STAND_IN.misbehave(Misbehaviour.NO_SUCH_RECIPIENT, 1);
        town.deliver();

        assertThat(arrived(person)).isEmpty();
        assertThat(letters(person)).hasSize(2);
        assertThat(town.state(person)).isEqualTo(NoticeState.SENT);
        assertThat(sending(person, 2).content().channel()).isEqualTo(Channel.LETTER);
        assertThat(notices.history(id(person)))
                .extracting(NoticeEvent::kind, NoticeEvent::why)
                .contains(org.assertj.core.groups.Tuple.tuple(Happening.REFUSED, "BL.PSS.024"));
    }

    @Test
    void letter_follows_where_the_mailbox_refuses_afterwards_and_reminders_are_letters_then() {
        int person = town.person(true, "lv", false);
        STAND_IN.refuse("_PRIVATE@" + Town.code(person).replace("-", ""));
        Finding found = town.right(person, CARE);
        town.scan(found);
        town.decide();
        town.deliver();
        assertThat(letters(person)).isEmpty();
        following.follow(() -> false);
        following.follow(() -> false);
        town.deliver();
        assertThat(letters(person)).hasSize(2);
        jdbc.update("update notice.notice set sent_at = sent_at - interval '60 days' where notice_id = ?", id(person));
        town.decide();
        town.deliver();

        assertThat(town.notice(person).sendings().stream()
                        .map(one -> one.content().channel()))
                .containsExactly(Channel.E_ADDRESS, Channel.LETTER, Channel.LETTER);
        assertThat(letters(person)).hasSize(4);
        assertThat(arrived(person)).hasSize(1);
    }

    @Test
    void person_decides_where_the_message_itself_is_refused() {
        int person = released(true);
        STAND_IN.misbehave(Misbehaviour.REFUSES_WITHOUT_CODE, 1);
        town.deliver();

        assertThat(letters(person)).isEmpty();
        assertThat(dead.list(1_000))
                .filteredOn(letter -> letter.stream().equals("notice-" + id(person)))
                .singleElement()
                .extracting(DeadLetter::reason)
                .asString()
                .startsWith("the e-address service refused the message (without a code)")
                .doesNotContain(Town.code(person).substring(0, 6));
        dead.revive("notice-" + id(person), 1, CLOCK.instant());
        town.deliver();
        assertThat(arrived(person)).hasSize(1);
    }

    @Test
    void what_became_of_it_is_noted_once_though_it_is_told_twice() {
        int person = released(true);
        town.deliver();
        STAND_IN.misbehave(Misbehaviour.TWICE, 1);
        following.follow(() -> false);
        following.follow(() -> false);

        assertThat(kinds(person).stream().filter(kind -> kind == Happening.DELIVERED))
                .hasSize(1);
    }

    @Test
    void what_is_told_of_a_message_that_is_no_notice_is_in_nobodys_way() {
        int person = released(true);
        jdbc.update(
                "update notice.sending set number = 7 where notice_id = ?", // as another installation might have sent
                id(person));
        jdbc.update(
                "update outbox.message set payload = jsonb_set(payload, '{message}', '7') where stream = ?",
                "notice-" + id(person));
        town.deliver();
        jdbc.update("update notice.sending set number = 1 where notice_id = ?", id(person));
        int other = released(true);
        town.deliver();
        following.follow(() -> false);

        assertThat(kinds(person)).doesNotContain(Happening.DELIVERED);
        assertThat(kinds(other)).contains(Happening.DELIVERED);
    }

    @Test
    void letter_has_a_row_for_the_print_house_and_a_text_that_only_the_owner_reads() throws IOException {
        int person = released(false);
        town.deliver();
        String name = sending(person, 1).reference();
        LocalDate date = LocalDate.ofInstant(sending(person, 1).preparedAt(), CLOCK.getZone());

        assertThat(letters(person)).containsExactlyInAnyOrder(name + ".csv", name + ".txt");
        assertThat(Files.readString(SPOOL.resolve(name + ".csv")))
                .isEqualTo("notice_id,personal_code,first_name,last_name,municipality,language,date,text_file\r\n"
                        + name + "," + Town.code(person) + ",Anna" + person + ",Kalniņa,0001000,lv," + date + "," + name
                        + ".txt\r\n");
        assertThat(Files.readString(SPOOL.resolve(name + ".txt")))
                .startsWith(
                        "Paziņojums par tiesībām: Pabalsts personai ar invaliditāti, kurai nepieciešama kopšana\n\nJums no ")
                .endsWith("/" + town.notice(person).token() + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(SPOOL.resolve(name + ".csv"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(SPOOL)))
                .isEqualTo("rwx------");
    }

    @Test
    void name_of_a_person_is_no_formula() throws IOException {
        int person = released(false);
        jdbc.update(
                "update register.person set first_name = '=1+1', last_name = '@SUM(A1), \"x\"' where person_id = ?",
                person);
        town.deliver();

        assertThat(Files.readString(SPOOL.resolve(sending(person, 1).reference() + ".csv")))
                .contains(",'=1+1,\"'@SUM(A1), \"\"x\"\"\",0001000,");
    }

    @Test
    void letter_that_is_put_again_after_a_kill_is_there_once() throws IOException {
        int person = released(false);
        String name = sending(person, 1).reference();
        Files.createDirectories(SPOOL);
        // killed after the text, while it wrote the row
        Files.writeString(SPOOL.resolve(name + ".txt"), "half a te");
        Files.writeString(SPOOL.resolve("." + name + ".123.part"), "notice_id,pers");
        town.deliver();
        List<String> whole =
                List.of(Files.readString(SPOOL.resolve(name + ".txt")), Files.readString(SPOOL.resolve(name + ".csv")));
        jdbc.update("update outbox.message set delivered_at = null where stream = ?", "notice-" + id(person));
        town.deliver();

        assertThat(letters(person)).hasSize(2);
        assertThat(List.of(
                        Files.readString(SPOOL.resolve(name + ".txt")), Files.readString(SPOOL.resolve(name + ".csv"))))
                .isEqualTo(whole);
        assertThat(whole.get(0)).startsWith("Paziņojums");
    }

    @Test
    void letter_waits_visibly_while_the_folder_cannot_be_written() throws IOException {
        FileSystemUtils.deleteRecursively(SPOOL);
        Files.writeString(SPOOL, "a file where the folder should be");
        int person = released(false);
        town.deliver();
        assertThat(town.state(person)).isEqualTo(NoticeState.LEAVING);
        assertThat(jdbc.queryForObject(
                        "select last_error from outbox.message where stream = ?", String.class, "notice-" + id(person)))
                .startsWith("a letter can't be kept in pienakas.notices.spool, " + SPOOL)
                .endsWith("see that the folder is writable and has space");
        Files.delete(SPOOL);
        town.deliver();

        assertThat(letters(person)).hasSize(2);
        assertThat(town.state(person)).isEqualTo(NoticeState.SENT);
    }

    @Test
    void letter_to_somebody_who_died_meanwhile_is_for_a_person_to_decide() {
        int person = released(false);
        jdbc.update("update register.person set death_date = current_date where person_id = ?", person);
        town.deliver();

        assertThat(letters(person)).isEmpty();
        assertThat(dead.list(1_000))
                .anySatisfy(letter -> assertThat(letter.reason())
                        .isEqualTo("the register no longer knows the person of notice " + id(person) + " as living"));
    }

    @Test
    void no_letter_follows_to_who_wants_none_or_while_the_service_is_closed() {
        int out = town.person(true, "lv", false);
        int closed = town.person(true, "lv", false);
        for (int person : List.of(out, closed)) {
            STAND_IN.refuse("_PRIVATE@" + Town.code(person).replace("-", ""));
        }
        town.scan(town.right(out, CARE), town.right(closed, CARE));
        town.decide();
        town.deliver();
        optOuts.set(out, true, CLOCK.instant());
        doors.close(CARE);
        following.follow(() -> false);
        following.follow(() -> false);
        town.deliver();

        assertThat(letters(out)).isEmpty();
        assertThat(letters(closed)).isEmpty();
        assertThat(town.state(out)).isEqualTo(NoticeState.OPTED_OUT);
        assertThat(town.state(closed)).isEqualTo(NoticeState.WAITING);
        doors.open(CARE);
        town.decide();
        town.deliver();
        assertThat(letters(out)).isEmpty();
        assertThat(letters(closed)).hasSize(2);
    }

    @Test
    void message_that_surely_did_not_leave_can_be_called_off() {
        int person = released(true);
        int other = released(true);
        STAND_IN.misbehave(Misbehaviour.TAKES_AND_IS_SILENT, 1);
        town.deliver("notice-" + id(other));
        // the certificate has run out
        CLOCK.pass(Duration.ofDays(20_000));
        town.deliver();
        CLOCK.pass(Duration.ofDays(-20_000));
        assertThat(sending(person, 1).isBegun()).isFalse();
        assertThat(sending(other, 1).isBegun())
                .as("an earlier attempt may have arrived")
                .isTrue();
        town.apply(person, CARE, 0, town.today(), "PENDING");
        town.decide();
        town.deliver();

        assertThat(arrived(person)).isEmpty();
        assertThat(sending(person, 1).calledOffAt()).isNotNull();
        assertThat(town.notice(person).hasLeft()).isFalse();
    }

    @Test
    void letter_that_did_not_get_into_the_folder_can_be_called_off() throws IOException {
        FileSystemUtils.deleteRecursively(SPOOL);
        Files.writeString(SPOOL, "a file where the folder should be");
        int person = released(false);
        town.deliver();
        Files.delete(SPOOL);
        optOuts.set(person, true, CLOCK.instant());
        town.decide();
        town.deliver();

        assertThat(letters(person)).isEmpty();
        assertThat(town.state(person)).isEqualTo(NoticeState.OPTED_OUT);
    }

    @Test
    void what_is_withdrawn_while_it_may_have_arrived_is_sent_to_the_end_and_shown_as_withdrawn() {
        int person = released(true);
        STAND_IN.misbehave(Misbehaviour.TAKES_AND_IS_SILENT, 1);
        town.deliver();
        town.apply(person, CARE, 0, town.today(), "PENDING");
        town.decide();
        town.deliver();

        assertThat(arrived(person)).hasSize(1);
        assertThat(town.state(person)).isEqualTo(NoticeState.WITHDRAWN);
        assertThat(sending(person, 1).isSent()).isTrue();
        assertThat(town.notice(person).hasLeft()).isTrue();
    }

    private int released(boolean eAddress) {
        int person = town.person(eAddress, "lv", false);
        town.scan(town.right(person, CARE));
        town.decide();
        assertThat(town.state(person)).isEqualTo(NoticeState.LEAVING);
        return person;
    }

    private List<Received> arrived(int person) {
        String address = "_PRIVATE@" + Town.code(person).replace("-", "");
        return STAND_IN.messages().stream()
                .filter(message -> message.recipient().equals(address))
                .toList();
    }

    private List<String> letters(int person) {
        if (!Files.isDirectory(SPOOL)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(SPOOL)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("PN-" + id(person) + "-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sending sending(int person, int number) {
        return town.notice(person).sending(number);
    }

    private long id(int person) {
        return town.notice(person).id();
    }

    private List<Happening> kinds(int person) {
        return notices.history(id(person)).stream().map(NoticeEvent::kind).toList();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("leaving");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
