package lv.pienakas.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.planning.Proposal;
import lv.pienakas.data.planning.ProposalSummaries;
import lv.pienakas.data.staff.OnDuty;
import lv.pienakas.data.staff.Roster;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.service.rebalancing.Rebalancing;
import lv.pienakas.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A manager asks for a more even plan, or for one of other circumstances. */
@Controller
class ProposalPages {

    static final int LATEST = 20;

    private final Rebalancing rebalancing;
    private final ProposalSummaries summaries;
    private final Roster roster;
    private final CaseRules rules;
    private final Clock clock;
    private final Wordings wordings;

    ProposalPages(
            Rebalancing rebalancing,
            ProposalSummaries summaries,
            Roster roster,
            CaseRules rules,
            Clock clock,
            Wordings wordings) {
        this.rebalancing = rebalancing;
        this.summaries = summaries;
        this.roster = roster;
        this.rules = rules;
        this.clock = clock;
        this.wordings = wordings;
    }

    @GetMapping("/planning/proposals")
    String list(Locale locale, Model model) {
        return form(
                WishesForm.of(new LinkedMultiValueMap<>()),
                Map.of(),
                "",
                people(),
                Names.of(rules, wordings.in(locale)),
                model);
    }

    @PostMapping("/planning/proposals")
    String propose(
            @RequestParam MultiValueMap<String, String> sent,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        WishesForm form = WishesForm.of(sent);
        Names names = Names.of(rules, wordings.in(locale));
        List<OnDuty> people = people();
        Set<String> ids = people.stream().map(OnDuty::id).collect(Collectors.toSet());
        Map<String, String> problems = form.problems(rules.catalogue(), ids::contains, names.wording());
        String refusal = "";
        if (problems.isEmpty()) {
            try {
                Proposal proposal = rebalancing.propose(form.wishes(), caller.name());
                return SeeOther.at("/planning/proposals/" + Objects.requireNonNull(proposal.proposalId()), request);
            } catch (RefusedChangeException e) {
                refusal = String.valueOf(e.getMessage());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, problems, refusal, people, names, model);
    }

    private String form(
            WishesForm form,
            Map<String, String> problems,
            String refusal,
            List<OnDuty> people,
            Names names,
            Model model) {
        Catalogue catalogue = rules.catalogue();
        model.addAttribute("form", form);
        model.addAttribute("imagines", form.isWhatIf());
        model.addAttribute("problems", problems);
        model.addAttribute("refusal", refusal);
        model.addAttribute("units", names.choices(catalogue.units(), code -> true));
        model.addAttribute("kinds", names.choices(catalogue.incomingKinds(), code -> true));
        model.addAttribute("services", names.choices(catalogue.services(), code -> true));
        model.addAttribute("channels", names.choices(catalogue.channels(), DocumentForm::offersChannel));
        model.addAttribute("inspectors", InspectorChoice.of(people, names));
        model.addAttribute(
                "proposals",
                summaries.latest(LATEST).stream()
                        .map(proposal -> ProposalRowView.of(proposal, names))
                        .toList());
        return "proposals";
    }

    private List<OnDuty> people() {
        return roster.from(LocalDate.ofInstant(clock.instant(), rules.zone()));
    }
}
