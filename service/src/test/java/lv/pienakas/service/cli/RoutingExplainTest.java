package lv.pienakas.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import lv.pienakas.service.PienakasApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the command says within this process; {@code RoutingCommandIT} runs it as an operator does. */
class RoutingExplainTest {

    private record Said(int exitCode, String out, String err) {}

    @Test
    void deadlines_are_counted_by_the_operators_calendar(@TempDir Path folder) throws IOException {
        String year = Files.readString(Path.of("../data/calendar/2026.csv"));
        // one more day off, within the seven working days
        Files.writeString(folder.resolve("2026.csv"), year + "2026-03-05;HOLIDAY;Brīvdiena;Day off;Likums\n");
        assertThat(explain().out()).contains("deadline:  2026-03-11, 7 working days from 2026-03-02");
        assertThat(explain("--calendar", folder.toString()).out())
                .contains("deadline:  2026-03-12, 7 working days from 2026-03-02");
    }

    @Test
    void what_is_assumed_or_yet_to_be_confirmed_is_said() {
        assertThat(explain().out())
                .contains("assumed:   unit, norm time, priority, deadline\n")
                .doesNotContain("confirm:");
        assertThat(explain("--stage", "REVIEW").out())
                .contains("assumed:   unit, norm time, priority\n")
                .contains("confirm:   deadline\n");
        assertThat(explain("--stage", "ENTRY").out()).doesNotContain("assumed:", "confirm:");
        assertThat(explain("--stage", "REVIEW", "--service", "CONTRIBUTION_REFUND")
                        .out())
                .as("of an act that is verified, but not its period")
                .contains("(V)")
                .contains("assumed:   norm time, priority, deadline\n");
    }

    @Test
    void a_calendar_that_is_wrong_is_said_with_file_and_line(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("2026.csv"), "day;kind;name_lv;name_en;reference\n2026-13-01;OFF;a;b;c\n");
        Said said = explain("--calendar", folder.toString());
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).startsWith("2026.csv:2: ").doesNotContain("Exception");
    }

    @Test
    void a_folder_that_is_not_there_is_wrong_input() {
        Said said = explain("--calendar", "/no/such/folder");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).isEqualTo("pienakas: --calendar /no/such/folder is not a folder that can be read\n");
        assertThat(said.out()).isEmpty();
    }

    private static Said explain(String... further) {
        Map<String, String> options = new LinkedHashMap<>(Map.of(
                "--kind", "APPLICATION",
                "--service", "SICKNESS_BENEFIT",
                "--channel", "PORTAL",
                "--stage", "CHECK",
                "--day", "2026-03-02"));
        for (int i = 0; i < further.length; i += 2) {
            options.put(further[i], further[i + 1]);
        }
        String[] all = Stream.concat(
                        Stream.of("routing", "explain"),
                        options.entrySet().stream().flatMap(option -> Stream.of(option.getKey(), option.getValue())))
                .toArray(String[]::new);
        // the command turns logging off for its process, which is this one here
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level level = root.getLevel();
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int code = new PienakasCommand(PienakasApplication.class).run(all);
            return new Said(
                    code, written.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.setLevel(level);
        }
    }
}
