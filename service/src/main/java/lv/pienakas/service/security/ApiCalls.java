package lv.pienakas.service.security;

import static lv.pienakas.data.staff.Role.INSPECTOR;
import static lv.pienakas.data.staff.Role.MANAGER;
import static lv.pienakas.data.staff.Role.OPERATOR;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Set;
import lv.pienakas.data.staff.Role;
import org.springframework.http.HttpMethod;

/**
 * Who may make which call. What is not listed here is refused to everybody. Which of the cases somebody may see is
 * decided where the case is read.
 */
final class ApiCalls {

    static final List<Call> ALL = List.of(
            call(POST, "/documents", Set.of("documents.write")),
            call(GET, "/cases/{id}", Set.of("cases.read"), INSPECTOR, MANAGER),
            call(POST, "/work-items/{id}/completion", Set.of("work-items.write")),
            call(POST, "/bulk-tasks", Set.of("bulk-tasks.write")),
            call(GET, "/work-items", Set.of("work-items.read"), INSPECTOR, MANAGER),
            call(PUT, "/work-items/{id}/assignee", Set.of(), MANAGER),
            ofTheirOwn(GET, "/inspectors/{id}/work-items", Set.of("work-items.read"), MANAGER),
            call(POST, "/inspectors/{id}/absences", Set.of("absences.write"), MANAGER),
            call(DELETE, "/inspectors/{id}/absences/{absenceId}", Set.of("absences.write"), MANAGER),
            call(POST, "/rebalancings", Set.of(), MANAGER),
            call(GET, "/rebalancings/{id}", Set.of(), MANAGER),
            call(POST, "/rebalancings/{id}/acceptance", Set.of(), MANAGER),
            call(POST, "/feeds/{source}", Set.of("feeds.write")),
            call(POST, "/scans", Set.of("scans.write"), OPERATOR),
            call(GET, "/scans", Set.of("scans.read"), OPERATOR),
            call(GET, "/scans/schedule", Set.of("scans.read"), OPERATOR),
            call(POST, "/scans/schedule/pause", Set.of("scans.write"), OPERATOR),
            call(POST, "/scans/schedule/resume", Set.of("scans.write"), OPERATOR),
            call(GET, "/scans/{id}", Set.of("scans.read"), OPERATOR),
            call(POST, "/scans/{id}/pause", Set.of("scans.write"), OPERATOR),
            call(POST, "/scans/{id}/resume", Set.of("scans.write"), OPERATOR),
            call(POST, "/scans/{id}/cancel", Set.of("scans.write"), OPERATOR),
            call(GET, "/persons/{code}/findings", Set.of(), INSPECTOR, MANAGER),
            call(GET, "/findings/{id}/explanation", Set.of(), INSPECTOR, MANAGER),
            call(GET, "/portal/persons/{code}/notices", Set.of("portal")),
            call(GET, "/portal/persons/{code}/applications", Set.of("portal")),
            call(GET, "/portal/persons/{code}/opt-out", Set.of("portal")),
            call(PUT, "/portal/persons/{code}/opt-out", Set.of("portal")),
            call(GET, "/portal/persons/{code}/notices/{token}/explanation", Set.of("portal")));

    /** Of the program itself, not of the interface: for whoever watches it. */
    static final Call METRICS = new Call(GET, "/actuator/prometheus", Set.of("metrics.read"), Set.of(OPERATOR), null);

    private static final String VERSION = "/api/v1";

    private ApiCalls() {}

    private static Call call(HttpMethod method, String path, Set<String> scopes, Role... roles) {
        return new Call(method, VERSION + path, scopes, Set.of(roles), null);
    }

    /** An inspector may make it too, naming themselves as {@code id}. */
    private static Call ofTheirOwn(HttpMethod method, String path, Set<String> scopes, Role... roles) {
        return new Call(method, VERSION + path, scopes, Set.of(roles), "id");
    }
}
