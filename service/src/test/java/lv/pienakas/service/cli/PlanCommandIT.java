package lv.pienakas.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import lv.pienakas.planner.file.ProblemFile;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plan and generate-plan commands in processes of their own. */
class PlanCommandIT {

    /** What the contract allows beyond --seconds. */
    private static final double GRACE_SECONDS = 3;

    private static final double IDLE_START_SECONDS = 0.7;

    @TempDir
    private Path folder;

    private Path problem;
    private Path plan;

    @BeforeEach
    void oldPlan() throws IOException {
        problem = folder.resolve("problem.json");
        plan = folder.resolve("plan.json");
        Files.writeString(plan, "yesterday's plan");
    }

    @Test
    void a_generated_problem_is_planned_in_time() throws Exception {
        RunAssert.assertThat(Run.ofJar("generate-plan", "--size", "M", "--seed", "1", "--out", problem.toString()))
                .succeeds()
                .says("5000 work items for 460 inspectors written to " + problem);
        double machine = slowness();
        double seconds = 2 * machine;
        long started = System.nanoTime();

        RunAssert.assertThat(planByJar(seconds)).succeeds().says("5000 of 5000 work items assigned to 460 inspectors");

        assertThat((System.nanoTime() - started) / 1e9).isLessThan(seconds + GRACE_SECONDS * machine);
        JsonNode written = JsonMapper.shared().readTree(plan);
        Penalties penalties = penalties(written);
        assertThat(written.get("hard").longValue()).isEqualTo(penalties.hard()).isZero();
        assertThat(written.get("medium").longValue()).isEqualTo(penalties.medium());
        assertThat(written.get("soft").bigIntegerValue()).isEqualTo(penalties.soft());
        assertThat(written.get("unassigned")).isEmpty();
        assertThat(written.get("moves").longValue()).isPositive();
        assertThat(written.get("seconds").doubleValue()).isBetween(seconds / 2, seconds + GRACE_SECONDS * machine);
    }

    /** The largest problem in hardly more time than reading it takes: what is late is left out, and the plan is whole all the same. */
    @Test
    void the_largest_problem_ends_in_time_however_little_there_is() throws Exception {
        Run.of("generate-plan", "--size", "L", "--seed", "1", "--out", problem.toString());
        double machine = slowness();
        for (int seconds = 0; seconds <= 1; seconds++) {
            long started = System.nanoTime();

            RunAssert.assertThat(planByJar(seconds))
                    .succeeds()
                    .says("50000 of 50000 work items assigned to 2000 inspectors");

            assertThat((System.nanoTime() - started) / 1e9)
                    .as("--seconds %d on a machine that is %.1f times as slow as an idle one", seconds, machine)
                    .isLessThan(seconds + GRACE_SECONDS * machine);
            JsonNode written = JsonMapper.shared().readTree(plan);
            Penalties penalties = penalties(written);
            assertThat(written.get("hard").longValue())
                    .isEqualTo(penalties.hard())
                    .isZero();
            assertThat(written.get("medium").longValue()).isEqualTo(penalties.medium());
        }
    }

    /** How much longer a command takes to start than on two idle cores, at least 1: builds run beside the tests. */
    private static double slowness() throws Exception {
        long started = System.nanoTime();
        Run.ofJar("--version");
        return Math.max(1, (System.nanoTime() - started) / 1e9 / IDLE_START_SECONDS);
    }

    private Penalties penalties(JsonNode written) throws Exception {
        Problem given = ProblemFile.read(problem);
        Map<String, String> assignments = new HashMap<>();
        written.get("assignments")
                .properties()
                .forEach(each -> assignments.put(each.getKey(), each.getValue().stringValue()));
        return Penalties.of(given, assignments);
    }

    @Test
    void the_same_seed_generates_the_same_problem() throws Exception {
        Path again = folder.resolve("again.json");
        Run.of("generate-plan", "--size=S", "--seed=7", "--balance-only", "--out=" + problem);
        Run.of("generate-plan", "--size=S", "--seed=7", "--balance-only", "--out=" + again);

        assertThat(again).hasSameTextualContentAs(problem);
        assertThat(Files.readString(problem)).doesNotContain("preferred").doesNotContain("assigned");
    }

    @Test
    void unassigned_items_have_a_reason() throws Exception {
        Files.writeString(problem, """
                {"workdays": ["2026-03-02"], "inspectors": [], "workItems":
                [{"id": "W1", "skill": "S/CHECK", "minutes": 5, "due": "2026-03-02"}]}
                """);

        RunAssert.assertThat(plan("0")).succeeds();

        assertThat(Files.readString(plan)).contains("""
                {"id":"W1","reason":"no inspector has the skill S/CHECK"}""");
    }

    @Test
    void each_mistake_is_a_line_and_no_plan_is_left() throws Exception {
        Files.writeString(problem, """
                {"workdays": ["2026-03-02"], "inspectors": [{"id": "I1", "capacity": [420, 420]}],
                "workItems": [{"id": "W1", "skill": "S/CHECK", "minutes": 5, "due": "soon", "preferred": "I9"}]}
                """);

        Run run = plan("1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly(
                        "pienakas: work item W1: due is \"soon\", no date like 2026-03-02",
                        "pienakas: inspector I1: capacity has 2 numbers for 1 workdays",
                        "pienakas: work item W1: preferred names the unknown inspector I9");
        assertThat(plan).doesNotExist();
    }

    @Test
    void what_is_no_problem_is_refused() throws Exception {
        Run run = plan("1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("does not exist");
        assertThat(plan).doesNotExist();
    }

    private Run plan(String seconds) throws IOException, InterruptedException {
        return Run.of("plan", "--in", problem.toString(), "--out", plan.toString(), "--seconds", seconds);
    }

    /** Where time matters: the quick start is paid for by slow searching. */
    private Run planByJar(double seconds) throws IOException, InterruptedException {
        return Run.ofJar(
                "plan", "--in", problem.toString(), "--out", plan.toString(), "--seconds", String.valueOf(seconds));
    }
}
