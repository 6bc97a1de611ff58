package lv.pienakas.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.security.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Work items are looked for, done, and handed over. */
@ApiTest
class WorkItemCallsTest {

    private final Api api;
    private final Api manager;
    private final Documents documents;
    private final Working working;
    private final Staff staff;

    WorkItemCallsTest(@LocalServerPort int port, @Autowired Staff staff, @Autowired Working working) {
        this.api = Api.on(port);
        this.manager = api.as(Tokens.staff("M1", Role.MANAGER));
        this.documents = new Documents(api);
        this.working = working;
        this.staff = staff;
        SicknessOffice.open(staff);
    }

    @Test
    void completed_stage_is_answered_with_the_next_one_and_its_inspector() {
        JsonNode item = documents.register("APPLICATION", "PORTAL", null).json().path("workItem");

        JsonNode answer = documents.complete(item, "GRANT").is(200).json();

        assertThat(answer.path("stage").asString()).isEqualTo("REVIEW");
        assertThat(answer.path("done").path("outcome").asString()).isEqualTo("GRANT");
        assertThat(answer.path("done").path("minutesSpent").asInt()).isEqualTo(20);
        assertThat(answer.path("next").path("stage").asString()).isEqualTo("REVIEW");
        assertThat(answer.path("next").path("inspector").asString())
                .isNotEmpty()
                .isNotEqualTo(item.path("inspector").asString());
        assertThat(CaseCallsTest.texts(answer.path("steps"), "kind"))
                .containsExactly("ITEM_COMPLETED", "ITEM_CREATED", "ITEM_ASSIGNED");
    }

    @Test
    void completion_that_can_not_be_is_refused_with_the_reason() {
        JsonNode item = documents.register("APPLICATION", "PORTAL", null).json().path("workItem");
        String path = "/api/v1/work-items/" + item.path("workItemId").asLong() + "/completion";

        api.post("/api/v1/work-items/999999999/completion")
                .json("outcome", "GRANT", "minutes", 1, "completedBy", "I1")
                .send()
                .isProblem(404, "not-found");
        assertThat(api.post(path)
                        .json("outcome", "PAID", "minutes", 1, "completedBy", "I1")
                        .send()
                        .isProblem(422, "unprocessable")
                        .errors())
                .containsEntry("outcome", "outcome 'PAID' is none of [GRANT, REFUSE, CLOSE] of the stage CHECK");
        assertThat(api.post(path)
                        .json("outcome", "GRANT", "minutes", 1, "completedBy", "NOBODY")
                        .send()
                        .isProblem(422, "unprocessable")
                        .errors())
                .containsOnlyKeys("completedBy");
        assertThat(api.post(path)
                        .json("outcome", "GRANT", "minutes", 1, "completedBy", "P1")
                        .send()
                        .isProblem(409, "refused")
                        .detail())
                .contains("P1 lacks the skill SICKNESS_BENEFIT/CHECK");
        assertThat(api.post(path)
                        .json("outcome", "", "minutes", 1441, "completedBy", "a b")
                        .send()
                        .isProblem(400, "invalid-request")
                        .errors())
                .containsOnlyKeys("outcome", "minutes", "completedBy");
        api.post(path)
                .header("If-Match", "\"1\"")
                .json("outcome", "GRANT", "minutes", 1, "completedBy", "I1")
                .send()
                .isProblem(412, "stale");
        documents.complete(item, "GRANT").is(200);
        assertThat(documents.complete(item, "GRANT").isProblem(409, "refused").detail())
                .isEqualTo("work item " + item.path("workItemId").asLong() + " is DONE already");
    }

    @Test
    void nobody_reports_the_review_of_their_own_decision() {
        JsonNode check =
                documents.register("APPLICATION", "PORTAL", null).json().path("workItem");
        JsonNode review = documents.complete(check, "GRANT").json().path("next");

        assertThat(api.post("/api/v1/work-items/" + review.path("workItemId").asLong() + "/completion")
                        .json(
                                "outcome",
                                "APPROVED",
                                "minutes",
                                1,
                                "completedBy",
                                check.path("inspector").asString())
                        .send()
                        .isProblem(409, "refused")
                        .detail())
                .contains(check.path("inspector").asString() + " prepared the decision");
    }

