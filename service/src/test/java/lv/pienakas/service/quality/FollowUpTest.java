package lv.pienakas.service.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import lv.pienakas.data.quality.EffectRow;
import lv.pienakas.data.quality.FollowUp;
import lv.pienakas.data.quality.FunnelRow;
import lv.pienakas.rules.finding.Finding;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What became of findings, counted once more by hand over random histories. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"pienakas.database.directory="})
@Import({MadeScans.class, MadeScans.Time.class})
class FollowUpTest {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final int HISTORIES = 60;
    private static final int WINDOW = 30;

    private long lastCase = 8_000_000;

    @Autowired
    private FollowUp followUp;

    @Autowired
    private MadeScans made;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void funnel_and_effect_are_those_of_a_count_by_hand() {
        long told = 0;
        long granted = 0;
        long heldOutApplied = 0;
        for (int seed = 1; seed <= HISTORIES; seed++) {
            History history = new History(seed, jdbc, made);
            history.happen();

            List<FunnelRow> funnel = followUp.funnel(RIGA);
            assertThat(counts(funnel)).as("seed " + seed).isEqualTo(funnel(history));
            assertThat(funnel).allSatisfy(row -> {
                assertThat(row.noticed()).isLessThanOrEqualTo(row.found());
                assertThat(row.opened()).isLessThanOrEqualTo(row.noticed());
                assertThat(row.applied()).isLessThanOrEqualTo(row.noticed());
                assertThat(row.granted() + row.refused()).isLessThanOrEqualTo(row.applied());
            });
            List<EffectRow> effects = followUp.effects(WINDOW, History.TODAY, RIGA);
            assertThat(effects).as("seed " + seed).isEqualTo(effects(history));
            told += funnel.stream().mapToLong(FunnelRow::noticed).sum();
            granted += funnel.stream().mapToLong(FunnelRow::granted).sum();
            heldOutApplied +=
                    effects.stream().mapToLong(EffectRow::heldOutApplied).sum();
        }
        assertThat(told).isGreaterThan(HISTORIES);
        assertThat(granted).isGreaterThan(HISTORIES / 2);
        assertThat(heldOutApplied).isGreaterThan(HISTORIES / 4);
    }

    @Test
    void a_scan_of_a_day_to_come_or_of_long_ago_finds_nothing_first() {
        made.empty("quality.found");
        List<Finding> found = List.of(MadeScans.entitled("OLD_AGE_PENSION", 1, 0, null));
        made.empty("register.personal_code", "register.person");
        made.person(1);
        made.scan("R1", List.of());
        made.scan("R2", MadeScans.AS_OF.plusDays(1), found);
        made.scan("R2", MadeScans.AS_OF.minusDays(1), found);
        assertThat(jdbc.queryForObject("select count(*) from quality.found", Integer.class))
                .isZero();
        made.scan("R2", found);
        assertThat(jdbc.queryForList("select release_hash from quality.found", String.class))
                .containsExactly("R2");
    }

    @Test
    void two_persons_who_turn_out_to_be_one_are_found_once() {
        made.empty("quality.found", "register.personal_code", "register.person");
        made.person(1);
        made.scan("R1", List.of(MadeScans.entitled("OLD_AGE_PENSION", 1, 0, null)));
        jdbc.update("update register.personal_code set person_id = 2");
        jdbc.update("update register.person set person_id = 2");
        made.scan("R2", List.of(MadeScans.entitled("OLD_AGE_PENSION", 2, 0, null)));
        assertThat(jdbc.queryForList("select claimant_id, release_hash from quality.found"))
                .containsExactly(Map.of("claimant_id", 2, "release_hash", "R1"));
    }

    @Test
    void three_codes_that_turn_out_to_be_one_person_are_found_once_and_scans_go_on() {
        made.empty("quality.found", "quality.finding_check", "register.personal_code", "register.person");
        List<Finding> found = new ArrayList<>();
        for (int id = 1; id <= 3; id++) {
            made.person(id);
            found.add(MadeScans.entitled("OLD_AGE_PENSION", id, 0, null));
        }
        made.scan("R1", found);
        for (int id = 1; id <= 3; id++) {
            check("FINDING_CHECK", id);
            check("FACT_CHECK", id);
        }
        jdbc.update("update register.personal_code set person_id = 4");
        jdbc.update("delete from register.person where person_id > 1");
        jdbc.update("update register.person set person_id = 4");
        List<Finding> one = List.of(MadeScans.entitled("OLD_AGE_PENSION", 4, 0, null));
        made.scan("R2", one);
        made.scan("R2", one);

        assertThat(jdbc.queryForList("select release_hash from quality.found where claimant_id = 4", String.class))
                .containsExactly("R1");
        assertThat(jdbc.queryForList(
                        "select kind from quality.finding_check where claimant_id = 4 order by 1", String.class))
                .containsExactly("FACT_CHECK", "FINDING_CHECK");
    }

