package lv.pienakas.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.quality.FindingCheck;
import lv.pienakas.data.quality.FindingChecks;
import lv.pienakas.data.register.People;
import lv.pienakas.rules.catalogue.Stage;
import lv.pienakas.rules.finding.Evaluation;
import lv.pienakas.rules.finding.Explanation;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.service.audit.Action;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.audit.Seen;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The finding that an inspector is to judge, or that lacks a fact, and the answer to it. */
@Controller
class CheckPages {

    private static final Pattern MINUTES = Pattern.compile("\\d{1,4}");

    private final FindingChecks checks;
    private final Cases cases;
    private final People people;
    private final Working working;
    private final Looking looking;
    private final RuleRelease release;
    private final CaseRules rules;
    private final Wordings wordings;

    CheckPages(
            FindingChecks checks,
            Cases cases,
            People people,
            Working working,
            Looking looking,
            RuleRelease release,
            CaseRules rules,
            Wordings wordings) {
        this.checks = checks;
        this.cases = cases;
        this.people = people;
        this.working = working;
        this.looking = looking;
        this.release = release;
        this.rules = rules;
        this.wordings = wordings;
    }

    @GetMapping("/findings/checks/{id}")
    String show(@PathVariable long id, Caller caller, Locale locale, Model model) {
        return page(seen(id, caller), "", "", Map.of(), "", caller, locale, model);
    }

    @PostMapping("/findings/checks/{id}")
    String answer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String minutes,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Look look = seen(id, caller);
        Optional<WorkItem> item = openItem(id);
        Wording wording = wordings.in(locale);
        Map<String, String> problems = new LinkedHashMap<>();
        if (outcome.isEmpty()) {
            problems.put("outcome", wording.text("quality.check.outcome.wrong"));
        }
        if (!MINUTES.matcher(minutes.strip()).matches()) {
            problems.put("minutes", wording.text("quality.check.minutes.wrong"));
        }
        if (item.isEmpty()) {
            problems.put("main", wording.text("quality.check.done"));
        }
        String refusal = "";
        if (problems.isEmpty() && item.isPresent()) {
            long asked = item.get().workItemId();
            try {
                working.complete(
                        asked,
                        outcome,
                        Integer.parseInt(minutes.strip()),
                        caller.name(),
                        caller.name(),
                        file -> requireHeld(file, asked, caller, wording));
                return SeeOther.at("/findings/checks/" + id, request);
            } catch (RefusedChangeException e) {
                refusal = String.valueOf(e.getMessage());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(look, outcome, minutes, problems, refusal, caller, locale, model);
    }

    /** A check with the person whose circumstances decide. */
    private record Look(FindingCheck check, PersonFacts subject) {}

    /** Only a case that is a check, only for whoever may see its service, and on record. */
    private Look seen(long id, Caller caller) {
        FindingCheck check = checks.ofCase(id).orElseThrow(() -> new NotFoundException("no such check"));
        PersonFacts subject = person(check.subjectId());
        looking.at(
                caller,
                Action.EXPLAIN_FINDING,
                check.service(),
                Seen.explained(Seen.finding(check.service(), check.claimantId(), check.childId()), subject));
        return new Look(check, subject);
    }

    /** Whoever else has the skill is not asked: the check was given to one. */
    private static void requireHeld(CaseFile file, long workItemId, Caller caller, Wording wording) {
        if (file.item(workItemId).filter(item -> isHeld(item, caller)).isEmpty()) {
            throw new RefusedChangeException(wording.text("quality.check.other"));
        }
    }

    private static boolean isHeld(WorkItem item, Caller caller) {
        return (item.state() == ItemState.ASSIGNED || item.state() == ItemState.STARTED)
                && caller.name().equals(item.inspector());
    }

    private String page(
            Look look,
            String outcome,
            String minutes,
            Map<String, String> problems,
            String refusal,
            Caller caller,
            Locale locale,
            Model model) {
        FindingCheck check = look.check();
        PersonFacts subject = look.subject();
        Optional<WorkItem> open = openItem(check.caseId());
        Explanation explanation = new Evaluation(release, check.asOf()).explain(check.service(), subject);
        Names names = Names.of(rules, wordings.in(locale));
        Wording wording = names.wording();
        String verdict = check.verdict();
        model.addAttribute("number", String.valueOf(check.caseId()));
        model.addAttribute("facts", check.kind() == FindingCheck.Kind.FACT_CHECK);
        model.addAttribute("service", wording.service(check.service()));
        model.addAttribute(
                "claimant",
                check.childId() == 0
                        ? subject.code()
                        : person(check.claimantId()).code());
        model.addAttribute("child", check.childId() == 0 ? "" : subject.code());
        model.addAttribute("missing", ConditionView.missing(check.missing(), wording));
        model.addAttribute("asOf", wording.date(check.asOf()));
        model.addAttribute("verdict", verdict == null ? "" : names.outcome(Stage.CHECK, verdict));
        model.addAttribute("outdated", !explanation.found());
        model.addAttribute("conditions", ServiceExplanation.conditions(explanation, wording));
        model.addAttribute("held", open.filter(item -> isHeld(item, caller)).isPresent());
        model.addAttribute("others", open.filter(item -> !isHeld(item, caller)).isPresent());
        model.addAttribute(
                "choices",
                names.choices(
                        rules.catalogue().outcomes(Stage.CHECK, check.kind().name()), code -> true));
        model.addAttribute("outcome", outcome);
        model.addAttribute("minutes", minutes);
        model.addAttribute("problems", problems);
        model.addAttribute("refusal", refusal);
        return "quality-check";
    }

    private PersonFacts person(int id) {
        return people.withId(id).orElseThrow(() -> new NotFoundException("the register no longer knows the person"));
    }

    private Optional<WorkItem> openItem(long caseId) {
        return cases.find(caseId).map(CaseFile::items).stream()
                .flatMap(Collection::stream)
                .filter(WorkItem::isOpen)
                .findFirst();
    }
}
