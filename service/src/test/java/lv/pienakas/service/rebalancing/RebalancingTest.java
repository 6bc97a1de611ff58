package lv.pienakas.service.rebalancing;

import static lv.pienakas.service.planning.Office.FAR;
import static lv.pienakas.service.planning.Office.MONDAY;
import static lv.pienakas.service.planning.Office.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.planning.Proposal;
import lv.pienakas.data.planning.Proposals;
import lv.pienakas.data.planning.ProposedDeadline;
import lv.pienakas.data.planning.ProposedLoad;
import lv.pienakas.data.planning.ProposedMove;
import lv.pienakas.data.staff.Absence.Kind;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.planning.EnteringAbsences;
import lv.pienakas.service.planning.Office;
import lv.pienakas.service.planning.OfficeTest;
import lv.pienakas.service.rebalancing.Wishes.ImaginedAbsence;
import lv.pienakas.service.rebalancing.Wishes.ImaginedDocuments;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OfficeTest
class RebalancingTest {

    @Autowired
    private Office office;

    @Autowired
    private Rebalancing rebalancing;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Working working;

    @Autowired
    private EnteringAbsences absences;

    @Autowired
    private JdbcTemplate jdbc;

    /** A has everything, as B and C come only afterwards. */
    @BeforeEach
    void one_has_everything() {
        office.close();
        office.employ("A");
        office.register(120);
        office.employ("B", "C");
    }

    @Test
    void a_proposal_shows_every_move_with_its_price_and_changes_nothing() {
        Proposal proposal = propose(Wishes.of(List.of(UNIT)));

        assertThat(proposal.moves()).hasSizeBetween(70, 80).allSatisfy(move -> {
            assertThat(move.holder()).isEqualTo("A");
            assertThat(move.recipient()).isIn("B", "C");
            assertThat(move.lateMinutes() > 0 || move.soft() > 0)
                    .as("refusing it costs something: %s", move)
                    .isTrue();
        });
        assertThat(proposal.loads()).extracting(ProposedLoad::inspector).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(load(proposal, "A").minutesBefore())
                .isEqualTo(120L * minutes(proposal))
                .isEqualTo(proposal.loads().stream()
                        .mapToLong(ProposedLoad::minutesAfter)
                        .sum());
        assertThat(proposal).isEqualTo(stored(proposal));
        assertThat(office.desks()).isEqualTo(Map.of("A", 120L));
    }

    @Test
    void what_waits_and_what_an_absent_inspector_keeps_is_late_before_and_what_refusing_costs() {
        absences.enter("B", Kind.SICKNESS, MONDAY, FAR, "M1");
        List<CaseFile> files = office.register(2);
        working.handBack(
                office.item(files.get(0)).workItemId(),
                "not mine",
                String.valueOf(office.item(files.get(0)).inspector()));
        long waiting = office.item(files.get(0)).workItemId();
        long left = office.item(files.get(1)).workItemId();
        jdbc.update("update casework.work_item set inspector = 'B' where work_item_id = ?", left);
        int days = 8; // of ten workdays, it is due on the third

        jdbc.update(
                "update casework.work_item set due = ? where work_item_id in (?, ?)",
                MONDAY.plusDays(2),
                waiting,
                left);
        Proposal proposal = propose(Wishes.of(List.of(UNIT)));

        int minutes = minutes(proposal);
        assertThat(proposal.lateMinutesBefore() - load(proposal, "A").lateBefore())
                .as("nobody does the two from the third day to the tenth")
                .isEqualTo(2L * days * minutes);
        assertThat(proposal.deadlines())
                .contains(new ProposedDeadline(waiting, true), new ProposedDeadline(left, true));
        assertThat(proposal.moves())
                .filteredOn(move -> move.workItemId() == waiting || move.workItemId() == left)
                .extracting(ProposedMove::why, ProposedMove::lateMinutes, ProposedMove::soft)
                .containsExactlyInAnyOrder(
                        tuple("NEW", (long) days * minutes, 0L), tuple("ABSENT", (long) days * minutes, 0L));
    }

