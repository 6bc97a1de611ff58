package lv.pienakas.planner.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.synthetic.Size;
import lv.pienakas.planner.synthetic.SyntheticProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemFileTest {

    private static final String INSPECTOR = "{'id': 'I1', 'skills': ['S'], 'capacity': [420, 0]}";
    private static final String ITEM = "{'id': 'W1', 'skill': 'S', 'minutes': 20, 'due': '2026-03-02'}";

    @TempDir
    private Path folder;

    @Test
    void what_is_left_out_is_empty() throws Exception {
        assertThat(read(problem(INSPECTOR, ITEM)))
                .isEqualTo(new Problem(
                        List.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4)),
                        List.of(new Inspector("I1", "", Set.of("S"), List.of(420, 0), 0)),
                        List.of(new Item("W1", "S", 20, LocalDate.of(2026, 3, 2), Set.of(), null, null, null, false))));
    }

    @Test
    void nulls_are_empty_and_other_names_are_ignored() throws Exception {
        String item = "{'due': '2026-03-02', 'x': {'minutes': [1, {}]}, 'id': 'W1', 'skill': 'S', 'minutes': 2.0e1,"
                + " 'notBy': null, 'notSameAs': null, 'preferred': null, 'assigned': null, 'pinned': null}";
        assertThat(read(problem("{'open': null, 'unit': null, 'more': [[]], " + INSPECTOR.substring(1), item)))
                .isEqualTo(read(problem(INSPECTOR, ITEM)));
    }

    @Test
    void the_lists_come_in_any_order_and_may_be_empty() throws Exception {
        Problem problem = read("{'workItems': [], 'inspectors': [], 'workdays': ['2026-03-02'], 'other': 1}");

        assertThat(problem.items()).isEmpty();
        assertThat(problem.inspectors()).isEmpty();
    }

    @Test
    void a_written_problem_reads_the_same() throws Exception {
        Problem problem = SyntheticProblem.of(Size.S, 1, false);
        Path file = folder.resolve("written.json");

        ProblemFile.write(problem, file);

        assertThat(ProblemFile.read(file)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'id': 'W1' | 'id': null | workItems[0]: id is missing
            'id': 'W1' | 'id': 7 | workItems[0]: id is 7, not a text
            'skill': 'S' | 'skill': '' | work item W1: skill is missing
            'minutes': 20 | 'minute': 20 | work item W1: minutes is missing
            'minutes': 20 | 'minutes': 12.5 | work item W1: minutes is 12.5, not a whole number from 0 to 100000
            'minutes': 20 | 'minutes': -1 | work item W1: minutes is -1, not a whole number from 0 to 100000
            'minutes': 20 | 'minutes': 100001 | work item W1: minutes is 100001, not a whole number from 0 to 100000
            'minutes': 20 | 'minutes': 1e999999999 | work item W1: minutes is 1e999999999, not a whole number from 0 to 100000
            'minutes': 20 | 'minutes': 1e99999999999 | work item W1: minutes is 1e99999999999, not a whole number from 0 to 100000
            'minutes': 20 | 'minutes': '20' | "work item W1: minutes is ""20"", not a whole number from 0 to 100000"
            'minutes': 20 | 'minutes': {'a': 1} | work item W1: minutes is an object, not a whole number from 0 to 100000
            'minutes': 20 | 'minutes': 20, 'minutes': 20 | work item W1: minutes is given twice
            '2026-03-02' | '2026-02-30' | "work item W1: due is ""2026-02-30"", no date like 2026-03-02"
            '2026-03-02' | 20260302 | work item W1: due is 20260302, no date like 2026-03-02
            'minutes' | 'notBy': ['I1', 'I9', 3], 'minutes' | work item W1: notBy[2] is 3, not a text;work item W1: notBy names the unknown inspector I9
            'minutes' | 'notBy': 'I1', 'minutes' | "work item W1: notBy is ""I1"", not a list"
            'minutes' | 'notSameAs': 'W9', 'minutes' | work item W1: notSameAs names the unknown item W9
            'minutes' | 'notSameAs': 'W1', 'minutes' | work item W1: notSameAs names the item itself
            'minutes' | 'preferred': 'I9', 'minutes' | work item W1: preferred names the unknown inspector I9
            'minutes' | 'assigned': 'I9', 'minutes' | work item W1: assigned names the unknown inspector I9
            'minutes' | 'pinned': true, 'minutes' | work item W1: pinned is true, but assigned is empty
            'minutes' | 'pinned': 'yes', 'minutes' | "work item W1: pinned is ""yes"", not true or false"
            """)
    void a_mistake_in_an_item_names_it_and_the_field(String good, String bad, String mistakes) throws Exception {
        assertThat(mistakes(problem(INSPECTOR, ITEM.replace(good, bad)))).containsExactly(mistakes.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            [420, 0] | [420] | inspector I1: capacity has 1 numbers for 2 workdays
            [420, 0] | [] | inspector I1: capacity has 0 numbers for 2 workdays
            [420, 0] | [420, -1] | inspector I1: capacity[1] is -1, not a whole number from 0 to 100000
            [420, 0] | [420, null] | inspector I1: capacity[1] is null, not a whole number from 0 to 100000
            [420, 0] | 420 | inspector I1: capacity is 420, not a list
            'capacity' | 'capacities' | inspector I1: capacity is missing
            'capacity' | 'open': 0.5, 'capacity' | inspector I1: open is 0.5, not a whole number from 0 to 100000
            ['S'] | [1] | inspector I1: skills[0] is 1, not a text
            'skills' | 'unit': 4, 'skills' | inspector I1: unit is 4, not a text
            """)
    void a_mistake_in_an_inspector_names_it_and_the_field(String good, String bad, String mistake) throws Exception {
        assertThat(mistakes(problem(INSPECTOR.replace(good, bad), ITEM))).containsExactly(mistake);
    }

    @Test
    void every_mistake_has_its_line() throws Exception {
        assertThat(mistakes("{'workdays': ['2026-03-03', '2026-03-02', 'x'], 'inspectors': [" + INSPECTOR + ", "
                        + INSPECTOR + ", 5], 'workItems': [" + ITEM + ", {}, " + ITEM + "]}"))
                .containsExactly(
                        "problem: workdays[1] is 2026-03-02, not after 2026-03-03",
                        "problem: workdays[2] is \"x\", no date like 2026-03-02",
                        "inspector I1: id is there already",
                        "inspectors[2]: is 5, not an object",
                        "workItems[1]: id is missing",
                        "workItems[1]: skill is missing",
                        "workItems[1]: minutes is missing",
                        "workItems[1]: due is missing",
                        "work item W1: id is there already",
                        "inspector I1: capacity has 2 numbers for 3 workdays",
                        "inspector I1: capacity has 2 numbers for 3 workdays");
    }

    @Test
    void missing_and_broken_lists_are_named() throws Exception {
        assertThat(mistakes("{}"))
                .containsExactly(
                        "problem: inspectors is missing",
                        "problem: workItems is missing",
                        "problem: workdays is missing");
        assertThat(mistakes("{'workdays': [], 'inspectors': {}, 'workItems': null}"))
                .containsExactly(
                        "problem: workdays is empty",
                        "problem: inspectors is not a list",
                        "problem: workItems is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "[]", "nonsense", "{'workdays': [", "{} {}", "{'workdays': ['2026-03-02'],}", "\u0001"
            })
    void what_is_no_problem_is_one_mistake_or_more_but_no_exception(String text) throws Exception {
        assertThat(mistakes(text))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.lines()).hasSize(1));
    }

    @Test
    void files_that_are_none_cannot_be_read() {
        assertThatThrownBy(() -> ProblemFile.read(folder))
                .isInstanceOf(BrokenProblemException.class)
                .hasMessageContaining("can't be read");
        assertThatThrownBy(() -> ProblemFile.read(folder.resolve("none.json")))
                .isInstanceOf(BrokenProblemException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void bytes_that_are_no_text_cannot_be_read() throws IOException {
        Path file = folder.resolve("latin.json");
        Files.write(
                file,
                problem(INSPECTOR, ITEM.replace("W1", "ä")).replace('\'', '"').getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> ProblemFile.read(file)).isInstanceOf(BrokenProblemException.class);
    }

    @Test
    void an_id_cannot_end_the_line() throws Exception {
        assertThat(mistakes(problem(
                        INSPECTOR, ITEM.replace("'W1'", "'W\\n1\\u2028'").replace("20,", "-20,"))))
                .containsExactly("work item W?1?: minutes is -20, not a whole number from 0 to 100000");
    }

    private static String problem(String inspector, String item) {
        return "{'workdays': ['2026-03-02', '2026-03-04'], 'inspectors': [" + inspector + "], 'workItems': [" + item
                + "]}";
    }

    private Problem read(String json) throws Exception {
        return ProblemFile.read(Files.writeString(folder.resolve("problem.json"), json.replace('\'', '"')));
    }

    private List<String> mistakes(String json) throws Exception {
        return catchThrowableOfType(BrokenProblemException.class, () -> read(json))
                .mistakes();
    }
}
