package lv.pienakas.service.web;

import java.time.Clock;
import java.util.Locale;
import lv.pienakas.data.casework.CaseEvents;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A case with all that happened to it. */
@Controller
class CasePages {

    private final Cases cases;
    private final CaseEvents events;
    private final Looking looking;
    private final CaseRules rules;
    private final Clock clock;
    private final Wordings wordings;

    CasePages(Cases cases, CaseEvents events, Looking looking, CaseRules rules, Clock clock, Wordings wordings) {
        this.cases = cases;
        this.events = events;
        this.looking = looking;
        this.rules = rules;
        this.clock = clock;
        this.wordings = wordings;
    }

    @GetMapping("/cases/{id}")
    String show(@PathVariable long id, Caller caller, Locale locale, Model model) {
        CaseFile file = cases.find(id).orElseThrow(() -> new NotFoundException("no such case"));
        looking.atCase(caller, file);
        Names names = Names.of(rules, wordings.in(locale));
        // "case" means something else in a template
        model.addAttribute("file", CaseView.of(file, events.of(id), clock.instant(), rules, names));
        return "case";
    }
}