    @Test
    void accepting_it_as_a_whole_makes_it_real() {
        Proposal proposal = propose(Wishes.of(List.of()));

        Proposal accepted = rebalancing.accept(proposal.id(), items(proposal), "M1");

        assertThat(accepted.state()).isEqualTo(Proposal.State.ACCEPTED);
        assertThat(accepted.moves()).extracting(ProposedMove::outcome).containsOnly(ProposedMove.APPLIED);
        assertThat(office.desks().get("A")).isEqualTo(120L - proposal.moves().size());
        assertThat(stored(proposal)).isEqualTo(accepted);
    }

    @Test
    void accepting_some_moves_leaves_the_others() {
        Proposal proposal = propose(Wishes.of(List.of(UNIT)));
        Set<Long> some = Set.of(
                proposal.moves().get(0).workItemId(), proposal.moves().get(1).workItemId());

        Proposal accepted = rebalancing.accept(proposal.id(), some, "M1");

        assertThat(office.desks().get("A")).isEqualTo(118L);
        assertThat(accepted.moves())
                .filteredOn(move -> !some.contains(move.workItemId()))
                .extracting(ProposedMove::outcome)
                .containsOnly(ProposedMove.REFUSED);
    }

    @Test
    void what_changed_meanwhile_is_left_out_and_says_why() {
        Proposal proposal = propose(Wishes.of(List.of(UNIT)));
        List<ProposedMove> moves = proposal.moves();
        working.start(moves.get(0).workItemId(), "A");
        working.handOver(moves.get(1).workItemId(), "A", "by hand", "M2");
        working.handBack(moves.get(2).workItemId(), "not mine", "A");
        working.complete(moves.get(3).workItemId(), "CLOSE", 5, "A", "SAIS");
        absences.enter("C", Kind.SICKNESS, MONDAY, FAR, "M2");

        Map<Long, @Nullable String> outcomes = outcomes(rebalancing.accept(proposal.id(), items(proposal), "M1"));

        assertThat(outcomes.get(moves.get(0).workItemId())).isEqualTo("it is STARTED meanwhile");
        assertThat(outcomes.get(moves.get(1).workItemId())).isEqualTo("a manager gave it to A meanwhile");
        // waiting again, it may have been dealt out anew when C fell ill
        assertThat(outcomes.get(moves.get(2).workItemId())).contains("meanwhile");
        assertThat(outcomes.get(moves.get(3).workItemId())).isEqualTo("it is DONE meanwhile");
        assertThat(moves)
                .filteredOn(move -> "C".equals(move.recipient()))
                .isNotEmpty()
                .allSatisfy(move -> assertThat(outcomes.get(move.workItemId())).contains("meanwhile"));
        assertThat(outcomes.values()).contains(ProposedMove.APPLIED);
        assertThat(office.desks()).doesNotContainKey("C");
    }

    @Test
    void nothing_goes_to_somebody_who_meanwhile_is_away_until_it_is_due() {
        CaseFile file = office.register(1).get(0);
        jdbc.update(
                "update casework.work_item set due = ?, inspector = null, state = 'WAITING' where work_item_id = ?",
                MONDAY.plusDays(1),
                office.item(file).workItemId());
        Proposal proposal = propose(Wishes.of(List.of(UNIT)));
        long item = office.item(file).workItemId();
        String recipient = String.valueOf(proposal.moves().stream()
                .filter(move -> move.workItemId() == item)
                .findFirst()
                .orElseThrow()
                .recipient());
        jdbc.update(
                "insert into staff.absence (inspector_id, kind, first_day, last_day, entered_by, entered_at)"
                        + " values (?, 'SICKNESS', ?, ?, 'M2', now())",
                recipient,
                MONDAY,
                MONDAY.plusDays(2));

        Map<Long, @Nullable String> outcomes = outcomes(rebalancing.accept(proposal.id(), Set.of(item), "M1"));

        assertThat(outcomes).containsEntry(item, recipient + " is absent meanwhile");
    }

