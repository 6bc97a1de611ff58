package lv.pienakas.service.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.planning.PlanningRounds;
import lv.pienakas.data.staff.OnDuty;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Roster;
import lv.pienakas.planner.explain.Overview.Load;
import lv.pienakas.service.audit.Action;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.audit.Seen;
import lv.pienakas.service.planning.FindingUncovered;
import lv.pienakas.service.planning.ReadingWork;
import lv.pienakas.service.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan of the day: who is there, how full everybody is, what will be late, and what nobody may do. */
@Controller
class PlanningPages {

    /** Rows of a table; more are counted. */
    static final int ROWS = 500;

    private static final int ROUNDS = 5;

    private final ReadingWork reading;
    private final FindingUncovered uncovered;
    private final PlanningRounds rounds;
    private final Roster roster;
    private final Looking looking;
    private final CaseRules rules;
    private final Clock clock;
    private final Wordings wordings;

    PlanningPages(
            ReadingWork reading,
            FindingUncovered uncovered,
            PlanningRounds rounds,
            Roster roster,
            Looking looking,
            CaseRules rules,
            Clock clock,
            Wordings wordings) {
        this.reading = reading;
        this.uncovered = uncovered;
        this.rounds = rounds;
        this.roster = roster;
        this.looking = looking;
        this.rules = rules;
        this.clock = clock;
        this.wordings = wordings;
    }

    @GetMapping("/planning")
    String day(Locale locale, Model model) {
        Names names = Names.of(rules, wordings.in(locale));
        DayPlan plan = DayPlan.of(reading.read(List.of()));
        List<OnDuty> people = roster.from(today());
        Map<String, String> unitOf = people.stream()
                .collect(Collectors.toMap(OnDuty::id, one -> one.inspector().unit()));
        addDays(plan, names, model);
        model.addAttribute("units", UnitPlanView.of(plan, people, names));
        model.addAttribute("items", names.wording().count(plan.work().items().size()));
        model.addAttribute("late", names.wording().count(plan.late().size()));
        model.addAttribute("waiting", names.wording().count(plan.waiting().size()));
        model.addAttribute(
                "highest", names.wording().wholePercent(plan.overview().highestLoad()));
        model.addAttribute(
                "unavoidable", names.wording().wholePercent(plan.overview().unavoidableLoad()));
        model.addAttribute("binding", BindingView.of(plan.overview(), names));
        model.addAttribute(
                "skills",
                plan.overview().tightestSkills().stream()
                        .map(skill -> TightSkillView.of(skill, names))
                        .toList());
        model.addAttribute(
                "uncovered",
                uncovered.find().stream()
                        .map(one -> UncoveredView.of(one, unitOf, names))
                        .toList());
        model.addAttribute(
                "rounds",
                rounds.latest(ROUNDS).stream()
                        .map(round -> RoundView.of(round, names))
                        .toList());
        return "planning";
    }

    @GetMapping("/planning/units/{unit}")
    String unit(@PathVariable String unit, Caller caller, Locale locale, Model model) {
        if (rules.catalogue().unit(unit).isEmpty()) {
            throw new NotFoundException("no such unit in the catalogue");
        }
        Names names = Names.of(rules, wordings.in(locale));
        LocalDate today = today();
        DayPlan plan = DayPlan.of(reading.read(List.of(unit)));
        Map<String, Load> loads = plan.inspectorLoads();
        List<OnDuty> people = roster.from(today).stream()
                .filter(one -> one.inspector().unit().equals(unit))
                .toList();
        looking.as(
                Role.MANAGER,
                caller,
                Action.READ_ABSENCES,
                people.stream().map(one -> Seen.inspector(one.id())).toList());
        Load load = plan.unitLoads().get(unit);
        addDays(plan, names, model);
        model.addAttribute("code", unit);
        model.addAttribute("unit", names.unit(unit));
        model.addAttribute("centre", names.centre(unit));
        model.addAttribute(
                "load", load == null ? LoadView.nobody(names.wording()) : LoadView.of(load, names.wording()));
        model.addAttribute("waiting", names.wording().count(plan.waiting().size()));
        model.addAttribute("workAddress", WorkPages.address(unit));
        model.addAttribute(
                "inspectors",
                people.stream()
                        .map(one -> InspectorPlanView.of(one, loads.get(one.id()), plan, names))
                        .toList());
        model.addAttribute("late", names.wording().count(plan.late().size()));
        model.addAttribute("more", plan.late().size() > ROWS);
        model.addAttribute("rows", names.wording().count(ROWS));
        model.addAttribute(
                "items",
                plan.late().stream()
                        .limit(ROWS)
                        .map(item -> PlannedItemView.of(item, today, names))
                        .toList());
        return "planning-unit";
    }

    private static void addDays(DayPlan plan, Names names, Model model) {
        model.addAttribute("firstDay", names.wording().day(plan.first()));
        model.addAttribute("lastDay", names.wording().day(plan.last()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), rules.zone());
    }
}
