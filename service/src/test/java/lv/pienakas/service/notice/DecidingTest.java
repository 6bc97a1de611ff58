package lv.pienakas.service.notice;

import static lv.pienakas.service.notice.Town.CARE;
import static lv.pienakas.service.notice.Town.CHILDBIRTH;
import static lv.pienakas.service.notice.Town.TRANSPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.notice.Happening;
import lv.pienakas.data.notice.NoticeEvent;
import lv.pienakas.data.notice.NoticeState;
import lv.pienakas.data.notice.Notices;
import lv.pienakas.data.notice.OptOuts;
import lv.pienakas.data.notice.Reason;
import lv.pienakas.rules.finding.Finding;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.service.intake.Registering;
import lv.pienakas.service.outbox.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is told, who is not, and whose notice is withdrawn. */
@NoticeTest
class DecidingTest {

    private final Town town;
    private final Doors doors;
    private final Notices notices;
    private final OptOuts optOuts;
    private final Registering registering;
    private final RuleRelease release;
    private final JdbcTemplate jdbc;
    private final SettableClock clock;

    DecidingTest(
            @Autowired Town town,
            @Autowired Doors doors,
            @Autowired Notices notices,
            @Autowired OptOuts optOuts,
            @Autowired Registering registering,
            @Autowired RuleRelease release,
            @Autowired JdbcTemplate jdbc,
            @Autowired SettableClock clock) {
        this.town = town;
        this.doors = doors;
        this.notices = notices;
        this.optOuts = optOuts;
        this.registering = registering;
        this.release = release;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void nextDay() {
        clock.pass(Duration.ofDays(1));
        doors.closeAll();
        doors.open(TRANSPORT, CARE, CHILDBIRTH);
    }

    @Test
    void right_becomes_a_notice_once_however_often_it_is_found() {
        int person = town.person();
        LocalDate since = town.today().minusMonths(1);
        town.scan(town.right(person, TRANSPORT, 0, since, null, null));
        town.decide();
        List<String> once = town.everything();
        town.decide();
        assertThat(town.everything()).isEqualTo(once);
        town.scan(town.right(person, TRANSPORT, 0, since, null, "105.00"));
        town.decide();

        assertThat(town.state(person)).isEqualTo(NoticeState.LEAVING);
    }

    @Test
    void each_right_period_and_child_has_its_own_notice() {
        int person = town.person();
        int child = town.person();
        int sister = town.person();
        LocalDate since = town.today().minusMonths(1);
        Finding first = town.right(person, CHILDBIRTH, child, since, since.plusMonths(6), "600.00");
        Finding second = town.right(person, CHILDBIRTH, sister, since, since.plusMonths(6), "600.00");
        Finding own = town.right(person, TRANSPORT, 0, since, null, null);
        town.scan(first, second, own, town.right(person, CARE, 0, null, null, null));
        town.decide();
        assertThat(town.notices(person)).hasSize(4);

        town.scan(first, second, town.right(person, TRANSPORT, 0, since.plusDays(9), null, null));
        town.decide();
        assertThat(town.notices(person)).hasSize(5);
    }

    @Test
    void closed_gate_stops_what_is_new_and_what_has_not_begun_to_leave() {
        int person = town.person();
        int other = town.person();
        doors.close(CARE);
        town.scan(town.right(person, CARE));
        town.decide();
        assertThat(town.notices(person)).isEmpty();

        doors.open(CARE);
        town.decide();
        assertThat(town.state(person)).isEqualTo(NoticeState.LEAVING);
        doors.close(CARE);
        town.scan(town.right(person, CARE), town.right(other, CARE));
        town.decide();
        assertThat(town.notices(other)).isEmpty();
        assertThat(town.state(person)).isEqualTo(NoticeState.WAITING);
        town.deliver();
        assertThat(town.notice(person).hasLeft()).isFalse();

        doors.open(CARE);
        town.decide();
        town.deliver();
        assertThat(town.state(person)).isEqualTo(NoticeState.SENT);
        assertThat(kinds(person))
                .containsExactly(
                        Happening.FOUND,
                        Happening.RELEASED,
                        Happening.CALLED_OFF,
                        Happening.PUT_BACK,
                        Happening.RELEASED,
                        Happening.SENT);
    }

    @Test
    void gate_that_closes_between_turn_and_delivery_lets_nothing_through() {
        int person = town.person();
        int underway = town.person();
        town.scan(town.right(person, CARE), town.right(underway, CARE));
        town.decide();
        town.change(underway, notice -> notice.begin(1, clock.instant()));
        doors.close(CARE);
        town.deliver();

        assertThat(town.state(person)).isEqualTo(NoticeState.WAITING);
        assertThat(town.notice(person).hasLeft()).isFalse();
        assertThat(town.state(underway)).as("may have arrived").isEqualTo(NoticeState.LEAVING);
        assertThat(town.notice(underway).sending(1).isSent()).isFalse();
        doors.open(CARE);
        clock.pass(Duration.ofMinutes(10));
        town.deliver();
        assertThat(town.state(underway)).isEqualTo(NoticeState.SENT);
    }

    @Test
    void right_that_ends_between_turn_and_delivery_is_not_told() {
        int person = town.person();
        LocalDate today = town.today();
        town.scan(town.right(person, CHILDBIRTH, 0, today.minusMonths(6), today, "600.00"));
        town.decide();
        clock.pass(Duration.ofDays(1));
        town.deliver();

        assertThat(town.state(person)).isEqualTo(NoticeState.WAITING);
        assertThat(town.notice(person).hasLeft()).isFalse();
    }

    @Test
    void wish_for_none_is_in_time_until_the_very_moment_of_delivery() {
        int person = town.person();
        town.scan(town.right(person, CARE));
        town.decide();
        optOuts.set(person, true, clock.instant());
        town.deliver();

        assertThat(town.state(person)).isEqualTo(NoticeState.OPTED_OUT);
        assertThat(town.notice(person).hasLeft()).isFalse();
    }

    @Test
    void what_is_unknown_is_never_told() {
        int person = town.person();
        town.scan(town.unknown(person, CARE));
        town.decide();

        assertThat(town.notices(person)).isEmpty();
    }

    @Test
    void who_wants_no_notices_gets_none_until_they_want_them() {
        int byFeed = town.person(false, "lv", true);
        int byPortal = town.person();
        optOuts.set(byPortal, true, clock.instant());
        town.scan(town.right(byFeed, CARE), town.right(byPortal, CARE));
        town.decide();
        assertThat(Stream.of(byFeed, byPortal).map(town::state)).containsOnly(NoticeState.OPTED_OUT);
        assertThat(town.notice(byFeed).sendings()).isEmpty();

        optOuts.set(byPortal, false, clock.instant());
        town.decide();
        assertThat(town.state(byPortal)).isEqualTo(NoticeState.LEAVING);
        assertThat(town.state(byFeed)).isEqualTo(NoticeState.OPTED_OUT);
        assertThat(kinds(byPortal))
                .containsExactly(Happening.FOUND, Happening.OPTED_OUT, Happening.OPTED_IN, Happening.RELEASED);
    }

    @Test
    void opt_out_is_in_time_until_the_message_is_first_tried() {
        int person = town.person();
        int late = town.person();
        town.scan(town.right(person, CARE), town.right(late, CARE));
        town.decide();
        town.change(late, notice -> notice.begin(1, clock.instant()));
        Stream.of(person, late).forEach(one -> optOuts.set(one, true, clock.instant()));
        town.decide();
        town.deliver();

        assertThat(town.state(person)).isEqualTo(NoticeState.OPTED_OUT);
        assertThat(town.notice(person).sendings()).allMatch(sending -> sending.calledOffAt() != null);
        assertThat(town.state(late)).isEqualTo(NoticeState.SENT);
    }

    @Test
    void lot_keeps_some_back_for_good() {
        int person = town.person();
        doors.holdOut(1);
        town.scan(town.right(person, CARE));
        town.decide();
        doors.holdOut(0);
        town.decide();

        assertThat(town.state(person)).isEqualTo(NoticeState.HELD_OUT);
        assertThat(kinds(person)).containsExactly(Happening.FOUND, Happening.HELD_OUT);
    }

    @Test
    void who_wanted_none_is_still_in_the_lot_afterwards() {
        int person = town.person();
        doors.holdOut(1);
        optOuts.set(person, true, clock.instant());
        town.scan(town.right(person, CARE));
        town.decide();
        assertThat(town.state(person)).isEqualTo(NoticeState.OPTED_OUT);
        optOuts.set(person, false, clock.instant());
        town.decide();

        assertThat(town.state(person)).isEqualTo(NoticeState.HELD_OUT);
    }

    @Test
    void application_grant_or_a_later_scan_withdraws_what_has_left_and_what_has_not() {
        int applied = town.person();
        int granted = town.person();
        int fell = town.person();
        int unsure = town.person();
        int stays = town.person();
        Finding[] found = Stream.of(applied, granted, fell, unsure, stays)
                .map(person -> town.right(person, CARE))
                .toArray(Finding[]::new);
        town.scan(found);
        town.decide();
        town.deliver();
        town.apply(applied, CARE, 0, town.today(), "PENDING");
        town.grant(granted, CARE, town.today());
        town.scan(found[0], found[1], town.unknown(unsure, CARE), found[4]);
        town.decide();

        assertThat(reason(applied)).isEqualTo(Reason.APPLIED);
        assertThat(reason(granted)).isEqualTo(Reason.GRANTED);
        assertThat(reason(fell)).isEqualTo(Reason.FELL_AWAY);
        assertThat(reason(unsure)).isEqualTo(Reason.FELL_AWAY);
        assertThat(town.state(stays)).isEqualTo(NoticeState.SENT);
        assertThat(town.notice(applied).hasLeft()).isTrue();
    }

    @Test
    void what_is_withdrawn_before_it_leaves_never_leaves() {
        int person = town.person();
        int waits = town.person();
        town.scan(town.right(person, CARE), town.right(waits, TRANSPORT));
        town.decide();
        town.apply(person, CARE, 0, town.today(), "PENDING");
        town.apply(waits, TRANSPORT, 0, town.today(), "PENDING");
        town.decide();
        town.deliver();

        assertThat(town.notice(person).hasLeft()).isFalse();
        assertThat(kinds(person))
                .containsExactly(Happening.FOUND, Happening.RELEASED, Happening.CALLED_OFF, Happening.WITHDRAWN);
    }

    @Test
    void what_is_old_or_about_somebody_else_withdraws_nothing() {
        int person = town.person();
        int other = town.person();
        int child = town.person();
        town.apply(person, CARE, 0, town.today().minusYears(2), "REFUSED");
        jdbc.update(
                "insert into register.benefit (benefit_id, person_id, service, granted_from, status, delivery_id)"
                        + " values (?, ?, ?, ?, 'ENDED', 1)",
                "old" + person,
                person,
                CARE,
                LocalDate.of(2015, 1, 1));
        town.apply(person, TRANSPORT, 0, town.today(), "PENDING");
        town.apply(person, CARE, child, town.today(), "PENDING");
        town.apply(other, CARE, 0, town.today(), "PENDING");
        town.scan(town.right(person, CARE));
        town.decide();

        assertThat(town.state(person)).isEqualTo(NoticeState.LEAVING);
    }

    @Test
    void application_of_the_other_parent_for_the_child_counts() {
        int mother = town.person();
        int father = town.person();
        int child = town.person();
        LocalDate born = town.today().minusMonths(1);
        town.scan(town.right(mother, CHILDBIRTH, child, born, born.plusMonths(6), "600.00"));
        town.decide();
        town.apply(father, CHILDBIRTH, child, town.today(), "GRANTED");
        town.decide();

        assertThat(reason(mother)).isEqualTo(Reason.GRANTED);
    }

    @Test
    void case_opened_by_an_application_counts_before_the_register_knows() {
        int person = town.person();
        int sick = town.person();
        town.scan(town.right(person, CARE), town.right(sick, CARE));
        town.decide();
        register(person, "APPLICATION", CARE);
        register(sick, "APPLICATION", "SICKNESS_BENEFIT");
        town.decide();

        assertThat(reason(person)).isEqualTo(Reason.APPLIED);
        assertThat(town.state(sick)).isEqualTo(NoticeState.LEAVING);
    }

    @Test
    void case_says_nothing_of_which_child_it_is_about_and_the_register_does() {
        int mother = town.person();
        int elder = town.person();
        int younger = town.person();
        LocalDate since = town.today().minusMonths(1);
        town.scan(
                town.right(mother, TRANSPORT, elder, since, null, null),
                town.right(mother, TRANSPORT, younger, since, null, null));
        town.decide();
        register(mother, "APPLICATION", TRANSPORT);
        town.decide();
        assertThat(town.notices(mother)).allMatch(notice -> notice.standing().state() == NoticeState.LEAVING);

        town.apply(mother, TRANSPORT, elder, town.today(), "PENDING");
        town.decide();
        town.decide();
        assertThat(town.notices(mother))
                .extracting(
                        notice -> notice.right().childId(),
                        notice -> notice.standing().state())
                .containsExactlyInAnyOrder(tuple(elder, NoticeState.WITHDRAWN), tuple(younger, NoticeState.LEAVING));
    }

    @Test
    void case_about_a_child_of_whom_nobody_knows_here_withdraws_nothing() {
        int mother = town.person();
        int known = town.person();
        town.scan(town.right(mother, TRANSPORT, known, town.today().minusMonths(1), null, null));
        town.decide();
        register(mother, "APPLICATION", TRANSPORT);
        town.decide();

        assertThat(town.state(mother)).isEqualTo(NoticeState.LEAVING);
    }

    @Test
    void reminder_about_a_child_waits_while_the_case_may_be_about_that_child() {
        int mother = town.person();
        int child = town.person();
        Finding found = town.right(mother, TRANSPORT, child, town.today().minusMonths(1), null, null);
        town.scan(found);
        town.decide();
        town.deliver();
        CaseFile file = register(mother, "APPLICATION", TRANSPORT);
        clock.pass(Duration.ofDays(60));
        town.scan(found);
        town.decide();
        assertThat(town.notice(mother).sendings()).hasSize(1);
        jdbc.update("update casework.case_file set stage = 'END', closed_at = ? where case_id = ?", at(), file.id());
        town.decide();

        assertThat(town.notice(mother).sendings()).hasSize(2);
    }

    @Test
    void right_that_is_found_again_counts_again_without_a_second_message() {
        int person = town.person();
        int waiting = town.person(false, "lv", true);
        Finding found = town.right(person, CARE);
        Finding other = town.right(waiting, CARE);
        town.scan(found, other);
        town.decide();
        town.deliver();
        town.scan();
        town.decide();
        assertThat(reason(person)).isEqualTo(Reason.FELL_AWAY);
        assertThat(reason(waiting)).isEqualTo(Reason.FELL_AWAY);
        town.scan(found, other);
        town.decide();

        assertThat(town.state(person)).isEqualTo(NoticeState.SENT);
        assertThat(town.notice(person).sendings()).hasSize(1);
        assertThat(town.state(waiting)).isEqualTo(NoticeState.OPTED_OUT);
    }

    @Test
    void what_was_called_off_leaves_when_the_right_is_found_again() {
        int person = town.person();
        Finding found = town.right(person, CARE);
        town.scan(found);
        town.decide();
        town.scan();
        town.decide();
        town.scan(found);
        town.decide();
        town.deliver();

        assertThat(town.state(person)).isEqualTo(NoticeState.SENT);
        assertThat(town.notice(person).sendings().stream().filter(sending -> sending.isSent()))
                .hasSize(1);
    }

    @Test
    void scan_of_a_day_to_come_or_of_long_ago_tells_nobody_anything() {
        int person = town.person();
        int past = town.person();
        int future = town.person();
        Finding found = town.right(person, CARE);
        town.scan(found);
        town.decide();
        town.scan(town.today().minusYears(1), town.right(past, CARE));
        town.scan(town.today().plusDays(1), town.right(future, CARE));
        town.decide();

        assertThat(town.state(person)).isEqualTo(NoticeState.LEAVING);
        assertThat(town.notices(past)).isEmpty();
        assertThat(town.notices(future)).isEmpty();
    }

    @Test
    void scan_that_foretold_today_by_facts_of_before_tells_nobody_anything() {
        int person = town.person();
        int foretold = town.person();
        Finding found = town.right(person, CARE);
        town.scan(found);
        town.scan(town.today().plusDays(1), town.right(foretold, CARE));
        town.decide();
        clock.pass(Duration.ofDays(1));
        town.decide();

        assertThat(town.state(person)).isEqualTo(NoticeState.LEAVING);
        assertThat(town.notices(foretold)).isEmpty();
    }

    @Test
    void scan_by_rules_that_nobody_has_judged_tells_nobody_anything_and_withdraws_nothing() {
        int person = town.person();
        int other = town.person();
        int stranger = town.person();
        LocalDate since = town.today().minusMonths(1);
        town.scan(town.right(person, CARE, 0, since, null, null), town.right(other, TRANSPORT, 0, since, null, null));
        town.decide();
        town.scan(
                town.today(),
                service -> service.equals(CARE) ? "of another release" : release.hash(service),
                town.right(stranger, CARE),
                town.right(stranger, TRANSPORT));
        town.decide();

        assertThat(town.state(person)).isEqualTo(NoticeState.LEAVING);
        assertThat(reason(other)).isEqualTo(Reason.FELL_AWAY);
        assertThat(town.notices(stranger))
                .singleElement()
                .satisfies(notice -> assertThat(notice.right().service()).isEqualTo(TRANSPORT));
    }

    @Test
    void old_scan_decides_nothing_and_what_the_register_says_is_still_heard() {
        int person = town.person();
        int applied = town.person();
        town.scan(town.right(person, CARE), town.right(applied, CARE));
        town.decide();
        town.scan();
        town.apply(applied, CARE, 0, town.today(), "PENDING");
        clock.pass(Duration.ofDays(36));
        town.decide();

        assertThat(town.state(person)).isEqualTo(NoticeState.LEAVING);
        assertThat(reason(applied)).isEqualTo(Reason.APPLIED);
    }

    @Test
    void right_that_has_ended_and_person_who_has_died_are_told_nothing() {
        int late = town.person();
        int dead = town.person();
        jdbc.update("update register.person set death_date = ? where person_id = ?", town.today(), dead);
        LocalDate since = town.today().minusMonths(7);
        town.scan(town.right(late, CHILDBIRTH, 0, since, town.today().minusDays(1), null), town.right(dead, CARE));
        town.decide();

        assertThat(town.notices(late)).isEmpty();
        assertThat(town.notices(dead)).isEmpty();
    }

    @Test
    void person_who_turns_out_to_be_another_is_told_once() {
        int first = town.person();
        int second = town.person();
        int both = town.person();
        int same = town.person();
        LocalDate since = town.today().minusMonths(1);
        town.scan(
                town.right(second, CARE, 0, since, null, null),
                town.right(both, TRANSPORT, 0, since, null, null),
                town.right(same, TRANSPORT, 0, since, null, null));
        town.decide();
        town.deliver();
        jdbc.update("update register.personal_code set person_id = ? where person_id = ?", first, second);
        jdbc.update("update register.personal_code set person_id = ? where person_id = ?", both, same);
        town.scan(town.right(first, CARE, 0, since, null, null), town.right(both, TRANSPORT, 0, since, null, null));
        town.decide();

        assertThat(town.notice(first).standing().state()).isEqualTo(NoticeState.SENT);
        assertThat(town.notices(second)).isEmpty();
        assertThat(town.state(both)).isEqualTo(NoticeState.SENT);
        assertThat(reason(same)).isEqualTo(Reason.FELL_AWAY);
    }

    @Test
    void two_nodes_that_decide_at_once_decide_once() {
        Finding[] found = Stream.generate(town::person)
                .limit(1_200)
                .map(person -> town.right(person, CARE))
                .toArray(Finding[]::new);
        town.scan(found);
        CompletableFuture.allOf(CompletableFuture.runAsync(town::decide), CompletableFuture.runAsync(town::decide))
                .join();

        assertThat(Stream.of(found).map(one -> town.notices(one.claimantId()).size()))
                .containsOnly(1);
        assertThat(jdbc.queryForObject(
                        "select released from notice.quota where service = ? and day = ?",
                        Integer.class,
                        CARE,
                        town.today()))
                .isEqualTo(50);
    }

    private CaseFile register(int person, String kind, String service) {
        return registering.register(
                new IncomingDocument(kind, service, "PORTAL", Set.of(), Town.code(person), null, clock.instant()),
                "SAIS");
    }

    private OffsetDateTime at() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private @Nullable Reason reason(int person) {
        return town.notice(person).standing().reason();
    }

    private List<Happening> kinds(int person) {
        return notices.history(town.notice(person).id()).stream()
                .map(NoticeEvent::kind)
                .toList();
    }
}
