package lv.pienakas.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.quality.GateEvents;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.service.quality.DecidingOnGates;
import lv.pienakas.service.quality.Following;
import lv.pienakas.service.quality.Gates;
import lv.pienakas.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How good the findings are, what becomes of them, and the decision whether people are told. Nobody is named. */
@Controller
class QualityPages {

    private final Gates gates;
    private final GateEvents events;
    private final DecidingOnGates deciding;
    private final Following following;
    private final RuleRelease release;
    private final CaseRules rules;
    private final Wordings wordings;

    QualityPages(
            Gates gates,
            GateEvents events,
            DecidingOnGates deciding,
            Following following,
            RuleRelease release,
            CaseRules rules,
            Wordings wordings) {
        this.gates = gates;
        this.events = events;
        this.deciding = deciding;
        this.following = following;
        this.release = release;
        this.rules = rules;
        this.wordings = wordings;
    }

    @GetMapping("/quality")
    String overview(Locale locale, Model model) {
        Wording wording = wordings.in(locale);
        model.addAttribute(
                "gates",
                gates.all().stream().map(gate -> GateView.of(gate, wording)).toList());
        model.addAttribute(
                "funnel",
                following.funnel().stream()
                        .map(row -> FunnelView.of(row, release.hash(), wording))
                        .toList());
        model.addAttribute("days", wording.count(following.effectDays()));
        model.addAttribute(
                "effects",
                following.effects().stream()
                        .map(row -> EffectView.of(row, wording))
                        .toList());
        return "quality";
    }

    @GetMapping("/quality/services/{service}")
    String show(@PathVariable String service, Locale locale, Model model) {
        return page(service, "", "", locale, model);
    }

    @PostMapping("/quality/services/{service}/opening")
    String open(
            @PathVariable String service,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return decide(
                service, reason, () -> deciding.open(service, reason, caller.name()), locale, model, request, response);
    }

    @PostMapping("/quality/services/{service}/closing")
    String close(
            @PathVariable String service,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return decide(
                service,
                reason,
                () -> deciding.close(service, reason, caller.name()),
                locale,
                model,
                request,
                response);
    }

    private String decide(
            String service,
            String reason,
            Runnable decision,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireKnown(service);
        try {
            decision.run();
        } catch (RefusedChangeException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(service, reason, String.valueOf(e.getMessage()), locale, model);
        }
        return SeeOther.at("/quality/services/" + service, request);
    }

    private String page(String service, String reason, String refusal, Locale locale, Model model) {
        requireKnown(service);
        Names names = Names.of(rules, wordings.in(locale));
        model.addAttribute("gate", GateView.of(gates.of(service), names.wording()));
        model.addAttribute(
                "events",
                events.of(service).stream()
                        .map(event -> GateEventView.of(event, names))
                        .toList());
        model.addAttribute("reason", reason);
        model.addAttribute("refusal", refusal);
        return "quality-service";
    }

    private void requireKnown(String service) {
        if (release.services().stream().noneMatch(one -> one.code().equals(service))) {
            throw new NotFoundException("no such service in this release");
        }
    }
}