    @Test
    void item_that_was_handed_over_is_pinned_and_its_case_has_a_new_version() {
        JsonNode item = documents.register("APPLICATION", "PORTAL", null).json().path("workItem");
        String other = other(item);

        Api.Answer answer = assign(item, tag(item), other, "Knows the employer").is(200);

        assertThat(answer.json().path("inspector").asString()).isEqualTo(other);
        assertThat(answer.json().path("pinned").asBoolean()).isTrue();
        assertThat(answer.json().path("assignment").has("code")).isFalse();
        assertThat(answer.json().path("assignment").path("reason").path("lv").asString())
                .isEqualTo("Knows the employer");
        assertThat(answer.header("ETag")).isNotEqualTo(tag(item));
        assertThat(api.get("/api/v1/cases/" + item.path("caseId").asLong())
                        .send()
                        .header("ETag"))
                .isEqualTo(answer.header("ETag"));
    }

    @Test
    void hand_over_takes_the_version_that_was_read_and_no_other() {
        JsonNode item = documents.register("APPLICATION", "PORTAL", null).json().path("workItem");
        String other = other(item);

        assertThat(assign(item, null, other, "x")
                        .isProblem(428, "precondition-required")
                        .errors())
                .containsOnlyKeys("If-Match");
        assign(item, "nonsense", other, "x").isProblem(400, "invalid-request");
        assign(item, "\"1\"", other, "x").isProblem(412, "stale");
        assign(item, "W/" + tag(item), other, "x").isProblem(412, "stale");
        Api.Answer first = assign(item, tag(item), other, "x").is(200);
        assertThat(assign(item, tag(item), "R1", "y").isProblem(412, "stale").detail())
                .contains(tag(item), first.header("ETag"));
        assign(item, "\"1\", " + first.header("ETag"), item.path("inspector").asString(), "z")
                .is(200);
        assign(item, "*", other, "whatever it is").is(200);
    }

    @Test
    void hand_over_that_can_not_be_is_refused_with_the_reason() {
        JsonNode item = documents.register("APPLICATION", "PORTAL", null).json().path("workItem");

        assertThat(assign(item, tag(item), "P1", "x").isProblem(409, "refused").detail())
                .contains("lacks the skill");
        assertThat(assign(item, tag(item), "M1", "x").isProblem(409, "refused").detail())
                .contains("M1 is MANAGER");
        assertThat(assign(item, tag(item), "NOBODY", "x")
                        .isProblem(422, "unprocessable")
                        .errors())
                .containsOnlyKeys("inspector");
        assertThat(assign(item, tag(item), "I1", "for 010180-12345")
                        .isProblem(422, "unprocessable")
                        .text())
                .contains("reason")
                .doesNotContain("010180-12345");
        assertThat(assign(item, tag(item), "", " ")
                        .isProblem(400, "invalid-request")
                        .errors())
                .containsOnlyKeys("inspector", "reason");
        working.start(item.path("workItemId").asLong(), "SAIS");
        assertThat(assign(item, "*", other(item), "x").isProblem(409, "refused").detail())
                .contains("is begun by");
        manager.put("/api/v1/work-items/999999999/assignee")
                .header("If-Match", "*")
                .json("inspector", "I1", "reason", "x")
                .send()
                .isProblem(404, "not-found");
    }

    @Test
    void item_of_the_manual_queue_is_dealt_out_by_hand() {
        JsonNode item = documents.register("COMPLAINT", "PORTAL", null).json().path("workItem");

        assertThat(assign(item, tag(item), "R1", "No part in the decision")
                        .is(200)
                        .json()
                        .path("unit")
                        .asString())
                .isEqualTo("MANUAL");
    }

