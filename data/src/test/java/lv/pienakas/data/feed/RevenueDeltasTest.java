package lv.pienakas.data.feed;

import static lv.pienakas.data.feed.LoadAssert.assertThatLoading;
import static lv.pienakas.data.feed.TestFolder.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Only changes travel: whoever got the base and every change knows what one gets who is sent everything at the end. */
class RevenueDeltasTest {

    /** Who had the first code has the second one now; the last has not arrived yet. */
    private static final List<String> CODES =
            List.of("010150-10001", "320000-00001", "320000-00002", "320000-00003", "320000-00009");

    private static final List<String> STATUSES = List.of("EMPLOYEE", "SELF_EMPLOYED", "VOLUNTARY", "NOT_INSURED");

    /** A change of one key; without an amount it is removed. */
    record Change(int code, int year, int status, int cents) {

        String key() {
            return CODES.get(code) + "," + (2020 + year) + "," + STATUSES.get(status);
        }

        boolean removes() {
            return cents < 0;
        }

        String row() {
            String money = removes() ? "," : "%d.%02d,0.%02d".formatted(cents / 100, cents % 100, cents % 100);
            return key() + "," + money + "," + removes();
        }

        /** The key as the register has it. */
        String person() {
            return Math.max(code, 1) + key().substring(12);
        }
    }

    /** In which way one delivery travels. */
    record Sent(boolean dbf, boolean compressed, List<Change> changes) {}

    private static Path deliveries = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        deliveries = Files.createTempDirectory("deltas");
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        FileSystemUtils.deleteRecursively(deliveries);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void base_and_changes_come_to_the_same_as_everything_at_the_end(
            @ForAll("history") List<Sent> history, @ForAll("sent") Sent way, @ForAll boolean bySource)
            throws IOException {
        FeedSource source = bySource ? FeedSource.REVENUE_SERVICE : null;
        Map<String, Change> known = new LinkedHashMap<>();
        forget();
        for (int i = 0; i < history.size(); i++) {
            Map<String, Change> keys = new LinkedHashMap<>();
            history.get(i).changes().forEach(change -> keys.putIfAbsent(change.person(), change));
            List<Change> changes = new ArrayList<>(keys.values());
            deliver(source, i == 0 ? "FULL" : "DELTA", 70 + i, history.get(i), changes);
            changes.forEach(change -> {
                known.remove(change.person());
                if (!change.removes()) {
                    known.put(change.person(), change);
                }
            });
        }
        List<String> byChanges = contributions();

        forget();
        deliver(source, "FULL", 1, way, new ArrayList<>(known.values()));
        assertThat(byChanges).isEqualTo(contributions()).hasSize(known.size());
    }

    private static void forget() throws IOException {
        TestRegister.empty();
        assertThatLoading(folder().rows(
                                "persons.csv",
                                person(CODES.get(1), CODES.get(0), "Anna"),
                                person(CODES.get(2), "", "Zane"),
                                person(CODES.get(3), "", "Ēriks")))
                .isLoaded();
    }

    private static TestFolder folder() {
        return TestFolder.in(deliveries);
    }

    private static void deliver(@Nullable FeedSource source, String kind, long number, Sent way, List<Change> changes)
            throws IOException {
        List<String> rows = changes.stream().map(Change::row).toList();
        byte[] content = way.dbf()
                ? TestDbf.ofRows(rows)
                : (TestFolder.header("contributions.csv") + ",deleted\n" + TestFolder.lines(rows))
                        .getBytes(TestDbf.BALTIC);
        String name = "contributions" + (way.dbf() ? ".dbf" : ".csv") + (way.compressed() ? ".gz" : "");
        TestFolder folder =
                folder().numbered(kind, number).bytes(name, way.compressed() ? TestFolder.gzip(content) : content);
        LoadAssert loading = source == null ? assertThatLoading(folder) : assertThatLoading(source, folder);
        loading.isLoaded().hasRejects().counts(name, changes.size(), 0);
    }

    private static List<String> contributions() {
        return TestRegister.rows("""
                select c.code, year, status, object_cents, contributions_cents
                from register.contribution join register.personal_code c using (person_id)
                where c.replaced_by is null order by 1, 2, 3
                """);
    }

    @Provide
    Arbitrary<List<Sent>> history() {
        return sent().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Sent> sent() {
        Arbitrary<Change> change = Combinators.combine(
                        Arbitraries.integers().between(0, CODES.size() - 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, STATUSES.size() - 1),
                        Arbitraries.integers().between(-200_000, 1_000_000))
                .as(Change::new);
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        change.list().ofMaxSize(20))
                .as(Sent::new);
    }

    @Example
    void a_delta_that_is_missing_refuses_the_next() throws IOException {
        forget();
        Sent dbf = new Sent(true, false, List.of());
        deliver(FeedSource.REVENUE_SERVICE, "FULL", 5, dbf, List.of(new Change(2, 0, 0, 100)));
        TestFolder gap = folder().numbered("DELTA", 7).bytes("contributions.dbf", TestDbf.ofRows(List.of()));
        assertThatLoading(FeedSource.REVENUE_SERVICE, gap)
                .isRefusedBecause("delivery.csv: delivery 7 is refused, after the last one loaded, 5, comes 6");
        assertThat(contributions()).hasSize(1);
    }
}