    /** A move from A to B pays no more when B is there for a day only. */
    @Test
    void what_no_longer_pays_as_somebody_came_or_went_is_left_out() {
        absences.enter("C", Kind.LEAVE, MONDAY, FAR, "M1");
        Proposal proposal = propose(Wishes.of(List.of(UNIT)));
        assertThat(proposal.moves())
                .hasSizeGreaterThan(40)
                .allSatisfy(move -> assertThat(move.recipient()).isEqualTo("B"));
        absences.enter("B", Kind.TRAINING, MONDAY.plusDays(1), FAR, "M2");

        Map<Long, @Nullable String> outcomes = outcomes(rebalancing.accept(proposal.id(), items(proposal), "M1"));

        assertThat(outcomes.values())
                .filteredOn(outcome -> !ProposedMove.APPLIED.equals(outcome))
                .hasSizeGreaterThan(20)
                .containsOnly("it no longer pays as things are now");
        assertThat(office.desks().get("B")).isLessThan(20);
    }

    @Test
    void what_no_longer_pays_as_others_got_more_work_is_left_out() {
        Proposal proposal = propose(Wishes.of(List.of(UNIT)));
        office.register(1).forEach(file -> {
            jdbc.update(
                    "update casework.work_item set minutes = 2000, inspector = 'B' where work_item_id = ?",
                    office.item(file).workItemId());
        });

        Map<Long, @Nullable String> outcomes = outcomes(rebalancing.accept(proposal.id(), items(proposal), "M1"));

        assertThat(proposal.moves())
                .filteredOn(move -> "B".equals(move.recipient()))
                .hasSizeGreaterThan(30)
                .allSatisfy(move ->
                        assertThat(outcomes).containsEntry(move.workItemId(), "it no longer pays as things are now"));
    }

    @Test
    void the_half_of_an_exchange_is_left_out_with_the_other_half() {
        office.close();
        List<WorkItem> two = office.employTwoWhoShouldExchange();
        Proposal proposal = propose(Wishes.of(List.of(UNIT)));
        assertThat(items(proposal))
                .containsExactlyInAnyOrder(two.get(0).workItemId(), two.get(1).workItemId());
        working.handOver(two.get(1).workItemId(), "B", "knows the employer", "M1");

        Map<Long, @Nullable String> outcomes = outcomes(rebalancing.accept(proposal.id(), items(proposal), "M1"));

        assertThat(outcomes.get(two.get(0).workItemId()))
                .isEqualTo("it does not pay without others that are left out or refused");
        assertThat(office.item(two.get(0)).inspector()).isEqualTo("A");
    }

    @Test
    void what_is_accepted_is_made_in_parts_and_each_says_what_became_of_it_whatever_happens() {
        office.register(330);
        jdbc.update("update casework.work_item set inspector = 'A' where closed_at is null");
        Proposal proposal = propose(Wishes.of(List.of(UNIT)));
        assertThat(proposal.moves()).hasSizeBetween(201, 400);
        // there is no number for one more event of the last case
        jdbc.update(
                "update casework.case_file set version = ? where case_id = ?",
                Integer.MAX_VALUE,
                proposal.moves().get(proposal.moves().size() - 1).caseId());

        assertThatThrownBy(() -> rebalancing.accept(proposal.id(), items(proposal), "M1"))
                .isInstanceOf(RuntimeException.class);

        Proposal accepted = stored(proposal);
        assertThat(accepted.state()).isEqualTo(Proposal.State.ACCEPTED);
        assertThat(accepted.moves().subList(0, 200))
                .extracting(ProposedMove::outcome)
                .containsOnly(ProposedMove.APPLIED);
        assertThat(accepted.moves().subList(200, accepted.moves().size()))
                .extracting(ProposedMove::outcome)
                .containsOnly("the program was ended before it was made; ask for a new proposal");
        assertThat(office.desks().get("A")).isEqualTo(450L - 200);
    }

    @Test
    void a_proposal_is_decided_once() {
        Proposal proposal = propose(Wishes.of(List.of(UNIT)));
        rebalancing.accept(proposal.id(), items(proposal), "M1");

        assertThatThrownBy(() -> rebalancing.accept(proposal.id(), items(proposal), "M2"))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessageContaining("was ACCEPTED by M1 already");
        assertThatThrownBy(() -> rebalancing.discard(proposal.id(), "M2")).isInstanceOf(RefusedChangeException.class);
    }

