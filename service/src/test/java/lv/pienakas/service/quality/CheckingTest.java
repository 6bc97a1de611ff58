package lv.pienakas.service.quality;

import static lv.pienakas.service.quality.MadeScans.AS_OF;
import static lv.pienakas.service.quality.MadeScans.entitled;
import static lv.pienakas.service.quality.MadeScans.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.rules.finding.Finding;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.service.casework.Working;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which findings inspectors get to judge, and that nobody is asked twice. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "pienakas.database.directory=",
            "pienakas.quality.sample=10",
            "pienakas.quality.fact-checks=3",
            "pienakas.quality.services.[CONTRIBUTION_REFUND].sample=4",
            "pienakas.quality.services.[CONTRIBUTION_REFUND].fact-checks=0"
        })
@Import({MadeScans.class, MadeScans.Time.class})
class CheckingTest {

    private static final String TRANSPORT = "TRANSPORT_ALLOWANCE";
    private static final String REFUND = "CONTRIBUTION_REFUND";
    private static final int PEOPLE = 200;

    @Autowired
    private Checking checking;

    @Autowired
    private MadeScans made;

    @Autowired
    private MadeScans.StandingClock clock;

    @Autowired
    private RuleRelease release;

    @Autowired
    private Cases cases;

    @Autowired
    private Working working;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void nothing_is_known() {
        made.empty("quality.finding_check", "quality.found", "detection.finding");
        if (staff.count() == 0) {
            staff.add(List.of(
                    Inspector.of("I1", "DISABILITY_DAUGAVPILS", Set.of(TRANSPORT + "/CHECK"), 420),
                    Inspector.of("I2", "DISABILITY_DAUGAVPILS", Set.of(TRANSPORT + "/CHECK"), 420)));
            IntStream.rangeClosed(1, PEOPLE).forEach(made::person);
        }
    }

    @Test
    void so_many_of_a_scan_are_drawn_by_lot_and_looking_again_draws_none() {
        Scan scan = made.scan(release.hash(), found(TRANSPORT, 1, 100));
        checking.look();
        assertThat(claimants("FINDING_CHECK")).containsExactlyElementsOf(smallest(10, 1, 100));
        checking.look();
        checking.look();
        assertThat(claimants("FINDING_CHECK")).hasSize(10);
        assertThat(jdbc.queryForList("select scan_id from quality.finding_check", Integer.class))
                .containsOnly(scan.id());
    }

    /** As if the lot had been drawn once, among all that were ever found. */
    @Test
    void the_draws_of_several_scans_together_are_one_random_sample() {
        made.scan(release.hash(), found(TRANSPORT, 1, 100));
        checking.look();
        judgeAll("RIGHT");
        made.scan(release.hash(), found(TRANSPORT, 1, 100));
        checking.look();
        judgeAll("RIGHT");
        assertThat(claimants("FINDING_CHECK")).containsExactlyInAnyOrderElementsOf(smallest(20, 1, 100));
    }

    @Test
    void what_waits_for_an_inspector_counts_against_the_next_draw() {
        made.scan(release.hash(), found(TRANSPORT, 1, 100));
        checking.look();
        complete(items().get(0), "RIGHT");
        complete(items().get(0), "WRONG");
        made.scan(release.hash(), found(TRANSPORT, 1, 100));
        checking.look();
        assertThat(claimants("FINDING_CHECK")).hasSize(12);
        judgeAll("RIGHT");
        checking.look();
        assertThat(claimants("FINDING_CHECK")).hasSize(20);
        judgeAll("RIGHT");
        checking.look();
        assertThat(claimants("FINDING_CHECK")).hasSize(20);
    }

    @Test
    void a_check_is_ordinary_work_of_the_unit_and_its_case_names_nobody() {
        made.scan(release.hash(), found(TRANSPORT, 1, 100));
        checking.look();
        List<Long> ids = checkCases();
        assertThat(ids).hasSize(10).allSatisfy(id -> {
            CaseFile file = cases.find(id).orElseThrow();
            WorkItem item = file.items().iterator().next();
            assertThat(file.state().personCode()).isEmpty();
            assertThat(file.state().documentKind()).isEqualTo("FINDING_CHECK");
            assertThat(item.placement().unit()).isEqualTo("DISABILITY_DAUGAVPILS");
            assertThat(item.placement().minutes()).isEqualTo(10);
            assertThat(item.placement().priority()).isEqualTo(5);
            assertThat(item.state()).isEqualTo(ItemState.ASSIGNED);
        });
        String everything = jdbc.queryForObject(
                "select string_agg(c::text || e::text || w::text, '') from casework.case_file c"
                        + " join casework.event e using (case_id) join casework.work_item w using (case_id)"
                        + " where c.document_kind = 'FINDING_CHECK'",
                String.class);
        assertThat(everything).isNotNull().doesNotContain("320000-");
    }

