package lv.pienakas.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.api.Api.Answer;
import lv.pienakas.service.security.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class PlanningCallsTest {

    private static final String SERVICE = "GUARDIAN_DUTY_COMPENSATION";
    private static final String UNIT = "GUARDIANSHIP_OGRE";

    private final Api api;
    private final Api manager;
    private final Staff staff;
    private final LocalDate today;

    PlanningCallsTest(@LocalServerPort int port, @Autowired Staff staff, @Autowired Clock clock) {
        this.api = Api.on(port);
        this.manager = api.as(Tokens.staff("M1", Role.MANAGER));
        this.staff = staff;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void one_has_everything_and_another_nothing() {
        if (staff.find("G1").isEmpty()) {
            staff.add(List.of(Inspector.of("G1", UNIT, Set.of(SERVICE + "/CHECK"), 420)));
            for (int i = 0; i < 30; i++) {
                api.post("/api/v1/documents")
                        .json(
                                "documentKind", "APPLICATION",
                                "service", SERVICE,
                                "channel", "PORTAL",
                                "personCode", String.format("0101%02d-1%04d", 40 + i, i),
                                "received", "2026-03-02T10:00:00+02:00")
                        .send()
                        .is(201);
            }
            staff.add(List.of(Inspector.of("G2", UNIT, Set.of(SERVICE + "/CHECK"), 420)));
        }
    }

    @Test
    void an_absence_moves_open_work_with_a_reason_for_each_move_and_can_be_cancelled_once() {
        String absences = "/api/v1/inspectors/G1/absences";
        long before = itemsOf("G1").count();

        Answer entered = manager.post(absences)
                .json("kind", "SICKNESS", "firstDay", today.toString())
                .send()
                .is(201);

        assertThat(itemsOf("G1").count()).isLessThan(before);
        assertThat(entered.json().path("moves"))
                .hasSize((int) (before - itemsOf("G1").count()))
                .allSatisfy(move -> {
                    assertThat(move.path("from").asString()).isEqualTo("G1");
                    assertThat(move.path("to").asString()).isEqualTo("G2");
                    assertThat(move.path("reason").asString()).isNotBlank();
                });
        String address = entered.header("Location");
        assertThat(address)
                .isEqualTo(absences + "/" + entered.json().path("absenceId").asLong());
        manager.delete("/api/v1/inspectors/G2/absences/"
                        + entered.json().path("absenceId").asLong())
                .send()
                .isProblem(404, "not-found");
        Answer cancelled = manager.delete(address).send().is(200);
        assertThat(cancelled.json().path("cancelledBy").asString()).isEqualTo("M1");
        assertThat(manager.delete(address).send().isProblem(409, "refused").detail())
                .contains("cancelled by M1");
    }

    @Test
    void an_absence_that_can_not_be_is_refused_naming_every_field() {
        assertThat(manager.post("/api/v1/inspectors/G1/absences")
                        .json("kind", "HOLIDAY", "firstDay", "tomorrow", "until", "x")
                        .send()
                        .isProblem(400, "invalid-request")
                        .errors())
                .containsOnlyKeys("kind", "firstDay", "until");
        assertThat(manager.post("/api/v1/inspectors/NOBODY/absences")
                        .json("kind", "LEAVE", "firstDay", today.toString())
                        .send()
                        .status())
                .isBetween(400, 499);
        manager.post("/api/v1/inspectors/G1/absences")
                .json(
                        "kind",
                        "LEAVE",
                        "firstDay",
                        today.toString(),
                        "lastDay",
                        today.minusDays(1).toString())
                .send()
                .isProblem(409, "refused");
    }

    @Test
    void a_proposal_is_looked_at_accepted_in_part_once_and_only_as_it_was_read() {
        Answer proposed = manager.post("/api/v1/rebalancings")
                .json("units", List.of(UNIT))
                .send()
                .is(201);
        String address = proposed.header("Location");
        Answer read = manager.get(address).send().is(200);
        assertThat(read.json()).isEqualTo(proposed.json());
        List<Long> items = StreamSupport.stream(read.json().path("moves").spliterator(), false)
                .map(move -> move.path("workItemId").asLong())
                .toList();
        assertThat(items).hasSizeGreaterThan(1);

        manager.post(address + "/acceptance").json().send().is(428);
        manager.post(address + "/acceptance")
                .header("If-Match", "\"77\"")
                .json()
                .send()
                .isProblem(412, "stale");
        Answer accepted = manager.post(address + "/acceptance")
                .header("If-Match", read.header("ETag"))
                .json("workItems", items.subList(0, 1))
                .send()
                .is(200);
        assertThat(accepted.json().path("moves").findValuesAsString("outcome"))
                .containsOnlyOnce("APPLIED")
                .contains("REFUSED");
        assertThat(accepted.header("ETag")).isNotEqualTo(read.header("ETag"));
        manager.post(address + "/acceptance")
                .header("If-Match", accepted.header("ETag"))
                .json()
                .send()
                .isProblem(409, "refused");
    }

    @Test
    void a_what_if_can_be_looked_at_but_not_accepted() {
        Answer proposed = manager.post("/api/v1/rebalancings")
                .json("units", List.of(UNIT), "extraLike", List.of("G2"))
                .send()
                .is(201);

        assertThat(proposed.json().path("whatIf").asBoolean()).isTrue();
        manager.post(proposed.header("Location") + "/acceptance")
                .header("If-Match", proposed.header("ETag"))
                .json()
                .send()
                .isProblem(409, "refused");
    }

    @Test
    void wishes_that_can_not_be_are_refused_naming_the_field() {
        assertThat(manager.post("/api/v1/rebalancings")
                        .json("mostMoves", -1, "units", "all")
                        .send()
                        .isProblem(400, "invalid-request")
                        .errors())
                .containsOnlyKeys("mostMoves", "units");
        assertThat(manager.post("/api/v1/rebalancings")
                        .json("units", List.of("NOWHERE"))
                        .send()
                        .isProblem(409, "refused")
                        .detail())
                .contains("NOWHERE");
        manager.get("/api/v1/rebalancings/99999").send().isProblem(404, "not-found");
    }

    private Stream<JsonNode> itemsOf(String inspector) {
        JsonNode items = api.get("/api/v1/inspectors/" + inspector + "/work-items?limit=200")
                .send()
                .is(200)
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false);
    }
}
