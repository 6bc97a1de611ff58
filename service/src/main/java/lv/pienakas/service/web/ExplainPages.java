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
import java.util.Set;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.register.People;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.release.Service;
import lv.pienakas.service.audit.Action;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.audit.Seen;
import lv.pienakas.service.scan.CurrentScan;
import lv.pienakas.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every service for any person on any day. Asked by POST, so that no personal code gets into an address or a log. */
@Controller
class ExplainPages {

    private final CurrentScan scans;
    private final People people;
    private final Looking looking;
    private final RuleRelease release;
    private final Clock clock;
    private final Wordings wordings;

    ExplainPages(
            CurrentScan scans, People people, Looking looking, RuleRelease release, Clock clock, Wordings wordings) {
        this.scans = scans;
        this.people = people;
        this.looking = looking;
        this.release = release;
        this.clock = clock;
        this.wordings = wordings;
    }

    /** Proposes the day of the last scan, to which the facts at hand fit best. */
    @GetMapping("/explain")
    String ask(Locale locale, Model model) {
        LocalDate asOf = scans.find().map(Scan::asOf).orElseGet(() -> LocalDate.now(clock));
        ExplainForm empty = new ExplainForm("", "", asOf.toString());
        return form(empty, new PurposeForm("", ""), Map.of(), wordings.in(locale), model);
    }

    @PostMapping("/explain")
    String explain(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String purposeText,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        ExplainForm asked = new ExplainForm(code, service, asOf);
        PurposeForm why = new PurposeForm(purpose, purposeText);
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
        why.check(problems, wording);
        model.addAttribute("posted", true);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(asked, why, problems, wording, model);
        }
        List<Service> shown = mayBeShown(services, caller);
        Optional<PersonFacts> facts = people.withCode(personalCode.orElseThrow());
        // a search that finds nobody is on record, too
        looking.atList(
                caller,
                Action.EXPLAIN_PERSON,
                facts.map(Seen::people).orElse(List.of()),
                why.stated().orElseThrow());
        if (facts.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            problems.put("code", wording.text("explain.code.unknown"));
            return form(asked, why, problems, wording, model);
        }
        model.addAttribute("person", PersonExplanation.of(release, shown, facts.get(), day.orElseThrow(), wording));
        return form(asked, why, problems, wording, model);
    }

    /** Of all services those of the caller's own sets; another one that was asked for by name is refused. */
    private List<Service> mayBeShown(List<Service> asked, Caller caller) {
        Set<String> seen = looking.services(caller, Action.EXPLAIN_PERSON);
        if (asked.size() == 1 && !seen.contains(asked.get(0).code())) {
            looking.at(caller, Action.EXPLAIN_PERSON, asked.get(0).code(), List.of());
        }
        return asked.stream().filter(one -> seen.contains(one.code())).toList();
    }

    private String form(
            ExplainForm asked, PurposeForm why, Map<String, String> problems, Wording wording, Model model) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", wording.text("explain.service.all")));
        release.services().forEach(service -> choices.add(new Choice(service.code(), wording.service(service))));
        model.addAttribute("form", asked);
        model.addAttribute("why", why);
        model.addAttribute("purposes", PurposeForm.choices(wording));
        model.addAttribute("choices", choices);
        model.addAttribute("problems", problems);
        return "explain";
    }

    /** A service to choose. */
    record Choice(String code, String name) {}
}
