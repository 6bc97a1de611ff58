package lv.pienakas.data.feed;

import static lv.pienakas.data.feed.TestFolder.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import lv.pienakas.data.feed.History.Forgotten;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three nights on each of which the months of an insurance record changed. */
class HistoryTest {

    private static final Instant FIRST = Instant.parse("2026-03-02T01:00:00Z");

    @TempDir
    Path temp;

    private final History history = new History(TestRegister.dataSource());

    @BeforeEach
    void three_nights() {
        TestRegister.empty();
        for (int night = 0; night < 3; night++) {
            Instant now = night(night);
            new Deliveries(TestRegister.dataSource(), Clock.fixed(now, ZoneOffset.UTC))
                    .load(
                            TestFolder.in(temp)
                                    .rows("records.csv", code(1) + "," + night, code(2) + ",7")
                                    .path(),
                            null);
        }
    }

    private static Instant night(int number) {
        return FIRST.plus(Duration.ofDays(number));
    }

    @Test
    void a_moment_is_after_the_delivery_that_was_loaded_last() {
        assertThat(history.knownSince()).isZero();
        assertThat(history.deliveryAt(FIRST.minusSeconds(1))).hasValue(0);
        assertThat(history.deliveryAt(FIRST)).hasValue(1);
        assertThat(history.deliveryAt(night(2).minusSeconds(1))).hasValue(2);
        assertThat(history.deliveryAt(night(9))).hasValue(3);
        assertThat(FactsThroughTimeTest.knownAfter(2))
                .containsExactly("insurance_record 1 1 2 -", "insurance_record 2 7 1 -");
    }

    @Test
    void what_is_forgotten_cannot_be_asked_for_and_the_rest_stays() {
        List<String> afterTheSecond = FactsThroughTimeTest.knownAfter(2);

        assertThat(history.forget(night(2))).isEqualTo(new Forgotten(1, 3));

        assertThat(history.knownSince()).isEqualTo(2);
        assertThat(history.deliveryAt(night(1).minusSeconds(1))).isEmpty();
        assertThat(history.deliveryAt(night(1))).hasValue(2);
        assertThat(FactsThroughTimeTest.knownAfter(2)).isEqualTo(afterTheSecond);
        assertThat(TestRegister.rows("select * from register.touched")).containsExactly("3 1");

        assertThat(history.forget(night(2))).as("again").isEqualTo(new Forgotten(0, 0));
        assertThat(history.forget(FIRST)).as("less").isEqualTo(new Forgotten(0, 0));
        assertThat(history.knownSince()).isEqualTo(2);
    }

    @Test
    void sizes_are_told_table_by_table() {
        assertThat(history.sizes())
                .filteredOn(size -> rows(size) > 0)
                .extracting(History.Size::table, HistoryTest::rows)
                .containsExactly(tuple("history.insurance_record", 2), tuple("register.touched", 4));
        assertThat(history.sizes()).allMatch(size -> size.bytes() > 0);
        // a page more for the row, and one more in its index
        assertThat(bytes("history.insurance_record")).isGreaterThan(bytes("history.benefit"));
    }

    private static int rows(History.Size size) {
        return TestRegister.rows("select from " + size.table()).size();
    }

    private long bytes(String table) {
        return history.sizes().stream()
                .filter(size -> size.table().equals(table))
                .mapToLong(History.Size::bytes)
                .sum();
    }

    @Test
    void a_row_that_comes_again_as_it_was_stays_known_since_it_came_first() {
        assertThat(TestRegister.rows("select person_id, months, delivery_id from register.insurance_record order by 1"))
                .containsExactly("1 2 3", "2 7 1");
        assertThat(TestRegister.rows("select person_id, months, delivery_id, known_until from history.insurance_record"
                        + " order by 3"))
                .containsExactly("1 0 1 2", "1 1 2 3");
    }
}
