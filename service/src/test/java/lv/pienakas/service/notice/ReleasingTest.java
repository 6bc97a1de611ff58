package lv.pienakas.service.notice;

import static lv.pienakas.service.notice.Town.CARE;
import static lv.pienakas.service.notice.Town.CHILDBIRTH;
import static lv.pienakas.service.notice.Town.REFUND;
import static lv.pienakas.service.notice.Town.TRANSPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lv.pienakas.data.notice.Channel;
import lv.pienakas.data.notice.NoticeState;
import lv.pienakas.data.notice.Sending;
import lv.pienakas.data.notice.Sending.Kind;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.rules.finding.Finding;
import lv.pienakas.service.outbox.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many leave on a day, who first, over which channel, in which words. */
@NoticeTest
class ReleasingTest {

    private static final int REFUNDS_A_DAY = 3;
    private static final Duration REMINDER_AFTER = Duration.ofDays(60);

    private final Town town;
    private final Doors doors;
    private final Staff staff;
    private final JdbcTemplate jdbc;
    private final SettableClock clock;

    ReleasingTest(
            @Autowired Town town,
            @Autowired Doors doors,
            @Autowired Staff staff,
            @Autowired JdbcTemplate jdbc,
            @Autowired SettableClock clock) {
        this.town = town;
        this.doors = doors;
        this.staff = staff;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void nextDay() {
        clock.pass(Duration.ofDays(1));
        doors.closeAll();
        doors.open(TRANSPORT, CARE, CHILDBIRTH, REFUND);
    }

    @AfterEach
    void nobodyWorks() {
        jdbc.update("delete from staff.inspector_skill");
        jdbc.update("delete from staff.inspector");
    }

    @Test
    void no_more_leave_on_a_day_than_may() {
        List<Integer> people = people(8);
        town.scan(people.stream().map(one -> town.right(one, REFUND)).toArray(Finding[]::new));
        town.decide();
        town.decide();
        assertThat(left(people)).hasSize(REFUNDS_A_DAY);
        clock.pass(Duration.ofDays(1));
        town.decide();
        assertThat(left(people)).hasSize(2 * REFUNDS_A_DAY);
        clock.pass(Duration.ofDays(1));
        town.decide();
        clock.pass(Duration.ofDays(1));
        town.decide();

        assertThat(left(people)).hasSize(8);
        assertThat(jdbc.queryForList(
                        "select released from notice.quota where service = ? order by day", Integer.class, REFUND))
                .allMatch(released -> released <= REFUNDS_A_DAY);
    }

    @Test
    void who_loses_most_by_waiting_is_told_first() {
        int newborn = town.person();
        int ending = town.person();
        int soon = town.person();
        LocalDate today = town.today();
        doors.close(REFUND);
        List<Integer> others = people(60);
        List<Finding> found = new ArrayList<>();
        found.add(childbirth(newborn, today.plusMonths(5)));
        others.forEach(one -> found.add(childbirth(one, today.plusMonths(3))));
        found.add(childbirth(soon, today.plusDays(20)));
        found.add(childbirth(ending, today.plusDays(1)));
        town.scan(found.toArray(Finding[]::new));
        town.decide();

        assertThat(left(List.of(ending, soon))).hasSize(2);
        assertThat(left(others)).hasSize(48);
        assertThat(left(List.of(newborn))).isEmpty();
    }

    @Test
    void no_more_leave_than_the_inspectors_can_take_on() {
        staff.add(List.of(Inspector.of("C1", "DISABILITY_DAUGAVPILS", Set.of(CARE + "/CHECK"), 420)));
        List<Integer> people = people(30);
        doors.closeAll();
        doors.open(CARE);
        town.scan(people.stream().map(one -> town.right(one, CARE)).toArray(Finding[]::new));
        town.decide();

        // a tenth of 420 minutes; 15 to check and 5 to review, for 0.4 of those told
        assertThat(left(people)).hasSize(5);
    }

    @Test
    void right_that_will_soon_be_lost_does_not_wait_for_free_time() {
        staff.add(List.of(Inspector.of("C2", "PARENTS_VALMIERA", Set.of(CHILDBIRTH + "/CHECK"), 0)));
        List<Integer> ending = people(3);
        List<Integer> newborn = people(3);
        LocalDate today = town.today();
        List<Finding> found = new ArrayList<>();
        ending.forEach(one -> found.add(childbirth(one, today.plusDays(5))));
        newborn.forEach(one -> found.add(childbirth(one, today.plusMonths(5))));
        town.scan(found.toArray(Finding[]::new));
        town.decide();

        assertThat(left(ending)).hasSize(3);
        assertThat(left(newborn)).isEmpty();
    }

    @Test
    void right_that_will_soon_be_lost_does_not_wait_either_when_others_have_used_up_the_free_time() {
        staff.add(List.of(Inspector.of("C3", "PARENTS_VALMIERA", Set.of(CHILDBIRTH + "/CHECK"), 420)));
        LocalDate today = town.today();
        List<Integer> newborn = people(40);
        List<Finding> found = new ArrayList<>();
        newborn.forEach(one -> found.add(childbirth(one, today.plusMonths(5))));
        town.scan(found.toArray(Finding[]::new));
        town.decide();
        int fitting = left(newborn).size();
        assertThat(fitting).isPositive().isLessThan(40);
        List<Integer> ending = people(3);
        ending.forEach(one -> found.add(childbirth(one, today.plusDays(5))));
        clock.pass(Duration.ofMinutes(1));
        town.scan(found.toArray(Finding[]::new));
        town.decide();

        assertThat(left(ending)).hasSize(3);
        assertThat(left(newborn)).hasSize(fitting);
    }

    @Test
    void active_e_address_is_written_to_and_nobody_else_everybody_else_by_letter() {
        int active = town.person(true, "en", false);
        int inactive = town.person(false, "en", false);
        int unknown = town.person();
        town.scan(town.right(active, CARE), town.right(inactive, CARE), town.right(unknown, CARE));
        town.decide();

        assertThat(only(active).content().channel()).isEqualTo(Channel.E_ADDRESS);
        assertThat(only(inactive).content().channel()).isEqualTo(Channel.LETTER);
        assertThat(only(unknown).content().channel()).isEqualTo(Channel.LETTER);
        assertThat(only(unknown).content().language()).isEqualTo("lv");
    }

    @Test
    void text_is_that_of_the_rules_in_the_language_of_the_person() {
        int english = town.person(false, "en", false);
        int latvian = town.person();
        LocalDate since = LocalDate.of(2026, 1, 5);
        LocalDate until = town.today().plusMonths(2);
        town.scan(
                town.right(english, REFUND, 0, since, null, "12345.50"),
                town.right(latvian, REFUND, 0, since, null, "12345.50"),
                town.right(english, CHILDBIRTH, 0, since, until, "600.00"),
                town.right(latvian, CARE, 0, since, null, null));
        town.decide();
        String token = town.notices(latvian).stream()
                .filter(notice -> notice.right().service().equals(CARE))
                .findFirst()
                .orElseThrow()
                .token()
                .toString();

        assertThat(text(english, REFUND))
                .isEqualTo("Entitlement notice: Refund of overpaid contributions\n"
                        + "EUR 12,345.50 too much was paid in social insurance contributions for you."
                        + " It is refunded on your application.\n\n"
                        + "Apply here: https://portal.example/f/CONTRIBUTION_REFUND\n\n"
                        + "Why you receive this notice: https://portal.example/e/"
                        + town.notices(english).stream()
                                .filter(notice -> notice.right().service().equals(REFUND))
                                .findFirst()
                                .orElseThrow()
                                .token());
        assertThat(text(latvian, REFUND)).contains("12\u00a0345,50 EUR apmērā");
        assertThat(text(english, CHILDBIRTH)).contains("It can be claimed until ");
        assertThat(text(latvian, CARE))
                .startsWith(
                        "Paziņojums par tiesībām: Pabalsts personai ar invaliditāti, kurai nepieciešama kopšana\nJums no 05.01.2026. ir tiesības")
                .endsWith("https://portal.example/e/" + token)
                .doesNotContain("{", Town.code(latvian));
    }

    @Test
    void reminder_comes_once_if_nothing_came() {
        int person = town.person();
        int applied = town.person();
        Finding[] found = {town.right(person, CARE), town.right(applied, CARE)};
        town.scan(found);
        town.decide();
        town.deliver();
        clock.pass(REMINDER_AFTER.minusHours(1));
        town.scan(found);
        town.apply(applied, CARE, 0, town.today(), "PENDING");
        town.decide();
        assertThat(town.notice(person).sendings()).hasSize(1);
        clock.pass(Duration.ofHours(1));
        town.decide();
        town.deliver();
        clock.pass(REMINDER_AFTER);
        town.scan(found);
        town.decide();
        town.deliver();

        assertThat(town.notice(person).sendings().stream().map(Sending::kind))
                .containsExactly(Kind.NOTICE, Kind.REMINDER);
        Sending reminder = town.notice(person).sending(2);
        assertThat(reminder.isSent()).isTrue();
        assertThat(reminder.content().title())
                .isEqualTo("Atgādinājums par tiesībām: Pabalsts personai ar invaliditāti, kurai nepieciešama kopšana");
        assertThat(reminder.content().text()).startsWith("Pirms kāda laika Jums par to rakstījām");
        assertThat(town.notice(applied).sendings()).hasSize(1);
    }

    @Test
    void reminders_are_counted_and_come_after_notices() {
        List<Integer> people = people(2 * REFUNDS_A_DAY);
        List<Finding> found = new ArrayList<>();
        people.forEach(one -> found.add(town.right(one, REFUND)));
        town.scan(found.toArray(Finding[]::new));
        town.decide();
        town.deliver();
        clock.pass(REMINDER_AFTER);
        town.scan(found.toArray(Finding[]::new));
        town.decide();
        town.deliver();
        assertThat(people.stream()
                        .mapToInt(one -> town.notice(one).sendings().size())
                        .sum())
                .as("the second half has its notice, no reminder yet")
                .isEqualTo(2 * REFUNDS_A_DAY);
        clock.pass(Duration.ofDays(1));
        town.decide();

        assertThat(people.stream().filter(one -> town.notice(one).standing().remindedAt() != null))
                .hasSize(REFUNDS_A_DAY);
    }

    @Test
    void nothing_leaves_on_the_word_of_an_old_scan() {
        List<Integer> people = people(REFUNDS_A_DAY + 2);
        LocalDate since = town.today().minusMonths(1);
        Finding[] found = people.stream()
                .map(one -> town.right(one, REFUND, 0, since, null, null))
                .toArray(Finding[]::new);
        town.scan(found);
        town.decide();
        List<Integer> waiting = new ArrayList<>(people);
        waiting.removeAll(left(people));
        clock.pass(Duration.ofDays(36));
        town.decide();
        assertThat(left(people)).hasSize(REFUNDS_A_DAY);
        int dead = waiting.get(1);
        jdbc.update("update register.person set death_date = ? where person_id = ?", town.today(), dead);
        town.scan(found);
        town.decide();

        assertThat(town.state(waiting.get(0))).isEqualTo(NoticeState.LEAVING);
        assertThat(town.state(dead)).isEqualTo(NoticeState.WAITING);
    }

    @Test
    void waiting_notice_says_what_the_last_scan_knows() {
        List<Integer> before = people(REFUNDS_A_DAY);
        int person = town.person();
        LocalDate since = town.today().minusMonths(1);
        List<Finding> found = new ArrayList<>();
        before.forEach(one -> found.add(town.right(one, REFUND)));
        found.add(town.right(person, REFUND, 0, since, null, "30.00"));
        town.scan(found.toArray(Finding[]::new));
        town.decide();
        assertThat(town.state(person)).isEqualTo(NoticeState.WAITING);
        clock.pass(Duration.ofDays(1));
        town.scan(town.right(person, REFUND, 0, since, null, "45.00"));
        town.decide();

        assertThat(text(person, REFUND)).contains("45,00 EUR");
    }

    private Finding childbirth(int person, LocalDate until) {
        return town.right(person, CHILDBIRTH, 0, until.minusMonths(6), until, "600.00");
    }

    private List<Integer> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> town.person()).toList();
    }

    private List<Integer> left(List<Integer> people) {
        return people.stream()
                .filter(one -> town.state(one) != NoticeState.WAITING)
                .toList();
    }

    private Sending only(int person) {
        assertThat(town.notice(person).sendings()).hasSize(1);
        return town.notice(person).sending(1);
    }

    private String text(int person, String service) {
        Sending sending = town.notices(person).stream()
                .filter(notice -> notice.right().service().equals(service))
                .findFirst()
                .orElseThrow()
                .sending(1);
        return sending.content().title() + "\n" + sending.content().text();
    }
}
