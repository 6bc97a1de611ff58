package lv.pienakas.service.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.routing.Route;

/**
 * The way of a document through the stages.
 *
 * @param documentKind name, as service and channel are
 * @param circumstances in words; empty: none
 * @param received day
 * @param stages in their order
 * @param unreviewedYears years whose working days nobody has confirmed, until the last deadline
 */
record RouteView(
        String documentKind,
        String service,
        String channel,
        String circumstances,
        String received,
        List<StageRoute> stages,
        List<String> unreviewedYears) {

    /**
     * Where it goes at a stage.
     *
     * @param action {@code UNIT}, {@code MANUAL} or {@code SKIP}
     * @param unit name; empty unless the action is {@code UNIT}
     * @param deadline date; empty where the stage is skipped, as are minutes and days
     * @param line of the table; empty: there is none
     * @param unsure what is yet to be confirmed; nothing where no line decided
     */
    record StageRoute(
            String stage,
            String action,
            String unit,
            String unitLink,
            String deadline,
            String minutes,
            String days,
            String line,
            String reason,
            ReferenceView reference,
            UnsureView unsure) {}

    static RouteView of(RouteForm form, LocalDate received, CaseRules rules, Names names) {
        List<Named> stages = List.copyOf(rules.catalogue().stages());
        List<Route> routes = stages.stream()
                .map(stage -> rules.routing().route(form.at(stage.code()), received))
                .toList();
        LocalDate last = routes.stream()
                .map(route -> due(route, received, rules))
                .max(LocalDate::compareTo)
                .orElse(received);
        return new RouteView(
                names.documentKind(form.kind()),
                names.service(form.of()),
                names.channel(form.channel()),
                names.circumstances(form.circumstances()),
                names.wording().date(received),
                Stream.iterate(0, i -> i < stages.size(), i -> i + 1)
                        .map(i -> stage(stages.get(i).code(), routes.get(i), received, rules, names))
                        .toList(),
                rules.calendar().unreviewedYears(received, last).stream()
                        .map(String::valueOf)
                        .toList());
    }

    private static StageRoute stage(String stage, Route route, LocalDate received, CaseRules rules, Names names) {
        boolean skip = route.action() == Route.Action.SKIP;
        boolean unit = route.action() == Route.Action.UNIT;
        return new StageRoute(
                names.stage(stage),
                route.action().name(),
                unit ? names.unit(route.unit()) : "",
                WorkPages.address(route.unit()),
                skip ? "" : names.wording().date(due(route, received, rules)),
                skip || route.minutes() == 0 ? "" : String.valueOf(route.minutes()),
                skip ? "" : String.valueOf(route.workingDays()),
                route.line() == 0 ? "" : String.valueOf(route.line()),
                names.reason(route.latvianReason(), route.englishReason()),
                ReferenceView.of(route.reference()),
                route.line() == 0 ? new UnsureView("", "") : UnsureView.of(route.unit(), route.tags(), names));
    }

    private static LocalDate due(Route route, LocalDate received, CaseRules rules) {
        return rules.calendar().plusWorkingDays(received, route.workingDays());
    }
}
