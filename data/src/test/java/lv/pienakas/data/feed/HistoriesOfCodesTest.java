package lv.pienakas.data.feed;

import static lv.pienakas.data.feed.LoadAssert.assertThatLoading;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Random deliveries over few codes, so that they get into each other's way, against the oracle. */
class HistoriesOfCodesTest {

    /** Enough good rows that no file is beyond the limit. */
    private static final int COMPANY = 900;

    private static final int CODES = 6;

    /** A row before it has a file: codes by number, no previous one below 0. */
    record Draft(int code, int previous, boolean deleted) {}

    /** The drafts of a delivery. */
    record Drafts(boolean full, List<Draft> persons, List<Draft> records) {}

    private static Path deliveries = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        deliveries = Files.createTempDirectory("histories");
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        FileSystemUtils.deleteRecursively(deliveries);
    }

    @Property(tries = 80, shrinking = ShrinkingMode.BOUNDED)
    void sets_of_rows_come_to_the_same_as_row_by_row(@ForAll("histories") List<Drafts> history) throws IOException {
        TestRegister.empty();
        RegisterOracle oracle = new RegisterOracle();
        for (int number = 1; number <= history.size(); number++) {
            Drafts drafts = history.get(number - 1);
            List<RegisterOracle.Line> persons = lines(drafts.persons(), number);
            List<RegisterOracle.Line> records = lines(drafts.records(), number);
            List<String> bad = new ArrayList<>();
            oracle.loadPersons(drafts.full(), persons).forEach(line -> bad.add("persons.csv," + line));
            oracle.loadRecords(drafts.full(), number, records).forEach(line -> bad.add("records.csv," + line));
            Assume.that(!oracle.isAmbiguous());

            TestFolder folder = TestFolder.in(deliveries)
                    .numbered(drafts.full() ? "FULL" : "DELTA", number)
                    .deletableRows("persons.csv", rows(persons, HistoriesOfCodesTest::person))
                    .deletableRows("records.csv", rows(records, HistoriesOfCodesTest::months));
            assertThatLoading(folder).isLoaded().rejectsLinesOf(bad);
            assertThat(known("select code, first_name from register.person"))
                    .containsExactlyElementsOf(oracle.persons());
            assertThat(known("select c.code, months from register.insurance_record"
                            + " join register.personal_code c using (person_id) where replaced_by is null"))
                    .isEqualTo(new TreeSet<>(oracle.records()));
        }
    }

    private static Set<String> known(String sql) {
        TreeSet<String> rows = new TreeSet<>(TestRegister.rows(sql));
        rows.removeIf(row -> row.startsWith("32"));
        return rows;
    }

    private static List<RegisterOracle.Line> lines(List<Draft> drafts, int delivery) {
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> {
                    Draft draft = drafts.get(i);
                    String value = Integer.toString(delivery * 100 + i);
                    return new RegisterOracle.Line(i + 2, code(draft.code()), previous(draft), value, draft.deleted());
                })
                .toList();
    }

    private static @Nullable String previous(Draft draft) {
        return draft.previous() < 0 ? null : code(draft.previous());
    }

    private static String code(int i) {
        return "350000-0000" + i;
    }

    private static String[] rows(List<RegisterOracle.Line> lines, Function<RegisterOracle.Line, String> row) {
        List<String> rows = new ArrayList<>(lines.stream().map(row).toList());
        for (int i = 0; i < COMPANY; i++) {
            rows.add(row.apply(new RegisterOracle.Line(0, TestFolder.code(i), null, "1", false)));
        }
        return rows.toArray(String[]::new);
    }

    private static String person(RegisterOracle.Line line) {
        String previous = line.previous() == null ? "" : line.previous();
        return TestFolder.person(line.code(), previous, line.value()) + "," + line.deleted();
    }

    private static String months(RegisterOracle.Line line) {
        return line.code() + "," + line.value() + "," + line.deleted();
    }

    @Provide
    Arbitrary<List<Drafts>> histories() {
        Arbitrary<Boolean> seldom = Arbitraries.integers().between(0, 5).map(i -> i == 0);
        Arbitrary<Integer> codes = Arbitraries.integers().between(0, CODES - 1);
        Arbitrary<Integer> previous = Arbitraries.integers().between(-CODES, CODES - 1);
        Arbitrary<List<Draft>> drafts = Combinators.combine(codes, previous, seldom)
                .as(Draft::new)
                .list()
                .ofMaxSize(7);
        return Combinators.combine(seldom, drafts, drafts)
                .as(Drafts::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