    private void check(String kind, int person) {
        long file = ++lastCase;
        jdbc.update(
                "insert into casework.case_file (case_id, version, service, person_code, circumstances, document_kind, channel,"
                        + " received, due_from, stage, opened_at) values (?, 1, 'OLD_AGE_PENSION', '', '{}', ?, 'SYSTEM',"
                        + " '2026-03-02', '2026-03-02', 'CHECK', now())",
                file,
                kind);
        jdbc.update(
                "insert into quality.finding_check (case_id, kind, service, rules_hash, claimant_id, claimant_code, child_id,"
                        + " child_code, missing, scan_id, as_of, opened_at)"
                        + " values (?, ?, 'OLD_AGE_PENSION', 'R1', ?, ?, 0, '', case ? when 'FACT_CHECK' then array['fact']"
                        + " else '{}' end, 1, '2026-03-02', now())",
                file,
                kind,
                person,
                MadeScans.code(person),
                kind);
    }

    @Test
    void the_newest_release_of_a_service_comes_first() {
        new History(3, jdbc, made).happen();
        List<String> releases = followUp.funnel(RIGA).stream()
                .filter(row -> row.service().equals(History.SERVICES.get(0)))
                .map(FunnelRow::releaseHash)
                .toList();
        assertThat(releases).containsExactly("R3", "R2", "R1");
    }

    private static Map<List<String>, List<Long>> counts(List<FunnelRow> rows) {
        Map<List<String>, List<Long>> counts = new HashMap<>();
        rows.forEach(row -> counts.put(
                List.of(row.service(), row.releaseHash()),
                List.of(row.found(), row.noticed(), row.opened(), row.applied(), row.granted(), row.refused())));
        return counts;
    }

    private static Map<List<String>, List<Long>> funnel(History history) {
        Map<List<String>, List<Long>> counts = new HashMap<>();
        for (String service : History.SERVICES) {
            for (String release : History.RELEASES) {
                List<History.Right> rights = history.found.entrySet().stream()
                        .filter(one -> one.getValue().equals(release))
                        .map(Map.Entry::getKey)
                        .filter(right -> right.service().equals(service))
                        .toList();
                if (!rights.isEmpty()) {
                    counts.put(List.of(service, release), count(rights, history));
                }
            }
        }
        return counts;
    }

    private static List<Long> count(List<History.Right> rights, History history) {
        List<History.Notice> told = history.notices.stream()
                .filter(notice -> notice.left() != null && !notice.state().equals("HELD_OUT"))
                .filter(notice -> rights.contains(notice.right()))
                .toList();
        long applied = 0;
        long granted = 0;
        long refused = 0;
        for (History.Notice notice : told) {
            List<History.Answer> answers =
                    answers(notice, history, answer -> !answer.day().isBefore(notice.left()));
            applied += answers.isEmpty() ? 0 : 1;
            boolean any = answers.stream().anyMatch(History.Answer::granted);
            granted += any ? 1 : 0;
            refused += !any && answers.stream().anyMatch(History.Answer::refused) ? 1 : 0;
        }
        return List.of(
                (long) rights.size(),
                (long) told.size(),
                told.stream().filter(History.Notice::opened).count(),
                applied,
                granted,
                refused);
    }

    private static List<EffectRow> effects(History history) {
        Map<String, long[]> counts = new TreeMap<>();
        for (History.Notice notice : history.notices) {
            boolean heldOut = notice.state().equals("HELD_OUT");
            LocalDate began = heldOut ? notice.decided() : notice.left();
            if (began == null || !began.plusDays(WINDOW).isBefore(History.TODAY)) {
                continue;
            }
            long[] row = counts.computeIfAbsent(notice.right().service(), any -> new long[4]);
            boolean applied = !answers(
                            notice,
                            history,
                            answer -> !answer.day().isBefore(began)
                                    && !answer.day().isAfter(began.plusDays(WINDOW)))
                    .isEmpty();
            row[heldOut ? 2 : 0]++;
            row[heldOut ? 3 : 1] += applied ? 1 : 0;
        }
        List<EffectRow> rows = new ArrayList<>();
        counts.forEach((service, row) -> rows.add(new EffectRow(service, row[0], row[1], row[2], row[3])));
        return rows;
    }

    /** An application is for a right if it is for the same service and child, or the claimant's own. */
    private static List<History.Answer> answers(
            History.Notice notice, History history, Predicate<History.Answer> when) {
        History.Right right = notice.right();
        boolean severalChildren = history.notices.stream()
                .filter(other -> other.left() != null || other.state().equals("HELD_OUT"))
                .map(History.Notice::right)
                .anyMatch(other -> other.claimant() == right.claimant()
                        && other.service().equals(right.service())
                        && other.child() != right.child());
        return history.answers.stream()
                .filter(answer -> answer.service().equals(right.service()))
                .filter(answer -> answer.byCase()
                        ? answer.person() == right.claimant() && !severalChildren
                        : right.child() == 0
                                ? answer.child() == 0 && answer.person() == right.claimant()
                                : answer.child() == right.child())
                .filter(when)
                .toList();
    }

    /** Draws once, so that a failure can be repeated by its seed. */
    static Random random(int seed) {
        return new Random(seed * 7_919L);
    }
}
