package lv.pienakas.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lv.pienakas.data.staff.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A document becomes a case, and the case runs through its stages. */
@ApiTest
class CaseCallsTest {

    private final Api api;
    private final Documents documents;

    CaseCallsTest(@LocalServerPort int port, @Autowired Staff staff) {
        this.api = Api.on(port);
        this.documents = new Documents(api);
        SicknessOffice.open(staff);
    }

    @Test
    void electronic_application_is_answered_with_unit_stage_deadline_inspector_and_reasons() {
        Api.Answer answer = documents.register("APPLICATION", "PORTAL", null).is(201);

        JsonNode body = answer.json();
        long caseId = body.path("caseId").asLong();
        assertThat(answer.header("Location")).isEqualTo("/api/v1/cases/" + caseId);
        assertThat(answer.header("ETag")).isEqualTo("\"" + body.path("version").asInt() + "\"");
        assertThat(body.path("stage").asString()).isEqualTo("CHECK");
        assertThat(body.path("unit").asString()).isEqualTo("SICKNESS_RIGA");
        assertThat(body.path("deadline").asString()).startsWith("2026-03-1");
        assertThat(body.path("inspector").asString()).isIn("I1", "I2");
        JsonNode item = body.path("workItem");
        assertThat(item.path("state").asString()).isEqualTo("ASSIGNED");
        assertThat(item.path("routing").path("line").asInt()).isPositive();
        assertThat(item.path("routing").path("reference").asString()).contains("11. pants");
        assertThat(item.path("routing").path("reason").path("lv").asString()).contains("Rīgā");
        assertThat(item.path("routing").path("reason").path("en").asString()).contains("in Rīga");
        assertThat(item.path("assignment").path("code").asString()).isNotEmpty();
        assertThat(item.path("assignment").path("reason").path("lv").asString()).contains("(izvēle no 2)");
        assertThat(item.path("assignment").path("reason").path("en").asString()).contains("(chosen from 2)");
        assertThat(texts(body.path("steps"), "kind"))
                .containsExactly(
                        "CASE_OPENED", "DOCUMENT_REGISTERED", "STAGE_SKIPPED", "ITEM_CREATED", "ITEM_ASSIGNED");
        assertThat(body.path("steps").path(2).path("reason").path("en").asString())
                .contains("nothing is left to enter");
        assertThat(body.path("steps")).allSatisfy(step -> {
            assertThat(step.path("reason").path("lv").asString()).isNotBlank();
            assertThat(step.path("reason").path("en").asString())
                    .isNotBlank()
                    .isNotEqualTo(step.path("reason").path("lv").asString());
        });
        assertThat(answer.text()).doesNotContain("010180");
    }

    @Test
    void paper_waits_in_document_entry_and_what_nobody_may_do_waits_without_an_inspector() {
        JsonNode paper = documents.register("APPLICATION", "POST", null).is(201).json();
        assertThat(paper.path("stage").asString()).isEqualTo("ENTRY");
        assertThat(paper.path("unit").asString()).isEqualTo("ENTRY_RIGA");
        assertThat(paper.path("workItem").path("documentId").asLong())
                .isEqualTo(paper.path("documentId").asLong());

        JsonNode complaint =
                documents.register("COMPLAINT", "PORTAL", null).is(201).json();
        assertThat(complaint.path("unit").asString()).isEqualTo("MANUAL");
        assertThat(complaint.has("inspector")).isFalse();
        assertThat(complaint.path("workItem").path("state").asString()).isEqualTo("WAITING");
        assertThat(complaint.path("workItem").has("assignment")).isFalse();
    }

