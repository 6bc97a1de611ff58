package lv.pienakas.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.service.intake.Registering;
import lv.pienakas.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A clerk registers a document by hand. By POST, so that no personal code gets into an address or a log. */
@Controller
class DocumentPages {

    private final Registering registering;
    private final CaseToJoin toJoin;
    private final CaseRules rules;
    private final Clock clock;
    private final Wordings wordings;

    DocumentPages(Registering registering, CaseToJoin toJoin, CaseRules rules, Clock clock, Wordings wordings) {
        this.registering = registering;
        this.toJoin = toJoin;
        this.rules = rules;
        this.clock = clock;
        this.wordings = wordings;
    }

    @GetMapping("/documents/new")
    String ask(Locale locale, Model model) {
        return form(
                DocumentForm.received(clock.instant(), rules.zone()),
                Map.of(),
                "",
                Names.of(rules, wordings.in(locale)),
                model);
    }

    @PostMapping("/documents/new")
    String register(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(name = "circumstance", defaultValue = "") List<String> circumstances,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String number,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        DocumentForm form = new DocumentForm(kind, service, channel, circumstances, code, day, time, number);
        Names names = Names.of(rules, wordings.in(locale));
        Map<String, String> problems = form.problems(rules.catalogue(), clock.instant(), rules.zone(), names.wording());
        if (problems.isEmpty() && !joins(form.document(rules.zone()), caller)) {
            problems = Map.of("number", names.wording().text("case.new.number.unknown"));
        }
        if (problems.isEmpty()) {
            try {
                CaseFile file = registering.register(form.document(rules.zone()), caller.name());
                return SeeOther.at("/cases/" + file.id(), request);
            } catch (RefusedChangeException e) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return form(form, Map.of(), String.valueOf(e.getMessage()), names, model);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, problems, "", names, model);
    }

    private boolean joins(IncomingDocument document, Caller caller) {
        Long number = document.caseId();
        return number == null || toJoin.isThere(number, document.personCode(), caller);
    }

    private String form(DocumentForm form, Map<String, String> problems, String refusal, Names names, Model model) {
        Catalogue catalogue = rules.catalogue();
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("refusal", refusal);
        model.addAttribute("kinds", names.choices(catalogue.incomingKinds(), code -> true));
        model.addAttribute("services", names.choices(catalogue.services(), code -> true));
        model.addAttribute("channels", names.choices(catalogue.channels(), DocumentForm::offersChannel));
        model.addAttribute("circumstances", names.choices(catalogue.circumstances(), code -> true));
        return "document";
    }
}