    @Test
    void the_verdict_is_stored_with_the_completed_item_and_what_is_refused_leaves_none() {
        made.scan(release.hash(), found(TRANSPORT, 1, 100));
        checking.look();
        long item = items().get(0);
        assertThatThrownBy(() -> working.complete(item, "GRANT", 5, "I1", "SAIS"))
                .isInstanceOf(RefusedChangeException.class);
        assertThat(verdicts()).isEmpty();
        CaseFile file = working.complete(item, "WRONG", 5, "I1", "SAIS");
        assertThat(file.state().stage()).isEqualTo("END");
        assertThat(verdicts()).containsExactly(Map.of("case_id", file.id(), "verdict", "WRONG", "judged_by", "I1"));
    }

    @Test
    void a_service_has_its_own_numbers_and_one_that_is_dealt_out_by_hand_waits_for_a_manager() {
        List<Finding> found = new ArrayList<>(found(REFUND, 1, 30));
        found.add(unknown(REFUND, 31, "records.record_months"));
        made.scan(release.hash(), found);
        checking.look();
        assertThat(claimants("FINDING_CHECK")).hasSize(4);
        assertThat(claimants("FACT_CHECK")).isEmpty();
        assertThat(cases.find(checkCases().get(0))
                        .orElseThrow()
                        .items()
                        .iterator()
                        .next()
                        .placement()
                        .isManual())
                .isTrue();
    }

