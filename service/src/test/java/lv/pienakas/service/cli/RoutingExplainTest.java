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
import java.util.Arrays;
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
        String[] fixed = {
            "routing", "explain", "--kind", "APPLICATION", "--service", "SICKNESS_BENEFIT", "--channel", "PORTAL",
            "--stage", "CHECK", "--day", "2026-03-02"
        };
        String[] all = Stream.of(fixed, further)
                .flatMap(Arrays::stream)
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
