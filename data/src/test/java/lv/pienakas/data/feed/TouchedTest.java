package lv.pienakas.data.feed;

import static lv.pienakas.data.feed.LoadAssert.assertThatLoading;
import static lv.pienakas.data.feed.TestFolder.code;
import static lv.pienakas.data.feed.TestFolder.people;
import static lv.pienakas.data.feed.TestFolder.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What random deliveries seldom come to: children to whom nobody has a relation. Person 1 applies for 2, and 3 has a benefit for 4. */
class TouchedTest {

    @TempDir
    Path temp;

    @BeforeEach
    void somebody_claims_for_children_of_others() {
        TestRegister.empty();
        assertThatLoading(TestFolder.in(temp)
                        .rows("persons.csv", people(6))
                        .rows("applications.csv", "A1," + code(0) + ",X," + code(1) + ",2026-01-01,PENDING,")
                        .rows("benefits.csv", "B1," + code(2) + ",X,," + code(3) + ",2026-01-01,,PAID,"))
                .isLoadedWhole();
    }

    private void touches(String file, String row, String... persons) {
        assertThatLoading(TestFolder.in(temp).deletableRows(file, row).numbered("DELTA", 1))
                .isLoadedWhole();
        assertThat(TestRegister.rows("select person_id from register.touched where delivery_id = 2 order by 1"))
                .containsExactly(persons);
    }

    @Test
    void who_goes_touches_the_child_applied_for() {
        touches("persons.csv", code(0) + ",,,,,,,,,,,true", "1", "2");
    }

    @Test
    void who_goes_touches_the_child_of_the_benefit() {
        touches("persons.csv", code(2) + ",,,,,,,,,,,true", "3", "4");
    }

    @Test
    void who_only_changes_touches_neither() {
        touches("persons.csv", person(code(0), "", "Changed") + ",", "1");
    }

    @Test
    void contacts_touch_nobody() {
        touches("contacts.csv", code(0) + ",true,lv,false,");
    }
}
