package lv.pienakas.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.security.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is sent to whatever call, the answer is a 4xx with problem details, or a 2xx where it happened to be right. More of
 * it: {@code -Dpienakas.hostile=2000} requests a call, {@code -Dpienakas.seed=7} others.
 */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class HostileRequestsTest {

    private static final int REQUESTS = Integer.getInteger("pienakas.hostile", 150);
    private static final long SEED = Long.getLong("pienakas.seed", 1);
    private static final String[] SCOPES = {
        "documents.write",
        "cases.read",
        "work-items.write",
        "work-items.read",
        "bulk-tasks.write",
        "absences.write",
        "feeds.write",
        "scans.write",
        "scans.read",
        "portal"
    };
    private static final String PERSON = "010180-12345";

    private final int port;
    private final Api api;
    private final OpenApiInteractionValidator validator;
    private final HostileRequests requests;

    HostileRequestsTest(@LocalServerPort int port, @Autowired Staff staff) {
        this.port = port;
        this.api = Api.on(port);
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(api.document())
                .build();
        this.requests = new HostileRequests(Api.JSON.readTree(api.document()));
        SicknessOffice.open(staff);
    }

    @Test
    void nothing_that_is_sent_to_any_call_makes_it_fail(CapturedOutput output) {
        Map<Integer, Integer> statuses = new TreeMap<>();
        Map<String, String> failures = new TreeMap<>();
        for (HostileRequests.Call call : requests.calls()) {
            String token = tokenFor(call);
            Random random = new Random(SEED * 31 + call.toString().hashCode());
            List<HostileRequests.Hostile> all = new ArrayList<>(requests.oneByOne(call, token));
            for (int i = 0; i < REQUESTS; i++) {
                all.add(requests.next(call, token, random));
            }
            for (HostileRequests.Hostile hostile : all) {
                RawHttp.Answer answer = RawHttp.send(port, hostile.head(), hostile.body());
                statuses.merge(answer.status(), 1, Integer::sum);
                List<String> complaints = complaints(call, hostile, answer);
                if (!complaints.isEmpty()) {
                    failures.putIfAbsent(
                            call + " " + complaints,
                            "%s%n%s%n=> %s%n%s".formatted(complaints, hostile, answer.head(), answer.body()));
                }
            }
        }

        assertThat(failures.values())
                .as("seed %s, an example of each kind", SEED)
                .isEmpty();
        assertThat(statuses.keySet())
                .as("the requests are of many kinds: %s", statuses)
                .contains(400, 404, 405, 406, 413, 415);
        assertThat(output.getAll()).as("no log names a person").doesNotContain(PERSON, "01018012345");
        assertThat(output.getAll()).doesNotContain(" ERROR ");
        api.get("/api/v1/work-items").send().is(200);
    }

    /** Of somebody who may make the call: hostile requests are to get past the door. */
    private String tokenFor(HostileRequests.Call call) {
        List<String> tokens = List.of(
                Tokens.machine("SAIS", SCOPES),
                Tokens.machine("revenue-service", SCOPES), // delivers its feeds
                Tokens.staff("M1", Role.values()));
        for (String token : tokens) {
            HostileRequests.Hostile right = requests.right(call, token);
            RawHttp.Answer answer = RawHttp.send(port, right.head(), right.body());
            if (answer.status() != 401 && answer.status() != 403) {
                return token;
            }
        }
        throw new AssertionError("nobody may " + call);
    }

    private List<String> complaints(HostileRequests.Call call, HostileRequests.Hostile hostile, RawHttp.Answer answer) {
        List<String> complaints = new ArrayList<>();
        if (answer.status() < 200 || answer.status() >= 500) {
            complaints.add("status " + answer.status());
        }
        boolean bodiless = hostile.head().startsWith("HEAD ") || answer.status() == 304;
        if (answer.status() >= 400 && !bodiless) {
            complaints.addAll(ofProblem(answer));
        }
        if (hostile.asIntended() && !bodiless && answer.status() != 404 && answer.isOfDocument()) {
            SimpleResponse response = SimpleResponse.Builder.status(answer.status())
                    .withContentType(answer.contentType())
                    .withBody(answer.body().getBytes(StandardCharsets.UTF_8))
                    .build();
            ValidationReport report = validator.validateResponse(
                    call.path().replaceAll("\\{[^}]*}", "1"), Request.Method.valueOf(call.method()), response);
            report.getMessages().forEach(message -> complaints.add(message.getMessage()));
        }
        return complaints;
    }

    private static List<String> ofProblem(RawHttp.Answer answer) {
        List<String> complaints = new ArrayList<>();
        if (!answer.isProblem()) {
            complaints.add("is no problem");
            return complaints;
        }
        try {
            JsonNode problem = Api.JSON.readTree(answer.body());
            if (problem.path("status").asInt() != answer.status()) {
                complaints.add("says another status");
            }
            for (String field : List.of("type", "title", "detail")) {
                if (problem.path(field).asString("").isEmpty()) {
                    complaints.add("has no " + field);
                }
            }
        } catch (JacksonException e) {
            complaints.add("is no JSON: " + e.getOriginalMessage());
        }
        for (String never : List.of(PERSON, "01018012345", "Exception", "lv.pienakas", "org.spring", "Tomcat", "SQL")) {
            if (answer.body().contains(never)) {
                complaints.add("contains " + never);
            }
        }
        return complaints;
    }
}
