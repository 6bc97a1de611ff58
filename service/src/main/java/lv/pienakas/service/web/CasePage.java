package lv.pienakas.service.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.pienakas.data.casework.CaseEvents;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.staff.Role;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.security.Caller;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a case, as it is shown, and once more where what was asked on it is refused. */
@Component
class CasePage {

    private final CaseEvents events;
    private final Looking looking;
    private final Offers offers;
    private final CaseRules rules;
    private final Clock clock;
    private final Wordings wordings;

    CasePage(CaseEvents events, Looking looking, Offers offers, CaseRules rules, Clock clock, Wordings wordings) {
        this.events = events;
        this.looking = looking;
        this.offers = offers;
        this.rules = rules;
        this.clock = clock;
        this.wordings = wordings;
    }

    String show(CaseFile file, Caller caller, Locale locale, Model model) {
        return show(file, Map.of(), "", Asked.NOTHING, caller, locale, model);
    }

    /**
     * After a refusal.
     *
     * @param problems what is wrong with which field
     * @param refusal what is in the way; empty: nothing but the problems
     * @param asked what was typed
     */
    String show(
            CaseFile file,
            Map<String, String> problems,
            String refusal,
            Asked asked,
            Caller caller,
            Locale locale,
            Model model) {
        looking.atCase(caller, file);
        Instant now = clock.instant();
        Names names = Names.of(rules, wordings.in(locale));
        List<HeldItemView> held = HeldItemView.of(file, caller, LocalDate.ofInstant(now, rules.zone()), offers, names);
        // "case" means something else in a template
        model.addAttribute("file", CaseView.of(file, events.of(file.id()), now, rules, names));
        model.addAttribute("held", held);
        model.addAttribute("problems", problems);
        model.addAttribute("refusal", refusal);
        model.addAttribute("asked", asked);
        model.addAttribute("dealing", caller.is(Role.MANAGER));
        return "case";
    }
}
