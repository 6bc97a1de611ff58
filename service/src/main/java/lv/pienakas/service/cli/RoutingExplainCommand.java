package lv.pienakas.service.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import lv.pienakas.rules.calendar.WorkingCalendar;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.catalogue.Unit;
import lv.pienakas.rules.routing.Route;
import lv.pienakas.rules.routing.RoutingFacts;
import lv.pienakas.rules.routing.RoutingTable;
import lv.pienakas.rules.routing.Tags;
import lv.pienakas.rules.source.BrokenRulesException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description = "Says where a document goes at a stage, by when, and by which line of the routing table.",
        mixinStandardHelpOptions = true)
final class RoutingExplainCommand implements Callable<Integer> {

    private static final LocalDate FIRST_DAY = LocalDate.of(1991, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2197, 12, 31);

    @Spec
    private CommandSpec spec;

    @Option(names = "--kind", required = true, description = "document kind, e.g. APPLICATION")
    private String kind;

    @Option(names = "--service", required = true, description = "service, e.g. SICKNESS_BENEFIT")
    private String service;

    @Option(names = "--channel", required = true, description = "way by which it came, e.g. PORTAL")
    private String channel;

    @Option(
            names = "--circumstance",
            split = ",",
            description = "of the applicant, e.g. CROSS_BORDER; may be given several times")
    private Set<String> circumstances = new LinkedHashSet<>();

    @Option(names = "--stage", required = true, description = "ENTRY, CHECK, REVIEW or PAYMENT")
    private String stage;

    @Option(names = "--day", required = true, description = "day of receipt, e.g. 2026-03-02")
    private LocalDate day;

    @Option(
            names = "--calendar",
            paramLabel = "DIR",
            description = "folder of working days by year, as pienakas.calendar.directory; default: the built-in ones")
    private @Nullable Path calendarFolder;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = RoutingCommand.FOLDER)
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        RoutingFacts facts = facts();
        RoutingCommand.silence();
        try {
            WorkingCalendar calendar = calendar();
            print(
                    RoutingCommand.release(folder, RoutingCommand.sources(folder))
                            .routing()
                            .route(facts, day),
                    calendar);
            return 0;
        } catch (BrokenRulesException e) {
            e.problems().forEach(spec.commandLine().getErr()::println);
            return 1;
        }
    }

    private RoutingFacts facts() {
        Catalogue catalogue = Catalogue.builtIn();
        requireKnown("--kind", kind, catalogue.documentKinds());
        requireKnown("--service", service, catalogue.services());
        requireKnown("--channel", channel, catalogue.channels());
        circumstances.forEach(one -> requireKnown("--circumstance", one, catalogue.circumstances()));
        requireKnown("--stage", stage, catalogue.stages());
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new WrongInputException("--day " + day + " is not between " + FIRST_DAY + " and " + LAST_DAY);
        }
        return new RoutingFacts(kind, service, channel, circumstances, stage);
    }

    private static void requireKnown(String option, String code, List<? extends Named> known) {
        List<String> codes = known.stream().map(Named::code).toList();
        if (!codes.contains(code)) {
            throw new WrongInputException(option + " " + code + " is not known; known are " + codes);
        }
    }

    private WorkingCalendar calendar() throws IOException {
        if (calendarFolder == null) {
            return WorkingCalendar.builtIn();
        }
        if (!Files.isDirectory(calendarFolder)) {
            throw new WrongInputException("--calendar " + calendarFolder + " is not a folder that can be read");
        }
        return WorkingCalendar.of(calendarFolder);
    }

    private void print(Route route, WorkingCalendar calendar) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("goes to:   " + destination(route));
        if (route.action() != Route.Action.SKIP) {
            out.println("skill:     " + route.skill());
            if (route.line() > 0) {
                out.println("norm time: " + route.minutes() + " minutes");
            }
            out.println("priority:  " + route.priority());
            out.println("deadline:  " + deadline(route, calendar));
        }
        out.println("line:      " + (route.line() > 0 ? route.line() + " of " + RoutingTable.FILE : "none"));
        out.println("reason:    " + route.englishReason());
        out.println("iemesls:   " + route.latvianReason());
        if (!route.reference().isEmpty()) {
            out.println("reference: " + route.reference());
        }
        unsure(Tags.ASSUMED, route).ifPresent(what -> out.println("assumed:   " + what));
        unsure(Tags.REMEMBERED, route).ifPresent(what -> out.println("confirm:   " + what));
        out.flush();
    }

    /** What is tagged so; empty: nothing, or no line says anything. */
    private static Optional<String> unsure(String tag, Route route) {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("unit", Catalogue.builtIn().unit(route.unit()).map(Unit::tag).orElse(""));
        tags.put("norm time", route.tags().minutes());
        tags.put("priority", route.tags().priority());
        tags.put("deadline", route.tags().workingDays());
        tags.values().removeIf(other -> !other.equals(tag));
        return route.line() == 0 || tags.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", tags.keySet()));
    }

    private static String destination(Route route) {
        return switch (route.action()) {
            case UNIT ->
                Catalogue.builtIn()
                        .unit(route.unit())
                        .map(unit -> unit.code() + " (" + unit.english() + ")")
                        .orElse(route.unit());
            case MANUAL -> "MANUAL (the manual queue)";
            case SKIP -> "SKIP (the stage is left out)";
        };
    }

    private String deadline(Route route, WorkingCalendar calendar) {
        LocalDate end = calendar.plusWorkingDays(day, route.workingDays());
        List<Integer> unreviewed = calendar.unreviewedYears(day, end);
        if (!unreviewed.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("warning: the working calendar of " + unreviewed
                            + " is computed from the fixed rules; moved days are not in it");
        }
        return end + ", " + route.workingDays() + " working days from " + day;
    }
}
