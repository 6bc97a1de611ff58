package lv.pienakas.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.source.RuleSources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routing commands in processes of their own, on the release of the build and on a copy of its files. */
class RoutingCommandIT {

    private static final String TABLE = "documents.csv";

    @TempDir
    private Path folder;

    private Path routing;

    @BeforeEach
    void copy() throws IOException {
        routing = Files.createDirectory(folder.resolve("routing"));
        Path entitlements = Files.createDirectory(folder.resolve("entitlements"));
        RuleSources sources = RuleRelease.builtInSources();
        for (String suffix : List.of(".drl", ".yaml", ".md", ".csv")) {
            for (String name : sources.endingIn(suffix)) {
                Files.writeString((suffix.equals(".csv") ? routing : entitlements).resolve(name), sources.text(name));
            }
        }
    }

    @Test
    void the_release_of_the_build_is_proven() throws Exception {
        Run run = Run.of("routing", "check");

        RunAssert.assertThat(run).succeeds();
        long manual = lines().stream().filter(line -> line.contains(";MANUAL;")).count();
        assertThat(run.out().lines()).first().asString().matches("89856 combinations checked on each of \\d+ days .*");
        assertThat(run.out().lines().filter(line -> line.matches("line \\d+ is MANUAL: .*; .+")))
                .hasSize((int) manual);
        assertThat(run.out()).contains("SERVICE_PENSION/REVIEW; ", "FOREIGN_FORM, no CROSS_BORDER; ");
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("line \\d+ wins over line \\d+, e\\.g\\. .+ received on 20\\d\\d-.*"));
        long scenarios = Files.readString(routing.resolve("routing-scenarios.csv"))
                        .lines()
                        .count()
                - 1;
        RunAssert.assertThat(run).says(scenarios + " of " + scenarios + " scenarios hold");
    }

    @Test
    void a_folder_of_rule_files_is_compiled_and_its_scenarios_run() throws Exception {
        Files.writeString(
                routing.resolve("routing-scenarios.csv"),
                "\nNobody works so long;2026-03-02;APPLICATION;OLD_AGE_PENSION;COUNTER;no;no;no;ENTRY;ENTRY_RIGA;;;;\n",
                StandardOpenOption.APPEND);

        Run run = Run.of("routing", "check", folder.toString());

        int line = Files.readAllLines(routing.resolve("routing-scenarios.csv")).size();
        assertThat(run.err())
                .isEqualTo("routing-scenarios.csv:" + line + ": Nobody works so long: expected {unit=ENTRY_RIGA}, but"
                        + " line 2 of documents.csv gives {unit=ENTRY_JELGAVA}" + System.lineSeparator());
        assertThat(run.exitCode()).isEqualTo(1);
        RunAssert.assertThat(run).says((line - 3) + " of " + (line - 2) + " scenarios hold");
    }

    @Test
    void a_table_with_gaps_and_conflicts_is_shown_problem_by_problem() throws Exception {
        List<String> lines = new ArrayList<>(lines());
        lines.removeIf(line -> line.startsWith("*;STATEMENT;*;*;*;*;PAYMENT;"));
        String twice = "BIRTH_CERTIFICATE;*;COUNTER;*;*;*;ENTRY;MANUAL;*;5;2;2;Act (?);lv;en;2020-01-01;";
        lines.add(twice);
        lines.add(twice);
        Files.write(routing.resolve(TABLE), lines);

        Run run = Run.of("routing", "check", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err().lines())
                .anyMatch(line -> line.startsWith("documents.csv: ") && line.contains("STATEMENT, COUNTER, PAYMENT"))
                .anyMatch(line -> line.startsWith("documents.csv:" + (lines.size() - 1) + ": this line and line "
                        + lines.size() + " are equally specific for BIRTH_CERTIFICATE, "));
        assertThat(run.out()).contains(" wins over line ").doesNotContain("scenarios hold");
    }

    @Test
    void a_cell_that_is_wrong_is_said_without_going_on() throws Exception {
        List<String> lines = new ArrayList<>(lines());
        lines.set(11, lines.get(11).replace(";2020-01-01;", ";1/1/2020;"));
        Files.write(routing.resolve(TABLE), lines);

        Run run = Run.of("routing", "check", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly("documents.csv:12: valid_from: '1/1/2020' is no day like 2026-01-31 or 31.01.2026");
    }

    @Test
    void a_folder_without_tables_says_what_is_missing() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Run run = Run.of("routing", "check", empty.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        "documents.csv: is missing: without it no document finds its unit",
                        "routing-scenarios.csv: is missing: a routing table needs examples",
                        "transitions.csv: is missing: without it no case gets beyond its first stage");
    }

    @Test
    void a_document_is_explained() throws Exception {
        RunAssert.assertThat(explain("--kind", "APPLICATION", "--stage", "ENTRY", "--channel", "VPVKAC"))
                .succeeds()
                .says("goes to:   ENTRY_REZEKNE (Document entry, Rēzekne)")
                .says("skill:     SICKNESS_BENEFIT/ENTRY")
                .says("norm time: 5 minutes")
                .says("priority:  2")
                .says("deadline:  2026-03-04, 2 working days from 2026-03-02")
                .says("line:      5 of documents.csv")
                .says("reference: VSAA iekšējā kārtība (?)");
    }

    @Test
    void circumstances_and_a_folder_of_ones_own_are_looked_at() throws Exception {
        List<String> lines = new ArrayList<>(lines());
        lines.add("POWER_OF_ATTORNEY;SICKNESS_BENEFIT;PORTAL;yes;yes;yes;CHECK;MANUAL;*;5;2;6;Act (?);lv;So it is;"
                + "2026-01-01;");
        Files.write(routing.resolve(TABLE), lines);

        RunAssert.assertThat(explain(
                        "--kind",
                        "POWER_OF_ATTORNEY",
                        "--circumstance",
                        "MINOR,GUARDIAN",
                        "--circumstance",
                        "CROSS_BORDER",
                        folder.toString()))
                .succeeds()
                .says("goes to:   MANUAL (the manual queue)")
                .says("line:      " + lines.size() + " of documents.csv")
                .says("reason:    So it is");
    }

    @Test
    void a_stage_that_is_left_out_has_no_deadline() throws Exception {
        Run run = explain("--kind", "APPLICATION", "--stage", "ENTRY");

        RunAssert.assertThat(run).succeeds().says("goes to:   SKIP (the stage is left out)");
        assertThat(run.out()).doesNotContain("deadline", "skill");
    }

    @Test
    void a_year_without_a_reviewed_calendar_is_warned_of() throws Exception {
        Run run = explain("--kind", "APPLICATION", "--day", "2031-03-03");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines())
                .containsExactly("warning: the working calendar of [2031] is computed from the fixed rules; moved days"
                        + " are not in it");
    }

    @Test
    void wrong_usage_is_one_line_and_exit_2() throws Exception {
        Path nowhere = folder.resolve("nowhere");
        RunAssert.assertThat(Run.of("routing", "check", nowhere.toString()))
                .refusesWith(nowhere + " is not a folder that can be read");
        RunAssert.assertThat(explain("--kind", "APPLICATION", "--channel", "FAX"))
                .refusesWith("--channel FAX is not known; known are [COUNTER, POST, VPVKAC, PORTAL, E_ADDRESS,"
                        + " INTERNAL]");
        RunAssert.assertThat(explain("--kind", "APPLICATION", "--circumstance", "RICH"))
                .refusesWith("--circumstance RICH is not known; known are [CROSS_BORDER, MINOR, GUARDIAN]");
        RunAssert.assertThat(explain("--kind", "APPLICATION", "--day", "31.02.2026"))
                .refusesWith("Invalid value for option '--day': '31.02.2026' is not a day like 2026-03-02"
                        + " (see --help)");
        RunAssert.assertThat(explain("--kind", "APPLICATION", "--day", "1918-11-18"))
                .refusesWith("--day 1918-11-18 is not between 1991-01-01 and 2197-12-31");
        assertThat(Run.of("routing").exitCode()).isEqualTo(2);
    }

    /** Of a sickness benefit's check from the portal, unless the options say otherwise. */
    private static Run explain(String... options) throws IOException, InterruptedException {
        List<String> given = List.of(options);
        List<String> command = new ArrayList<>(List.of("routing", "explain", "--service", "SICKNESS_BENEFIT"));
        for (String[] usual : new String[][] {{"--channel", "PORTAL"}, {"--stage", "CHECK"}, {"--day", "2026-03-02"}}) {
            if (!given.contains(usual[0])) {
                command.addAll(List.of(usual));
            }
        }
        command.addAll(given);
        return Run.of(command.toArray(String[]::new));
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(routing.resolve(TABLE));
    }
}
