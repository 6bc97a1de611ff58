package lv.pienakas.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import lv.pienakas.data.casework.WorkQueues;
import lv.pienakas.data.staff.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A mass recalculation makes work for many people, or for nobody. */
@ApiTest
class BulkTaskCallsTest {

    private final Api api;
    private final WorkQueues queues;

    BulkTaskCallsTest(@LocalServerPort int port, @Autowired Staff staff, @Autowired WorkQueues queues) {
        this.api = Api.on(port);
        this.queues = queues;
        SicknessOffice.open(staff);
    }

    @Test
    void each_person_gets_a_case_and_a_work_item_in_the_order_of_the_list() {
        JsonNode tasks = bulk(SicknessOffice.SERVICE, List.of("010180-12345", "02028012345", "323456-12345"))
                .is(201)
                .json()
                .path("tasks");

        assertThat(tasks).hasSize(3).allSatisfy(task -> {
            assertThat(task.path("stage").asString()).isEqualTo("CHECK");
            assertThat(task.path("unit").asString()).isEqualTo("SICKNESS_RIGA");
            assertThat(task.path("inspector").asString()).isIn("I1", "I2");
        });
        assertThat(person(tasks, 1)).isEqualTo("020280-12345");
        assertThat(person(tasks, 2)).isEqualTo("323456-12345");
    }

    @Test
    void what_is_known_of_the_persons_decides_where_their_work_goes() {
        JsonNode answer = api.post("/api/v1/bulk-tasks")
                .json(
                        "service",
                        SicknessOffice.SERVICE,
                        "personCodes",
                        List.of("040480-12345"),
                        "circumstances",
                        List.of("CROSS_BORDER"))
                .send()
                .is(201)
                .json();

        assertThat(answer.path("tasks").path(0).path("unit").asString()).isEqualTo("INTERNATIONAL_RIGA");
        assertThat(api.post("/api/v1/bulk-tasks")
                        .json(
                                "service",
                                SicknessOffice.SERVICE,
                                "personCodes",
                                List.of("040480-12345"),
                                "circumstances",
                                List.of("RICH"))
                        .send()
                        .isProblem(400, "invalid-request")
                        .errors())
                .containsOnlyKeys("circumstances[0]");
    }

    @Test
    void one_person_who_is_wrong_keeps_all_from_being_done_and_everyone_who_is_wrong_is_named_by_place() {
        long before = queues.cases();

        Api.Answer answer = bulk("GIFT", List.of("010180-12345", "nobody", "01018012345", "0202801234", "020280-12345"))
                .isProblem(400, "invalid-request");

        assertThat(answer.errors())
                .containsOnlyKeys("service", "personCodes[1]", "personCodes[2]", "personCodes[3]")
                .containsEntry("personCodes[2]", "is the same person as [0]");
        assertThat(answer.text()).doesNotContain("nobody", "0202801234");
        assertThat(queues.cases()).isEqualTo(before);
    }

    @Test
    void everyone_who_is_wrong_is_named_however_many_they_are() {
        Api.Answer answer = bulk(
                        SicknessOffice.SERVICE,
                        IntStream.range(0, 10_000).mapToObj(i -> "wrong " + i).toList())
                .isProblem(400, "invalid-request");

        assertThat(answer.errors()).hasSize(10_000);
        assertThat(answer.detail()).hasSizeLessThan(1000);
    }

    @Test
    void empty_list_and_one_that_is_too_long_are_refused() {
        assertThat(bulk(SicknessOffice.SERVICE, List.of())
                        .isProblem(400, "invalid-request")
                        .errors())
                .containsOnlyKeys("personCodes");
        assertThat(bulk(SicknessOffice.SERVICE, codes(10_001))
                        .isProblem(400, "invalid-request")
                        .errors())
                .containsOnlyKeys("personCodes");
    }

    @Test
    void thousands_are_done_at_once() {
        assertThat(bulk("FAMILY_STATE_BENEFIT", codes(2_000)).is(201).json().path("tasks"))
                .hasSize(2_000);
    }

    private static List<String> codes(int count) {
        return IntStream.range(0, count).mapToObj("%06d-12345"::formatted).toList();
    }

    private String person(JsonNode tasks, int place) {
        return api.get("/api/v1/cases/" + tasks.path(place).path("caseId").asLong())
                .send()
                .json()
                .path("personCode")
                .asString();
    }

    private Api.Answer bulk(String service, List<String> codes) {
        return api.post("/api/v1/bulk-tasks")
                .json("service", service, "personCodes", codes)
                .send();
    }
}
