package lv.pienakas.service.quality;

import static lv.pienakas.service.quality.MadeScans.AS_OF;
import static lv.pienakas.service.quality.MadeScans.entitled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.quality.GateEvent;
import lv.pienakas.data.quality.GateEvents;
import lv.pienakas.data.quality.Sample;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.service.casework.Working;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Nobody is told of anything before a person has said so, and nobody can say so too early. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "pienakas.database.directory=",
            "pienakas.quality.sample=30",
            "pienakas.quality.minimum=20",
            "pienakas.quality.level=0.8",
            "pienakas.quality.held-out=0.25"
        })
@Import({MadeScans.class, MadeScans.Time.class})
@ExtendWith(OutputCaptureExtension.class)
class DecidingOnGatesTest {

    private static final String TRANSPORT = "TRANSPORT_ALLOWANCE";

    @Autowired
    private DecidingOnGates deciding;

    @Autowired
    private Gates gates;

    @Autowired
    private GateEvents events;

    @Autowired
    private Checking checking;

    @Autowired
    private MadeScans made;

    @Autowired
    private RuleRelease release;

    @Autowired
    private Working working;

    @Autowired
    private Staff staff;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void thirty_findings_wait_to_be_judged() {
        made.empty("quality.finding_check", "quality.gate_event");
        if (staff.count() == 0) {
            staff.add(List.of(Inspector.of("I1", "DISABILITY_DAUGAVPILS", Set.of(TRANSPORT + "/CHECK"), 420)));
            IntStream.rangeClosed(1, 40).forEach(made::person);
        }
        made.scan(
                release.hash(),
                IntStream.rangeClosed(1, 40)
                        .mapToObj(id -> entitled(TRANSPORT, id, 0, AS_OF))
                        .toList());
        checking.look();
    }

    @Test
    void a_service_begins_in_the_shadow_and_stays_there_however_good_it_is() {
        assertThat(gates.isOpen(TRANSPORT)).isFalse();
        judge(30, 0);
        assertThat(gates.isOpen(TRANSPORT)).isFalse();
        assertThat(gates.of(TRANSPORT).obstacle()).isEmpty();
        assertThat(gates.all()).hasSize(7).noneMatch(GateStanding::isOpen);
        assertThat(gates.isOpen("STATEMENT")).isFalse();
        assertThat(gates.heldOutShare(TRANSPORT)).isEqualTo(0.25);
        assertThat(gates.heldOutShare("CHILDBIRTH_BENEFIT")).isZero();
    }

    @Test
    void a_manager_opens_it_and_what_was_known_by_then_is_kept() {
        judge(29, 1);
        GateStanding standing = deciding.open(TRANSPORT, " Izlase ir laba. ", "M1");

        assertThat(standing.isOpen()).isTrue();
        assertThat(gates.isOpen(TRANSPORT)).isTrue();
        assertThat(gates.isOpen("OLD_AGE_PENSION")).isFalse();
        GateEvent event = events.of(TRANSPORT).get(0);
        assertThat(event)
                .extracting(
                        GateEvent::number, GateEvent::actor, GateEvent::opened, GateEvent::reason, GateEvent::minimum)
                .containsExactly(1, "M1", true, "Izlase ir laba.", 20);
        assertThat(event.sample().judged()).isEqualTo(30);
        assertThat(event.sample().right()).isEqualTo(29);
        assertThat(event.bound()).isEqualTo(new Proportion(29, 30).lower());
        assertThat(event.level()).isEqualTo(0.8);
        assertThat(event.rulesHash()).isEqualTo(release.hash(TRANSPORT));
    }

    @Test
    void too_few_judged_findings_open_nothing_though_all_of_them_are_right() {
        judge(19, 0);
        assertThatThrownBy(() -> deciding.open(TRANSPORT, "Izlase ir laba.", "M1"))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessage(
                        "of TRANSPORT_ALLOWANCE 19 findings are judged, and 20 have to be; wait for the inspectors");
        assertThat(events.of(TRANSPORT)).isEmpty();
        judge(1, 0);
        assertThat(deciding.open(TRANSPORT, "Izlase ir laba.", "M1").isOpen()).isTrue();
    }

    @Test
    void a_bound_below_the_level_opens_nothing_though_the_share_lies_above_it() {
        judge(20, 2);
        assertThat(gates.of(TRANSPORT).precision().share()).isGreaterThan(0.9);
        assertThatThrownBy(() -> deciding.open(TRANSPORT, "Izlase ir laba.", "M1"))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessageStartingWith(
                        "of TRANSPORT_ALLOWANCE 20 of 22 findings are right; the lower bound of that is 0.72")
                .hasMessageEndingWith(", below 0.8; correct the rules first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Pārbaudīts 010180-12345", "Pārbaudīts 32000000001"})
    void a_decision_without_a_reason_or_with_somebodys_code_is_none(String reason) {
        judge(30, 0);
        assertThatThrownBy(() -> deciding.open(TRANSPORT, reason, "M1"))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessageStartingWith("the reason is empty, longer than 500 characters, or contains a personal code");
    }

