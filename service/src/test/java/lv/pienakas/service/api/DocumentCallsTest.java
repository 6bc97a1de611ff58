package lv.pienakas.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import lv.pienakas.data.staff.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class DocumentCallsTest {

    private final Api api;

    DocumentCallsTest(@LocalServerPort int port, @Autowired Staff staff) {
        this.api = Api.on(port);
        SicknessOffice.open(staff);
    }

    @Test
    void electronic_application_is_answered_with_unit_stage_deadline_inspector_and_reasons() {
        Api.Answer answer = register("APPLICATION", "PORTAL", null).is(201);

        JsonNode body = answer.json();
        assertThat(answer.header("Location"))
                .isEqualTo("/api/v1/cases/" + body.path("caseId").asLong());
        System.out.println(answer.text());
    }

    private Api.Answer register(String kind, String channel, Long caseId) {
        Api.Call call = api.post("/api/v1/documents");
        return caseId == null
                ? call.json(
                                "documentKind",
                                kind,
                                "service",
                                SicknessOffice.SERVICE,
                                "channel",
                                channel,
                                "personCode",
                                "010180-12345",
                                "received",
                                "2026-03-02T10:15:00+02:00")
                        .send()
                : call.send();
    }
}
