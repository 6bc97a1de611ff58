package lv.pienakas.service.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Documents of sickness, as the core system sends them. */
final class Documents {

    static final String PERSON = "010180-12345";

    private final Api api;

    Documents(Api api) {
        this.api = api;
    }

    /** Registers one; without a case it opens one. */
    Api.Answer register(String kind, String channel, @Nullable Long caseId) {
        return of(kind, channel, caseId, PERSON);
    }

    Api.Answer of(String kind, String channel, @Nullable Long caseId, String person) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("documentKind", kind);
        document.put("service", SicknessOffice.SERVICE);
        document.put("channel", channel);
        document.put("personCode", person);
        if (caseId != null) {
            document.put("caseId", caseId);
        }
        document.put("received", "2026-03-02T10:15:00+02:00");
        return api.post("/api/v1/documents")
                .text(Api.JSON.writeValueAsString(document))
                .send();
    }

    /** A work item is done by whoever has it. */
    Api.Answer complete(JsonNode item, String outcome) {
        return api.post("/api/v1/work-items/" + item.path("workItemId").asLong() + "/completion")
                .json(
                        "outcome",
                        outcome,
                        "minutes",
                        20,
                        "completedBy",
                        item.path("inspector").asString())
                .send();
    }
}