    @Test
    void what_is_open_is_not_opened_again_and_what_is_closed_is_not_closed_again() {
        assertThatThrownBy(() -> deciding.close(TRANSPORT, "Vēl agri.", "M1"))
                .hasMessage("TRANSPORT_ALLOWANCE is closed already");
        judge(30, 0);
        deciding.open(TRANSPORT, "Izlase ir laba.", "M1");
        assertThatThrownBy(() -> deciding.open(TRANSPORT, "Vēlreiz.", "M1"))
                .hasMessage("TRANSPORT_ALLOWANCE is open already");
        deciding.close(TRANSPORT, "Sūdzības.", "M2");
        assertThat(gates.isOpen(TRANSPORT)).isFalse();
        assertThat(events.of(TRANSPORT)).extracting(GateEvent::actor).containsExactly("M2", "M1");
    }

    @Test
    void findings_that_turn_out_wrong_put_an_open_service_back_into_the_shadow_at_once(CapturedOutput output) {
        judge(21, 0);
        deciding.open(TRANSPORT, "Izlase ir laba.", "M1");
        judge(0, 1);
        assertThat(gates.isOpen(TRANSPORT)).as("21 of 22: 0.782").isFalse();
        assertThat(events.of(TRANSPORT).get(0))
                .extracting(GateEvent::number, GateEvent::actor, GateEvent::opened, GateEvent::reason)
                .containsExactly(2, "PIENAKAS", false, "BOUND_BELOW_LEVEL");
        assertThat(output).contains("TRANSPORT_ALLOWANCE is closed for notices: BOUND_BELOW_LEVEL. Right are 21 of 22");
        judge(8, 0);
        assertThat(gates.of(TRANSPORT).obstacle()).isEmpty();
        assertThat(gates.isOpen(TRANSPORT)).as("it does not open by itself").isFalse();
    }

    @Test
    void other_rules_put_it_back_into_the_shadow_before_anything_is_done_about_it() {
        judge(30, 0);
        String now = release.hash(TRANSPORT);
        // as a release before this one had decided
        jdbc.update("update quality.finding_check set rules_hash = 'before'");
        openedUnder("before");
        assertThat(gates.of(TRANSPORT).fault()).contains(GateStanding.Fault.NEW_RULES);
        assertThat(gates.isOpen(TRANSPORT)).isFalse();

        deciding.closeWhatMustBe();
        deciding.closeWhatMustBe();

        assertThat(events.of(TRANSPORT))
                .extracting(GateEvent::number, GateEvent::reason, GateEvent::rulesHash)
                .containsExactly(tuple(2, "NEW_RULES", now), tuple(1, "Izlase ir laba.", "before"));
    }

    @Test
    void a_release_that_leaves_the_service_as_it_was_leaves_it_open() {
        judge(30, 0);
        openedUnder(release.hash(TRANSPORT));
        deciding.closeWhatMustBe();
        assertThat(gates.isOpen(TRANSPORT)).isTrue();
        assertThat(events.of(TRANSPORT)).hasSize(1);
    }

    @Test
    void two_managers_at_once_make_one_decision() throws Exception {
        judge(30, 0);
        ExecutorService managers = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> both = Stream.of("M1", "M2")
                    .<Callable<Boolean>>map(manager -> () -> {
                        try {
                            deciding.open(TRANSPORT, "Izlase ir laba.", manager);
                            return true;
                        } catch (RefusedChangeException e) {
                            return false;
                        }
                    })
                    .toList();
            int opened = 0;
            for (Future<Boolean> one : managers.invokeAll(both)) {
                opened += one.get() ? 1 : 0;
            }
            assertThat(opened).isEqualTo(1);
            assertThat(events.of(TRANSPORT)).hasSize(1);
        } finally {
            managers.shutdownNow();
        }
    }

    @Test
    void history_and_verdicts_stay_whoever_writes() {
        judge(30, 0);
        deciding.open(TRANSPORT, "Izlase ir laba.", "M1");
        for (String change : List.of(
                "update quality.gate_event set actor = 'X'",
                "delete from quality.gate_event",
                "truncate quality.gate_event",
                "update quality.finding_check set verdict = 'WRONG'",
                "delete from quality.finding_check",
                "truncate quality.finding_check")) {
            assertThatThrownBy(() -> jdbc.execute(change)).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    private void openedUnder(String rules) {
        transactions.executeWithoutResult(status -> events.add(new GateEvent(
                TRANSPORT,
                1,
                Instant.EPOCH,
                "M1",
                true,
                "Izlase ir laba.",
                rules,
                new Sample(30, 30, 0),
                0.88,
                0.8,
                20)));
    }

    private void judge(int right, int wrong) {
        List<Long> items = jdbc.queryForList(
                "select work_item_id from casework.work_item join quality.finding_check using (case_id)"
                        + " where state = 'ASSIGNED' order by 1",
                Long.class);
        for (int i = 0; i < right + wrong; i++) {
            working.complete(items.get(i), i < right ? "RIGHT" : "WRONG", 5, "I1", "SAIS");
        }
    }
}
