package lv.pienakas.service.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.Scans;
import lv.pienakas.data.register.People;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.release.Service;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every service for any person on any day. Asked by POST, so that no personal code gets into an address or a log. */
@Controller
class ExplainPages {

    private final Scans scans;
    private final People people;
    private final RuleRelease release;
    private final Clock clock;
    private final Wordings wordings;

    ExplainPages(Scans scans, People people, RuleRelease release, Clock clock, Wordings wordings) {
        this.scans = scans;
        this.people = people;
        this.release = release;
        this.clock = clock;
        this.wordings = wordings;
    }

    /** Proposes the day of the last scan, to which the facts at hand fit best. */
    @GetMapping("/explain")
    String ask(Locale locale, Model model) {
        LocalDate asOf = scans.findFirstByFinishedAtNotNullOrderByFinishedAtDesc()
                .map(Scan::asOf)
                .orElseGet(() -> LocalDate.now(clock));
        return form(new ExplainForm("", "", asOf.toString()), Map.of(), wordings.in(locale), model);
    }

    @PostMapping("/explain")
    String explain(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String asOf,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        ExplainForm asked = new ExplainForm(code, service, asOf);
        Wording wording = wordings.in(locale);
        Map<String, String> problems = new LinkedHashMap<>();
        List<Service> services = release.services().stream()
                .filter(one -> service.isEmpty() || one.code().equals(service))
                .toList();
        Optional<String> personalCode = asked.personalCode();
        Optional<LocalDate> day = asked.day();
        if (personalCode.isEmpty()) {
            problems.put("code", wording.text("explain.code.wrong"));
        }
        if (services.isEmpty()) {
            problems.put("service", wording.text("explain.service.wrong"));
        }
        if (day.isEmpty()) {
            problems.put("asOf", wording.text("explain.asOf.wrong"));
        }
        model.addAttribute("posted", true);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(asked, problems, wording, model);
        }
        Optional<PersonFacts> facts = people.withCode(personalCode.orElseThrow());
        if (facts.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            problems.put("code", wording.text("explain.code.unknown"));
            return form(asked, problems, wording, model);
        }
        model.addAttribute("person", PersonExplanation.of(release, services, facts.get(), day.orElseThrow(), wording));
        return form(asked, problems, wording, model);
    }

    private String form(ExplainForm asked, Map<String, String> problems, Wording wording, Model model) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", wording.text("explain.service.all")));
        release.services().forEach(service -> choices.add(new Choice(service.code(), wording.service(service))));
        model.addAttribute("form", asked);
        model.addAttribute("choices", choices);
        model.addAttribute("problems", problems);
        return "explain";
    }

    /** A service to choose. */
    record Choice(String code, String name) {}
}
