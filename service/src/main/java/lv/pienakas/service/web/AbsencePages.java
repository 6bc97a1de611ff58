package lv.pienakas.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.staff.Absence;
import lv.pienakas.data.staff.Absences;
import lv.pienakas.data.staff.OnDuty;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Roster;
import lv.pienakas.service.audit.Action;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.audit.Seen;
import lv.pienakas.service.planning.EnteringAbsences;
import lv.pienakas.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is absent; entering it and cancelling it, with all that moves because of it. */
@Controller
class AbsencePages {

    private static final String ABSENCE = "/planning/absences/";

    private final EnteringAbsences entering;
    private final Absences absences;
    private final Roster roster;
    private final Looking looking;
    private final AbsencePage page;
    private final LatestMoved latest;
    private final CaseRules rules;
    private final Clock clock;
    private final Wordings wordings;

    AbsencePages(
            EnteringAbsences entering,
            Absences absences,
            Roster roster,
            Looking looking,
            AbsencePage page,
            LatestMoved latest,
            CaseRules rules,
            Clock clock,
            Wordings wordings) {
        this.entering = entering;
        this.absences = absences;
        this.roster = roster;
        this.looking = looking;
        this.page = page;
        this.latest = latest;
        this.rules = rules;
        this.clock = clock;
        this.wordings = wordings;
    }

    @GetMapping("/planning/absences")
    String list(Caller caller, Locale locale, Model model) {
        Names names = names(locale);
        List<OnDuty> away =
                people().stream().filter(one -> !one.absences().isEmpty()).toList();
        looking.as(
                Role.MANAGER,
                caller,
                Action.READ_ABSENCES,
                away.stream().map(one -> Seen.inspector(one.id())).toList());
        model.addAttribute(
                "absences",
                away.stream()
                        .flatMap(one -> one.absences().stream()
                                .map(absence ->
                                        AbsenceView.of(absence, one.inspector().unit(), names)))
                        .toList());
        return "absences";
    }

    @GetMapping("/planning/absences/new")
    String ask(
            @RequestParam(defaultValue = "") String inspector,
            @ModelAttribute(name = "page", binding = false) Page frame,
            Locale locale,
            Model model) {
        boolean known = people().stream().anyMatch(one -> one.id().equals(inspector));
        if (known) {
            model.addAttribute("page", frame.keeping("inspector=" + InQuery.of(inspector)));
        }
        return form(AbsenceForm.from(today(), known ? inspector : ""), Map.of(), "", names(locale), model);
    }

    @PostMapping("/planning/absences/new")
    String enter(
            @RequestParam(defaultValue = "") String inspector,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String firstDay,
            @RequestParam(defaultValue = "") String lastDay,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        AbsenceForm form = new AbsenceForm(inspector, kind, firstDay, lastDay);
        Names names = names(locale);
        Map<String, String> problems = form.problems(people(), today(), names.wording());
        String refusal = "";
        if (problems.isEmpty()) {
            try {
                long id = latest.keep(
                        entering.enter(form.id(), form.typedKind(), form.first(), form.last(), caller.name()));
                return SeeOther.at(ABSENCE + id, request);
            } catch (RefusedChangeException e) {
                refusal = String.valueOf(e.getMessage());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, problems, refusal, names, model);
    }

    @GetMapping("/planning/absences/{id}")
    String show(@PathVariable long id, Caller caller, Locale locale, Model model) {
        return page.show(find(id, caller), "", names(locale), model);
    }

    @PostMapping("/planning/absences/{id}")
    String cancel(
            @PathVariable long id,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Absence absence = find(id, caller);
        Names names = names(locale);
        try {
            return SeeOther.at(ABSENCE + latest.keep(entering.cancel(id, caller.name())), request);
        } catch (RefusedChangeException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(absence, String.valueOf(e.getMessage()), names, model);
        }
    }

    private String form(AbsenceForm form, Map<String, String> problems, String refusal, Names names, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("refusal", refusal);
        model.addAttribute("kinds", kinds(names.wording()));
        model.addAttribute("inspectors", InspectorChoice.of(people(), names));
        return "absence-new";
    }

    private static List<ExplainPages.Choice> kinds(Wording wording) {
        return Arrays.stream(Absence.Kind.values())
                .map(kind -> new ExplainPages.Choice(kind.name(), wording.text("absence.kind." + kind)))
                .toList();
    }

    private Absence find(long id, Caller caller) {
        Absence absence = absences.find(id).orElseThrow(() -> new NotFoundException("no such absence"));
        looking.as(Role.MANAGER, caller, Action.READ_ABSENCES, List.of(Seen.inspector(absence.inspectorId())));
        return absence;
    }

    private List<OnDuty> people() {
        return roster.from(today());
    }

    private Names names(Locale locale) {
        return Names.of(rules, wordings.in(locale));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), rules.zone());
    }
}
