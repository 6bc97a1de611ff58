package lv.pienakas.data.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.pienakas.data.register.Knowledge;
import lv.pienakas.data.register.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a delivery touched and what was known after it, compared with dumps of everything before and after. */
class FactsThroughTimeTest {

    private static final int HISTORIES = 15;
    private static final int DELIVERIES = 7;

    private static final Map<String, String> TABLES = FactTable.ALL.stream()
            .filter(FactTable::kept)
            .collect(Collectors.toMap(
                    FactTable::table,
                    table -> String.join(", ", table.columns()) + ", delivery_id"
                            + (table.moves() ? ", brought_by" : "")));

    @TempDir
    Path temp;

    private final Map<Integer, List<String>> known = new HashMap<>();
    private int refused;
    private int loaded;
    private final Map<Integer, Map<Integer, String>> people = new TreeMap<>();

    @BeforeEach
    void empty() {
        TestRegister.empty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_is_touched_and_what_was_known_is_what_dumps_before_and_after_say(boolean plain) throws IOException {
        for (int seed = 0; seed < HISTORIES; seed++) {
            history(seed, plain);
        }
        assertThat(loaded).as("deliveries that are loaded, not refused").isGreaterThan(2 * refused);
    }

    private void history(int seed, boolean plain) throws IOException {
        TestRegister.empty();
        known.clear();
        people.clear();
        RandomDelivery deliveries = new RandomDelivery(new Random(seed), plain);
        if (plain) {
            TestRegister.deliveries().load(deliveries.everybody(temp).path(), null);
        }
        Map<@Nullable FeedSource, Long> numbers = new HashMap<>();
        for (int i = 0; i < DELIVERIES; i++) {
            @Nullable FeedSource source = deliveries.source();
            long number = numbers.merge(source, 1L, Long::sum);
            if (!load(deliveries.write(Files.createDirectories(temp), source, number), source, plain, seed)) {
                numbers.merge(source, -1L, Long::sum);
            }
        }
        known.forEach((delivery, rows) -> assertThat(knownAfter(delivery))
                .as("seed %d, known after delivery %d", seed, delivery)
                .isEqualTo(rows));
        people.forEach(
                (delivery, facts) -> assertThat(TestPeople.facts(TestRegister.dataSource(), Knowledge.after(delivery)))
                        .as("seed %d, people after delivery %d", seed, delivery)
                        .isEqualTo(facts));
        assertThat(TestRegister.rows("select count(*) from history.person where known_until <= delivery_id"))
                .containsExactly("0");
    }

    private boolean load(TestFolder folder, @Nullable FeedSource source, boolean plain, int seed) {
        Map<Integer, String> before = TestPeople.facts(TestRegister.dataSource());
        LoadResult result;
        try {
            result = TestRegister.deliveries().load(source, folder.path(), null);
        } catch (RefusedDeliveryException e) {
            refused++;
            assertThat(TestPeople.facts(TestRegister.dataSource())).isEqualTo(before);
            return false;
        }
        loaded++;
        int delivery = Objects.requireNonNull(result.deliveryId());
        Map<Integer, String> after = TestPeople.facts(TestRegister.dataSource());
        Set<Integer> differing = new TreeSet<>(before.keySet());
        differing.addAll(after.keySet());
        differing.removeIf(
                person -> before.containsKey(person) && before.get(person).equals(after.get(person)));
        Set<Integer> touched = touchedBy(delivery);
        assertThat(touched).as("seed %d, delivery %d", seed, delivery).containsAll(differing);
        if (plain) {
            assertThat(touched).as("seed %d, delivery %d", seed, delivery).isEqualTo(differing);
        }
        known.put(delivery, now());
        people.put(delivery, after);
        return true;
    }

    private static Set<Integer> touchedBy(int delivery) {
        assertThat(TestRegister.rows("select touched_all from register.delivery where delivery_id = " + delivery))
                .containsExactly("f");
        return TestRegister.rows("select person_id from register.touched where delivery_id = " + delivery).stream()
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> now() {
        List<String> all = new ArrayList<>();
        TABLES.forEach((table, columns) -> TestRegister.rows(
                        "select %2$s from register.%1$s order by 1, 2, 3".formatted(table, columns))
                .forEach(row -> all.add(table + " " + row)));
        return all.stream().sorted().toList();
    }

    /** As the history says. */
    static List<String> knownAfter(int delivery) {
        List<String> all = new ArrayList<>();
        TABLES.forEach((table, columns) ->
                TestRegister.rows("""
                        select %2$s from register.%1$s where delivery_id <= %3$d
                        union all
                        select %2$s from history.%1$s where delivery_id <= %3$d and known_until > %3$d
                        """.formatted(table, columns, delivery)).forEach(row -> all.add(table + " " + row)));
        return all.stream().sorted().toList();
    }
}
