package lv.pienakas.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.planning.Proposal;
import lv.pienakas.data.planning.ProposalSummaries;
import lv.pienakas.data.planning.Proposals;
import lv.pienakas.data.planning.ProposedMove;
import lv.pienakas.service.rebalancing.Rebalancing;
import lv.pienakas.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A proposal is looked at, compared with another one, accepted or discarded. */
@Controller
class DecisionPages {

    private final Rebalancing rebalancing;
    private final Proposals proposals;
    private final ProposalSummaries summaries;
    private final CaseRules rules;
    private final Wordings wordings;

    DecisionPages(
            Rebalancing rebalancing,
            Proposals proposals,
            ProposalSummaries summaries,
            CaseRules rules,
            Wordings wordings) {
        this.rebalancing = rebalancing;
        this.proposals = proposals;
        this.summaries = summaries;
        this.rules = rules;
        this.wordings = wordings;
    }

    @GetMapping("/planning/proposals/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int part,
            @ModelAttribute(name = "page", binding = false) Page frame,
            Locale locale,
            Model model) {
        if (part != 1) {
            model.addAttribute("page", frame.keeping("part=" + part));
        }
        return page(find(id), new Decision("", List.of(), part, ""), Map.of(), "", names(locale), model);
    }

    @PostMapping("/planning/proposals/{id}")
    String decide(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(name = "item", defaultValue = "") List<String> items,
            @RequestParam(defaultValue = "1") int part,
            @RequestParam(defaultValue = "") String version,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Proposal proposal = find(id);
        Decision decided = new Decision(decision, items, part, version);
        Names names = names(locale);
        Map<String, String> problems = decided.problems(proposal, names.wording());
        String refusal = "";
        if (problems.isEmpty()) {
            try {
                String next = apply(proposal, id, decided, caller.name());
                return SeeOther.at("/planning/proposals/" + id + next, request);
            } catch (RefusedChangeException e) {
                refusal = String.valueOf(e.getMessage());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(find(id), decided, problems, refusal, names, model);
    }

    @GetMapping("/planning/proposals/{id}/compare")
    String compare(
            @PathVariable long id,
            @RequestParam long with,
            @RequestParam(defaultValue = "1") int part,
            @ModelAttribute(name = "page", binding = false) Page frame,
            Locale locale,
            Model model) {
        model.addAttribute("page", frame.keeping("with=" + with + (part == 1 ? "" : "&part=" + part)));
        model.addAttribute("comparison", ComparisonView.of(find(id), find(with), part, names(locale)));
        return "comparison";
    }

    /** What comes after the address of the page that is shown next. */
    private String apply(Proposal proposal, long id, Decision decided, String by) {
        Optional<Integer> turn = decided.turn();
        if (turn.isPresent()) {
            rebalancing.tick(proposal, decided.ticks(proposal));
            return "?part=" + turn.get() + "#moves";
        }
        if (decided.isDiscard()) {
            rebalancing.discard(id, by);
        } else {
            rebalancing.accept(id, decided.wanted(proposal), by);
        }
        return "";
    }

    private String page(
            Proposal proposal,
            Decision decision,
            Map<String, String> problems,
            String refusal,
            Names names,
            Model model) {
        ProposalView view = ProposalView.of(proposal, decision.part(), names);
        boolean asDecided = (!problems.isEmpty() || !refusal.isEmpty()) && !decision.isOutdated(proposal);
        model.addAttribute("proposal", view);
        model.addAttribute("problems", problems);
        model.addAttribute("refusal", refusal);
        model.addAttribute("ticked", asDecided ? Set.copyOf(decision.items()) : ticked(proposal, decision.part()));
        model.addAttribute(
                "others",
                summaries.latest(ProposalPages.LATEST).stream()
                        .map(other -> ProposalRowView.of(other, names))
                        .filter(other -> !other.number().equals(view.number()))
                        .toList());
        return "proposal";
    }

    private static Set<String> ticked(Proposal proposal, int part) {
        return Slice.of(proposal.moves(), part).rows().stream()
                .filter(ProposedMove::wanted)
                .map(move -> String.valueOf(move.workItemId()))
                .collect(Collectors.toSet());
    }

    private Proposal find(long id) {
        return proposals.findById(id).orElseThrow(() -> new NotFoundException("no such proposal"));
    }

    private Names names(Locale locale) {
        return Names.of(rules, wordings.in(locale));
    }
}