    @Test
    void worklist_is_in_the_order_in_which_to_do_it() {
        staff.add(List.of(Inspector.of("W1", "REVIEW_TALSI", Set.of("SICKNESS_BENEFIT/CHECK"), 420)));
        List<JsonNode> given = new ArrayList<>();
        for (String day : List.of("2026-03-05", "2026-03-02", "2026-03-04", "2026-03-02", "2026-03-03")) {
            JsonNode item = api.post("/api/v1/documents")
                    .json(
                            "documentKind",
                            "APPLICATION",
                            "service",
                            SicknessOffice.SERVICE,
                            "channel",
                            "PORTAL",
                            "personCode",
                            Documents.PERSON,
                            "received",
                            day + "T08:00:00Z")
                    .send()
                    .json()
                    .path("workItem");
            given.add(assign(item, tag(item), "W1", "test").is(200).json());
        }
        working.start(given.get(0).path("workItemId").asLong(), "SAIS");

        List<JsonNode> list = all("/api/v1/inspectors/W1/work-items?limit=2");

        assertThat(list).hasSize(5);
        assertThat(list.get(0).path("workItemId")).isEqualTo(given.get(0).path("workItemId"));
        assertThat(list.get(0).path("state").asString()).isEqualTo("STARTED");
        assertThat(list.subList(1, 5))
                .isSortedAccordingTo(Comparator.comparing(
                                (JsonNode item) -> item.path("deadline").asString())
                        .thenComparing(item -> item.path("priority").asInt())
                        .thenComparing(item -> item.path("workItemId").asLong()));
        assertThat(list).extracting(item -> item.path("workItemId").asLong()).doesNotHaveDuplicates();
        api.get("/api/v1/inspectors/NOBODY/work-items").send().isProblem(404, "not-found");
        api.get("/api/v1/inspectors/M1/work-items").send().is(200);
    }

    @Test
    void search_goes_by_unit_state_and_due_day_page_by_page() {
        for (int i = 0; i < 5; i++) {
            documents.register("APPLICATION", "PORTAL", null).is(201);
            documents.register("COMPLAINT", "PORTAL", null).is(201);
        }
        JsonNode done = documents.register("APPLICATION", "PORTAL", null).json().path("workItem");
        documents.complete(done, "CLOSE").is(200);

        List<JsonNode> unit = all("/api/v1/work-items?unit=SICKNESS_RIGA&state=ASSIGNED&limit=2");
        assertThat(unit)
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(item -> assertThat(item.path("unit").asString()).isEqualTo("SICKNESS_RIGA"))
                .allSatisfy(item -> assertThat(item.path("state").asString()).isEqualTo("ASSIGNED"));
        assertThat(unit).extracting(item -> item.path("workItemId").asLong()).doesNotHaveDuplicates();
        assertThat(unit)
                .isSortedAccordingTo(Comparator.comparing(
                                (JsonNode item) -> item.path("deadline").asString())
                        .thenComparing(item -> item.path("workItemId").asLong()));
        assertThat(all("/api/v1/work-items?unit=MANUAL"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(item -> assertThat(item.path("unit").asString()).isEqualTo("MANUAL"));
        assertThat(all("/api/v1/work-items?limit=200"))
                .allSatisfy(item -> assertThat(item.path("state").asString()).isIn("WAITING", "ASSIGNED", "STARTED"));
        assertThat(all("/api/v1/work-items?state=DONE&unit=SICKNESS_RIGA"))
                .extracting(item -> item.path("workItemId").asLong())
                .contains(done.path("workItemId").asLong());
        String due = done.path("deadline").asString();
        assertThat(all("/api/v1/work-items?unit=SICKNESS_RIGA&due-before=" + due))
                .isEmpty();
        assertThat(all("/api/v1/work-items?due-before=2999-01-01")).isNotEmpty();
    }

    private List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = api.get(next).send().is(200).json();
            page.path("items").forEach(items::add);
            String after = page.path("next").asString("");
            next = after.isEmpty() ? "" : path + (path.contains("?") ? "&" : "?") + "after=" + after;
        }
        return items;
    }

    private Api.Answer assign(JsonNode item, @Nullable String tag, String inspector, String reason) {
        return manager.put("/api/v1/work-items/" + item.path("workItemId").asLong() + "/assignee")
                .header("If-Match", tag)
                .json("inspector", inspector, "reason", reason)
                .send();
    }

    private static String tag(JsonNode item) {
        return "\"" + item.path("version").asInt() + "\"";
    }

    private static String other(JsonNode item) {
        return item.path("inspector").asString().equals("I1") ? "I2" : "I1";
    }
}