    @Test
    void a_discarded_proposal_can_not_be_accepted() {
        Proposal proposal = propose(Wishes.of(List.of(UNIT)));
        rebalancing.discard(proposal.id(), "M1");

        assertThatThrownBy(() -> rebalancing.accept(proposal.id(), items(proposal), "M2"))
                .hasMessageContaining("was DISCARDED by M1 already");
        assertThat(office.desks()).isEqualTo(Map.of("A", 120L));
    }

    @Test
    void items_may_be_pinned_people_left_alone_and_moves_capped() {
        Set<Long> pinned = propose(Wishes.of(List.of(UNIT))).moves().stream()
                .limit(40)
                .map(ProposedMove::workItemId)
                .collect(Collectors.toSet());

        Proposal proposal = propose(new Wishes(List.of(UNIT), pinned, Set.of("C"), 7, List.of(), List.of(), List.of()));

        assertThat(proposal.moves()).hasSize(7).allSatisfy(move -> {
            assertThat(move.recipient()).isEqualTo("B");
            assertThat(pinned).doesNotContain(move.workItemId());
        });
        assertThat(proposal.wishes()).contains("EXCLUDED C", "MOST_MOVES 7").hasSize(42);
    }

    @Test
    void what_if_imagines_and_can_not_be_accepted() {
        Proposal proposal = propose(new Wishes(
                List.of(UNIT),
                Set.of(),
                Set.of(),
                null,
                List.of(new ImaginedAbsence("A", MONDAY, FAR)),
                List.of("B", "B"),
                List.of(new ImaginedDocuments(200, "APPLICATION", "SICKNESS_BENEFIT", "PORTAL"))));

        assertThat(proposal.moves()).as("all that A has, and nothing imagined").hasSize(120);
        assertThat(proposal.loads()).extracting(ProposedLoad::inspector).contains("B+1", "B+2");
        assertThat(load(proposal, "A").minutesAfter()).isZero();
        assertThat(proposal.loads().stream()
                        .mapToLong(ProposedLoad::minutesAfter)
                        .sum())
                .isEqualTo(320L * minutes(proposal));
        assertThatThrownBy(() -> rebalancing.accept(proposal.id(), items(proposal), "M1"))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessageContaining("imagined");
        assertThat(office.desks()).isEqualTo(Map.of("A", 120L));
    }

    @Test
    void imagined_documents_bring_work_of_every_stage_that_their_cases_run_through() {
        office.employIn("REVIEW_TALSI", "R1", "SICKNESS_BENEFIT/REVIEW");
        office.employIn("REVIEW_TALSI", "R2", "SICKNESS_BENEFIT/REVIEW");

        Proposal proposal = propose(new Wishes(
                List.of(UNIT, "REVIEW_TALSI"),
                Set.of(),
                Set.of(),
                null,
                List.of(),
                List.of(),
                List.of(new ImaginedDocuments(200, "APPLICATION", "SICKNESS_BENEFIT", "PORTAL"))));

        assertThat(proposal.wishes()).last().isEqualTo("OUTSIDE 200 PAYMENT_RIGA");
        assertThat(proposal.waitingAfter()).isZero();
        assertThat(imagined(proposal, UNIT)).as("checked").isEqualTo(200);
        assertThat(imagined(proposal, "REVIEW_TALSI")).as("reviewed").isEqualTo(200);
        assertThat(load(proposal, "R1").imaginedItems()).isBetween(95, 105);
        assertThat(load(proposal, "R1").imaginedMinutes())
                .isEqualTo(load(proposal, "R1").minutesAfter());
    }

    @Test
    void imagined_documents_of_other_units_do_not_wait_in_these() {
        Proposal proposal = propose(new Wishes(
                List.of(UNIT),
                Set.of(),
                Set.of(),
                null,
                List.of(),
                List.of(),
                List.of(new ImaginedDocuments(20, "APPLICATION", "SICKNESS_BENEFIT", "POST"))));

        assertThat(proposal.waitingAfter()).isZero();
        assertThat(proposal.wishes())
                .contains("OUTSIDE 20 ENTRY_RIGA", "OUTSIDE 20 PAYMENT_RIGA", "OUTSIDE 20 REVIEW_TALSI");
        assertThatThrownBy(() -> propose(new Wishes(
                        List.of(UNIT),
                        Set.of(),
                        Set.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(new ImaginedDocuments(20, "APPLICATION", "OLD_AGE_PENSION", "PORTAL")))))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessageContaining("OLD_AGE_LIEPAJA")
                .hasMessageContaining("of which none is planned");
    }