    @Test
    void further_document_joins_the_case_with_or_without_the_hyphen_in_the_code() {
        long caseId = documents
                .register("APPLICATION", "PORTAL", null)
                .json()
                .path("caseId")
                .asLong();

        JsonNode joined = api.post("/api/v1/documents")
                .json(
                        "documentKind", "DOCTORS_STATEMENT",
                        "service", SicknessOffice.SERVICE,
                        "channel", "PORTAL",
                        "personCode", "01018012345",
                        "caseId", caseId,
                        "received", "2026-03-03T06:00:00Z")
                .send()
                .is(201)
                .json();

        assertThat(joined.path("caseId").asLong()).isEqualTo(caseId);
        assertThat(joined.path("workItem").path("stage").asString())
                .as("its inspector sees it in the work already open")
                .isEqualTo("CHECK");
        assertThat(texts(read(caseId).json().path("documents"), "documentKind"))
                .containsExactly("APPLICATION", "DOCTORS_STATEMENT");
    }

    @Test
    void document_that_does_not_belong_into_the_case_is_refused_with_the_reason() {
        long caseId = documents
                .register("APPLICATION", "PORTAL", null)
                .json()
                .path("caseId")
                .asLong();

        assertThat(documents
                        .register("APPLICATION", "PORTAL", 999_999_999L)
                        .isProblem(422, "unprocessable")
                        .errors())
                .containsEntry("caseId", "there is no case 999999999; leave caseId empty to open one");
        assertThat(documents
                        .of("APPLICATION", "PORTAL", caseId, "020280-12345")
                        .isProblem(422, "unprocessable")
                        .detail())
                .contains("case " + caseId + " is another person's");
        assertThat(documents
                        .register("COMPLAINT", "PORTAL", caseId)
                        .isProblem(409, "refused")
                        .detail())
                .contains("COMPLAINT", "dealt out by hand");
    }

    @Test
    void case_is_read_with_its_whole_cycle() {
        JsonNode registered = documents.register("APPLICATION", "PORTAL", null).json();
        long caseId = registered.path("caseId").asLong();
        JsonNode step = registered.path("workItem");
        String preparer = step.path("inspector").asString();
        for (String outcome : List.of("GRANT", "APPROVED", "PAID")) {
            step = documents.complete(step, outcome).is(200).json().path("next");
        }

        Api.Answer answer = read(caseId).is(200);

        JsonNode file = answer.json();
        assertThat(answer.header("ETag")).isEqualTo("\"" + file.path("version").asInt() + "\"");
        assertThat(file.path("stage").asString()).isEqualTo("END");
        assertThat(file.path("decision").asString()).isEqualTo("GRANT");
        assertThat(file.path("preparedBy").asString()).isEqualTo(preparer);
        assertThat(file.path("personCode").asString()).isEqualTo("010180-12345");
        assertThat(file.path("closedAt").asString()).isNotEmpty();
        assertThat(texts(file.path("stages"), "stage")).containsExactly("ENTRY", "CHECK", "REVIEW", "PAYMENT");
        assertThat(texts(file.path("stages"), "state")).containsExactly("SKIPPED", "DONE", "DONE", "DONE");
        assertThat(texts(file.path("decisions"), "outcome")).containsExactly("GRANT", "APPROVED");
        assertThat(texts(file.path("decisions"), "by")).first().isEqualTo(preparer);
        assertThat(texts(file.path("workItems"), "outcome")).containsExactly("GRANT", "APPROVED", "PAID");
        assertThat(file.path("events")).hasSize(file.path("version").asInt());
        assertThat(texts(file.path("events"), "kind")).startsWith("CASE_OPENED").endsWith("CASE_CLOSED");
    }

    @Test
    void unchanged_case_need_not_be_sent_again() {
        JsonNode registered = documents.register("APPLICATION", "PORTAL", null).json();
        String path = "/api/v1/cases/" + registered.path("caseId").asLong();
        String tag = api.get(path).send().header("ETag");

        assertThat(api.get(path).header("If-None-Match", tag).send().is(304).text())
                .isEmpty();
        documents.complete(registered.path("workItem"), "CLOSE").is(200);
        assertThat(api.get(path).header("If-None-Match", tag).send().is(200).header("ETag"))
                .isNotEqualTo(tag);
    }

    private Api.Answer read(long caseId) {
        return api.get("/api/v1/cases/" + caseId).send();
    }

    static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.path(field).asString()));
        return texts;
    }
}
