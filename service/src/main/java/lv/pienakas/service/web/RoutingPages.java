package lv.pienakas.service.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.routing.RoutingLine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The routing table to read, and what it says of a document. No personal data: everything may stand in the address. */
@Controller
class RoutingPages {

    private final CaseRules rules;
    private final Clock clock;
    private final Wordings wordings;

    RoutingPages(CaseRules rules, Clock clock, Wordings wordings) {
        this.rules = rules;
        this.clock = clock;
        this.wordings = wordings;
    }

    /** The table alone, or those of its lines that a service and a stage may meet. */
    @GetMapping(value = "/routing", params = "!kind")
    String table(
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String stage,
            @ModelAttribute(name = "page", binding = false) Page page,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Names names = Names.of(rules, wordings.in(locale));
        Catalogue catalogue = rules.catalogue();
        Map<String, String> problems = new LinkedHashMap<>();
        if (!service.isEmpty() && !RouteForm.contains(catalogue.services(), service)) {
            problems.put("service", names.wording().text("routing.filter.service.wrong"));
        }
        if (!stage.isEmpty() && !RouteForm.contains(catalogue.stages(), stage)) {
            problems.put("stage", names.wording().text("routing.filter.stage.wrong"));
        }
        if (problems.isEmpty() && !(service + stage).isEmpty()) {
            model.addAttribute("page", page.keeping("service=" + service + "&stage=" + stage));
        }
        RouteForm proposed = new RouteForm("", "", "", List.of(), today().toString());
        return show(proposed, service, stage, problems, names, model, response);
    }

    /** The way of one document. */
    @GetMapping(value = "/routing", params = "kind")
    String route(
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(name = "circumstance", defaultValue = "") List<String> circumstances,
            @RequestParam(defaultValue = "") String day,
            @ModelAttribute(name = "page", binding = false) Page page,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Names names = Names.of(rules, wordings.in(locale));
        RouteForm form = new RouteForm(kind, of, channel, circumstances, day);
        Map<String, String> problems = form.problems(rules.catalogue(), names.wording());
        if (problems.isEmpty()) {
            model.addAttribute("page", page.keeping(form.query()));
            model.addAttribute("route", RouteView.of(form, form.received().orElseThrow(), rules, names));
        }
        return show(form, problems.containsKey("of") ? "" : of, "", problems, names, model, response);
    }

    private String show(
            RouteForm form,
            String service,
            String stage,
            Map<String, String> problems,
            Names names,
            Model model,
            HttpServletResponse response) {
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        Catalogue catalogue = rules.catalogue();
        List<RoutingLine> lines = rules.routing().table().lines();
        List<RoutingLineView> shown = lines.stream()
                .filter(line -> fits(line.service(), service) && fits(line.stage(), stage))
                .map(line -> RoutingLineView.of(line, names))
                .toList();
        Wording wording = names.wording();
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("kinds", names.choices(catalogue.documentKinds(), code -> true));
        model.addAttribute("services", names.choices(catalogue.services(), code -> true));
        model.addAttribute("channels", names.choices(catalogue.channels(), code -> true));
        model.addAttribute("circumstances", names.choices(catalogue.circumstances(), code -> true));
        model.addAttribute(
                "filterServices", withAll(catalogue.services(), wording.text("routing.filter.service.all"), names));
        model.addAttribute(
                "filterStages", withAll(catalogue.stages(), wording.text("routing.filter.stage.all"), names));
        model.addAttribute("service", service);
        model.addAttribute("stage", stage);
        model.addAttribute("filtered", !(service + stage).isEmpty());
        model.addAttribute("lines", shown);
        model.addAttribute("shown", wording.count(shown.size()));
        model.addAttribute("all", wording.count(lines.size()));
        return "routing";
    }

    private static boolean fits(@Nullable String condition, String asked) {
        return asked.isEmpty() || condition == null || condition.equals(asked);
    }

    private static List<ExplainPages.Choice> withAll(List<? extends Named> entries, String all, Names names) {
        List<ExplainPages.Choice> choices = new ArrayList<>();
        choices.add(new ExplainPages.Choice("", all));
        choices.addAll(names.choices(entries, code -> true));
        return choices;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), rules.zone());
    }
}