    @Test
    void two_proposals_of_the_same_work_rest_on_the_same() {
        String base = propose(Wishes.of(List.of(UNIT))).base();
        assertThat(propose(Wishes.of(List.of(UNIT))).base()).isNotNull().isEqualTo(base);

        office.register(1);
        String more = propose(Wishes.of(List.of(UNIT))).base();
        absences.enter("C", Kind.SICKNESS, MONDAY, FAR, "M1");

        assertThat(more).isNotEqualTo(base);
        assertThat(propose(Wishes.of(List.of(UNIT))).base()).isNotEqualTo(more);
    }

    private static int imagined(Proposal proposal, String unit) {
        return proposal.loads().stream()
                .filter(load -> load.unit().equals(unit))
                .mapToInt(ProposedLoad::imaginedItems)
                .sum();
    }

    @Test
    void wishes_that_can_not_be_granted_are_named() {
        CaseFile waiting = office.register(1).get(0);
        working.handBack(office.item(waiting).workItemId(), "not mine", "A");
        long id = office.item(waiting).workItemId();

        assertRefused(Wishes.of(List.of("NOWHERE")), "there is no unit 'NOWHERE'");
        assertRefused(pinning(Set.of(1L)), "work item 1 can't be pinned: it is not open");
        assertRefused(pinning(Set.of(id)), "work item " + id + " can't be pinned: nobody has it");
        assertRefused(
                new Wishes(List.of(), Set.of(), Set.of("X"), null, List.of(), List.of(), List.of()),
                "there is no inspector 'X'");
        assertRefused(new Wishes(List.of(), Set.of(), Set.of(), -1, List.of(), List.of(), List.of()), "most moves -1");
        assertRefused(
                new Wishes(
                        List.of(),
                        Set.of(),
                        Set.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(new ImaginedDocuments(1, "APPLICATION", "NO_SERVICE", "PORTAL"))),
                "service 'NO_SERVICE' is none of");
        ImaginedDocuments many = new ImaginedDocuments(10_000, "APPLICATION", "SICKNESS_BENEFIT", "PORTAL");
        ImaginedDocuments one = new ImaginedDocuments(1, "APPLICATION", "SICKNESS_BENEFIT", "PORTAL");
        assertRefused(
                new Wishes(List.of(), Set.of(), Set.of(), null, List.of(), List.of(), List.of(many, one, many)),
                "20001 imagined documents in all are more than 20000; imagine fewer");
        assertThatThrownBy(() -> rebalancing.accept(0, Set.of(), "M1")).hasMessageContaining("there is no proposal 0");
    }

    private void assertRefused(Wishes wishes, String complaint) {
        assertThatThrownBy(() -> propose(wishes))
                .isInstanceOf(RefusedChangeException.class)
                .hasMessageContaining(complaint);
    }

    private static Wishes pinning(Set<Long> items) {
        return new Wishes(List.of(UNIT), items, Set.of(), null, List.of(), List.of(), List.of());
    }

    private Proposal propose(Wishes wishes) {
        return rebalancing.propose(wishes, "M1");
    }

    private Proposal stored(Proposal proposal) {
        return proposals.findById(proposal.id()).orElseThrow();
    }

    private static Set<Long> items(Proposal proposal) {
        return proposal.moves().stream().map(ProposedMove::workItemId).collect(Collectors.toSet());
    }

    private static Map<Long, @Nullable String> outcomes(Proposal proposal) {
        Map<Long, @Nullable String> outcomes = new HashMap<>();
        proposal.moves().forEach(move -> outcomes.put(move.workItemId(), move.outcome()));
        return outcomes;
    }

    private static ProposedLoad load(Proposal proposal, String inspector) {
        return proposal.loads().stream()
                .filter(load -> load.inspector().equals(inspector))
                .findFirst()
                .orElseThrow();
    }

    private static int minutes(Proposal proposal) {
        return proposal.moves().get(0).minutes();
    }
}
