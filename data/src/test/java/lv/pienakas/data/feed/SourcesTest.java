package lv.pienakas.data.feed;

import static lv.pienakas.data.feed.FeedSource.INTEGRATION_PLATFORM;
import static lv.pienakas.data.feed.FeedSource.ORPHAN_COURTS;
import static lv.pienakas.data.feed.FeedSource.POPULATION_REGISTER;
import static lv.pienakas.data.feed.FeedSource.PORTAL;
import static lv.pienakas.data.feed.FeedSource.REVENUE_SERVICE;
import static lv.pienakas.data.feed.LoadAssert.assertThatLoading;
import static lv.pienakas.data.feed.TestFolder.code;
import static lv.pienakas.data.feed.TestFolder.people;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agencies that deliver by themselves, each without regard to the others. */
class SourcesTest {

    @TempDir
    Path temp;

    @BeforeEach
    void empty() {
        TestRegister.empty();
        assertThatLoading(POPULATION_REGISTER, folder().rows("persons.csv", people(5)))
                .isLoadedWhole();
    }

    private TestFolder folder() {
        return TestFolder.in(temp);
    }

    private TestFolder relations(String... kindsOfChildren) {
        String[] rows = new String[kindsOfChildren.length];
        for (int i = 0; i < rows.length; i++) {
            String[] row = kindsOfChildren[i].split(" ", -1);
            rows[i] = code(0) + "," + code(Integer.parseInt(row[0])) + "," + row[1] + ",2020-01-01,";
        }
        return folder().rows("relations.csv", rows);
    }

    private static void areKnown(String... childrenAndKinds) {
        assertThat(TestRegister.rows("select right(c.code, 1)::int, r.kind from register.relation r"
                        + " join register.personal_code c on c.person_id = r.child_id order by 1, 2"))
                .containsExactly(childrenAndKinds);
    }

    @Test
    void a_full_file_of_one_source_leaves_the_relations_of_the_other() {
        assertThatLoading(POPULATION_REGISTER, relations("1 PARENT", "2 PARENT"))
                .isLoadedWhole();
        assertThatLoading(ORPHAN_COURTS, relations("3 GUARDIAN", "4 FOSTER")).isLoadedWhole();
        areKnown("1 PARENT", "2 PARENT", "3 GUARDIAN", "4 FOSTER");

        assertThatLoading(POPULATION_REGISTER, relations("2 PARENT")).isLoadedWhole();
        areKnown("2 PARENT", "3 GUARDIAN", "4 FOSTER");

        assertThatLoading(ORPHAN_COURTS, relations("3 GUARDIAN")).isLoadedWhole();
        areKnown("2 PARENT", "3 GUARDIAN");
    }

    @Test
    void what_both_deliver_is_of_the_one_that_delivered_it_last() {
        assertThatLoading(ORPHAN_COURTS, relations("1 GUARDIAN", "2 GUARDIAN")).isLoadedWhole();
        assertThatLoading(POPULATION_REGISTER, relations("1 GUARDIAN")).isLoadedWhole();
        areKnown("1 GUARDIAN", "2 GUARDIAN");

        assertThatLoading(ORPHAN_COURTS, relations("3 FOSTER")).isLoadedWhole();
        areKnown("1 GUARDIAN", "3 FOSTER");
    }

    @Test
    void a_delivery_of_all_sources_replaces_what_any_of_them_delivered() {
        assertThatLoading(ORPHAN_COURTS, relations("1 GUARDIAN")).isLoadedWhole();
        assertThatLoading(INTEGRATION_PLATFORM, relations("2 PARENT")).isLoadedWhole();
        areKnown("2 PARENT");

        assertThatLoading(ORPHAN_COURTS, relations("1 GUARDIAN"))
                .isLoaded()
                .hasWarnings("relations.csv: 1 rows that came in a delivery of all sources together stay;"
                        + " only a FULL of all sources replaces them");
        areKnown("1 GUARDIAN", "2 PARENT");

        assertThatLoading(relations("3 PARENT")).isLoadedWhole();
        areKnown("3 PARENT");
    }

    @Test
    void a_delta_of_one_source_changes_the_other_ones_key_as_the_contract_says() {
        assertThatLoading(ORPHAN_COURTS, relations("1 GUARDIAN")).isLoadedWhole();
        assertThatLoading(
                        POPULATION_REGISTER, relations("1 GUARDIAN", "2 PARENT").numbered("DELTA", 1))
                .isLoadedWhole();
        assertThatLoading(ORPHAN_COURTS, relations("3 GUARDIAN")).isLoadedWhole();
        areKnown("1 GUARDIAN", "2 PARENT", "3 GUARDIAN");
    }

    @Test
    void a_file_of_one_source_only_is_replaced_whoever_passed_it_on() {
        assertThatLoading(INTEGRATION_PLATFORM, contacts(1)).isLoadedWhole();
        assertThatLoading(PORTAL, contacts(2)).isLoadedWhole();
        assertThat(TestRegister.rows("select count(*) from register.contact")).containsExactly("1");
    }

    @Test
    void each_source_numbers_its_deliveries_by_itself() {
        assertThatLoading(PORTAL, contacts(1).numbered("FULL", 500)).isLoadedWhole();
        assertThatLoading(REVENUE_SERVICE, contributions(1).numbered("FULL", 7)).isLoadedWhole();
        assertThatLoading(REVENUE_SERVICE, contributions(2).numbered("DELTA", 8))
                .isLoadedWhole();
        assertThatLoading(PORTAL, contacts(2).numbered("DELTA", 501)).isLoadedWhole();
        assertThatLoading(contacts(3).numbered("DELTA", 1)).isLoadedWhole();

        assertThatLoading(REVENUE_SERVICE, contributions(3).numbered("DELTA", 8))
                .isSkippedBecause("delivery 8 is skipped, it is not above the last one loaded, 8");
        assertThatLoading(PORTAL, contacts(3).numbered("DELTA", 503))
                .isRefusedBecause("delivery.csv: delivery 503 is refused, after the last one loaded, 501, comes 502");
    }

    @Test
    void the_same_again_is_known_though_another_source_delivered_between() {
        TestFolder contacts = contacts(1);
        assertThatLoading(PORTAL, contacts).isLoadedWhole();
        assertThatLoading(REVENUE_SERVICE, contributions(1)).isLoadedWhole();
        assertThatLoading(PORTAL, contacts).isSkippedBecause("the last one loaded, unchanged");
    }

    @Test
    void what_a_delivery_of_all_sources_replaced_may_come_again() {
        TestFolder contacts = contacts(1);
        assertThatLoading(PORTAL, contacts).isLoadedWhole();
        assertThatLoading(INTEGRATION_PLATFORM, contacts(2)).isLoadedWhole();
        assertThatLoading(PORTAL, contacts).isLoadedWhole();
    }

    private TestFolder contacts(int person) {
        return folder().rows("contacts.csv", code(person) + ",true,lv,false");
    }

    private TestFolder contributions(int person) {
        return folder().rows("contributions.csv", code(person) + ",2024,EMPLOYEE,100.00,20.00");
    }
}
