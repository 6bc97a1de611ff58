package lv.pienakas.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.feed.Deliveries;
import lv.pienakas.rules.catalogue.Unit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** The first start of a newcomer: a whole working day finds its way. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "pienakas.database.directory=",
            // a database of its own, in which nobody has been and in which nobody will be
            "spring.application.name=demo-day"
        })
class DemoDayTest {

    @Autowired
    private DemoDay day;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private CaseRules rules;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void five_thousand_documents_go_to_a_unit_or_the_manual_queue_once_and_it_is_said_why() {
        deliveries.load(Path.of("../data/sample"), null);
        List<String> lines = day.register();

        assertThat(count("casework.document")).isEqualTo(5_000);
        everyDocumentIsSomewhere();
        everyItemIsInAUnitOfTheCatalogueOrInTheManualQueue();
        theLinesCountWhatIsOpen(lines);
        theCommonestLineOfEachUnitIsSaidWithReasonAndAct(lines);

        List<Long> before = sizes();
        assertThat(day.register()).isEqualTo(lines);
        assertThat(sizes()).isEqualTo(before);
    }

    /** Paper waits to be entered; what came as data is seen in the work on its case. */
    private void everyDocumentIsSomewhere() {
        Map<String, Boolean> electronic = new HashMap<>();
        rules.catalogue().channels().forEach(channel -> electronic.put(channel.code(), channel.electronic()));
        Set<Long> entered = Set.copyOf(jdbc.queryForList(
                "select document_id from casework.work_item where document_id is not null", Long.class));
        Set<Long> open = Set.copyOf(
                jdbc.queryForList("select case_id from casework.work_item where closed_at is null", Long.class));
        List<Long> lost = new ArrayList<>();
        jdbc.query("select document_id, case_id, channel from casework.document", row -> {
            boolean data = Boolean.TRUE.equals(electronic.get(row.getString(3)));
            if (data ? !open.contains(row.getLong(2)) : !entered.contains(row.getLong(1))) {
                lost.add(row.getLong(1));
            }
        });
        assertThat(lost).isEmpty();
    }

    private void everyItemIsInAUnitOfTheCatalogueOrInTheManualQueue() {
        Set<String> units = rules.catalogue().units().stream().map(Unit::code).collect(Collectors.toSet());
        assertThat(jdbc.queryForList(
                        "select distinct unit from casework.work_item where closed_at is null", String.class))
                .contains("")
                .hasSizeGreaterThan(10)
                .allMatch(unit -> unit.isEmpty() || units.contains(unit));
    }

    private void theLinesCountWhatIsOpen(List<String> lines) {
        assertThat(lines.get(0)).isEqualTo("documents: 5000 in " + count("casework.case_file") + " cases");
        assertThat(lines.stream()
                        .filter(line -> line.startsWith("open: "))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("open: \\w+ \\w+ (\\d+),.*", "$1")))
                        .sum())
                .isEqualTo(count("casework.work_item where closed_at is null"));
    }

    private void theCommonestLineOfEachUnitIsSaidWithReasonAndAct(List<String> lines) {
        Map<String, Map<Integer, Long>> byUnit = new HashMap<>();
        Map<Integer, String> why = new HashMap<>();
        jdbc.query("select unit, line, reason_en, reference from casework.work_item where closed_at is null", row -> {
            byUnit.computeIfAbsent(row.getString(1), unit -> new HashMap<>()).merge(row.getInt(2), 1L, Long::sum);
            why.put(row.getInt(2), row.getString(3) + " " + row.getString(4));
        });
        List<String> said =
                lines.stream().filter(line -> line.startsWith("why: ")).toList();
        assertThat(said).hasSameSizeAs(byUnit.keySet());
        byUnit.forEach((unit, counts) -> {
            long most =
                    counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
            int line = counts.entrySet().stream()
                    .filter(entry -> entry.getValue() == most)
                    .mapToInt(Map.Entry::getKey)
                    .min()
                    .orElseThrow();
            assertThat(said)
                    .contains("why: " + (unit.isEmpty() ? "MANUAL" : unit) + " " + most + " by line " + line + ": "
                            + why.get(line));
        });
    }

    private List<Long> sizes() {
        return List.of(
                count("casework.case_file"),
                count("casework.document"),
                count("casework.work_item"),
                count("casework.event"),
                count("staff.inspector"));
    }

    private long count(String rows) {
        Long count = jdbc.queryForObject("select count(*) from " + rows, Long.class);
        return count == null ? 0 : count;
    }
}