    @Test
    void a_finding_that_lacks_facts_is_never_judged_but_its_facts_are_looked_for_so_many_a_day() {
        List<Finding> found = IntStream.rangeClosed(1, 10)
                .mapToObj(id -> unknown(TRANSPORT, id, "opinions.valid_from"))
                .toList();
        made.scan(release.hash(), found);
        checking.look();
        checking.look();
        assertThat(claimants("FINDING_CHECK")).isEmpty();
        assertThat(claimants("FACT_CHECK")).containsExactlyElementsOf(smallest(3, 1, 10));
        clock.pass(Duration.ofDays(1));
        checking.look();
        assertThat(claimants("FACT_CHECK")).hasSize(6);
        complete(items().get(0), "FACT_FOUND");
        complete(items().get(0), "FACT_NOT_FOUND");
        for (int day = 0; day < 5; day++) {
            clock.pass(Duration.ofDays(1));
            checking.look();
        }
        assertThat(claimants("FACT_CHECK")).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void whoever_lacks_another_fact_is_looked_for_again() {
        made.scan(release.hash(), List.of(unknown(TRANSPORT, 1, "opinions.valid_from")));
        checking.look();
        judgeAll("FACT_FOUND");
        made.scan(release.hash(), List.of(unknown(TRANSPORT, 1, "persons.country")));
        checking.look();
        assertThat(claimants("FACT_CHECK")).containsExactly(1, 1);
    }

    @Test
    void the_search_for_a_fact_that_is_no_longer_lacking_is_called_off() {
        made.scan(
                release.hash(),
                List.of(unknown(TRANSPORT, 1, "opinions.valid_from"), unknown(TRANSPORT, 2, "opinions.valid_from")));
        checking.look();
        made.scan(
                release.hash(),
                List.of(entitled(TRANSPORT, 1, 0, AS_OF), unknown(TRANSPORT, 2, "opinions.valid_from")));
        checking.look();

        List<Long> calledOff = jdbc.queryForList(
                "select case_id from quality.finding_check where withdrawn_at is not null", Long.class);
        assertThat(calledOff).hasSize(1);
        CaseFile file = cases.find(calledOff.get(0)).orElseThrow();
        assertThat(file.state().stage()).isEqualTo("END");
        assertThat(file.state().decision()).isNull();
        assertThat(file.items()).extracting(WorkItem::state).containsExactly(ItemState.WITHDRAWN);
        assertThat(items()).hasSize(2); // of the other fact, and of the finding that is one now
    }

    @Test
    void a_scan_by_other_rules_than_todays_is_not_worth_the_time() {
        made.scan("another release", found(TRANSPORT, 1, 100));
        checking.look();
        assertThat(claimants("FINDING_CHECK")).isEmpty();
    }

    /** Scans, looks and verdicts in any order. */
    @Test
    void whatever_happens_no_finding_is_checked_twice_and_never_too_many_wait() {
        for (int seed = 1; seed <= 15; seed++) {
            nothing_is_known();
            Random random = new Random(seed);
            for (int step = 0; step < 25; step++) {
                switch (random.nextInt(5)) {
                    case 0 -> made.scan(release.hash(), some(random));
                    case 1 -> clock.pass(Duration.ofHours(random.nextInt(20)));
                    case 2 -> {
                        if (!items().isEmpty()) {
                            complete(items().get(0), null);
                        }
                    }
                    default -> checking.look();
                }
                assertThat(jdbc.queryForObject(
                                "select count(*) from quality.finding_check where verdict is null"
                                        + " and withdrawn_at is null and kind = 'FINDING_CHECK'",
                                Integer.class))
                        .as("seed " + seed)
                        .isLessThanOrEqualTo(10);
            }
            assertThat(jdbc.queryForList(
                            "select claimant_id from quality.finding_check where kind = 'FINDING_CHECK'",
                            Integer.class))
                    .as("seed " + seed)
                    .doesNotHaveDuplicates();
            assertThat(jdbc.queryForObject(
                            "select coalesce(max(n), 0) from (select count(*) n from quality.finding_check"
                                    + " where kind = 'FACT_CHECK' group by (opened_at at time zone 'Europe/Riga')::date) d",
                            Integer.class))
                    .isLessThanOrEqualTo(3);
        }
    }

    private static List<Finding> some(Random random) {
        List<Finding> found = new ArrayList<>();
        for (int id = 1; id <= 40; id++) {
            int draw = random.nextInt(3);
            if (draw == 1) {
                found.add(entitled(TRANSPORT, id, 0, AS_OF));
            } else if (draw == 2) {
                found.add(unknown(TRANSPORT, id, "opinions.valid_from"));
            }
        }
        return found;
    }

    private static List<Finding> found(String service, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(id -> entitled(service, id, 0, AS_OF.minusDays(id)))
                .toList();
    }

    /** The lot drawn once more, outside the database. */
    private List<Integer> smallest(int count, int from, int to) {
        byte[] key = Objects.requireNonNull(jdbc.queryForObject("select key from quality.sample_key", byte[].class));
        return IntStream.rangeClosed(from, to)
                .boxed()
                .sorted(Comparator.comparing((Integer id) -> lot(key, id)))
                .limit(count)
                .toList();
    }

    private String lot(byte[] key, int id) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            String text = TRANSPORT + "|" + release.hash(TRANSPORT) + "|" + id + "|0";
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void judgeAll(String verdict) {
        while (!items().isEmpty()) {
            complete(items().get(0), verdict);
        }
    }

    /** @param verdict null: whichever fits */
    private void complete(long item, @Nullable String verdict) {
        String outcome = verdict != null
                ? verdict
                : cases.caseOf(item)
                                .flatMap(cases::find)
                                .orElseThrow()
                                .state()
                                .documentKind()
                                .equals("FACT_CHECK")
                        ? "FACT_NOT_FOUND"
                        : "WRONG";
        working.complete(item, outcome, 5, "I1", "SAIS");
    }

    private List<Long> items() {
        return jdbc.queryForList(
                "select work_item_id from casework.work_item join quality.finding_check using (case_id)"
                        + " where state in ('WAITING', 'ASSIGNED') and unit <> '' order by 1",
                Long.class);
    }

    private List<Map<String, Object>> verdicts() {
        return jdbc.queryForList(
                "select case_id, verdict, judged_by from quality.finding_check where verdict is not null");
    }

    /** Claimants of the checks, in the order of their cases. */
    private List<Integer> claimants(String kind) {
        return jdbc.queryForList(
                "select claimant_id from quality.finding_check where kind = ? order by case_id", Integer.class, kind);
    }

    private List<Long> checkCases() {
        return jdbc.queryForList(
                "select case_id from quality.finding_check where kind = 'FINDING_CHECK' order by 1", Long.class);
    }
}
