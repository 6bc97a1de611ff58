package lv.pienakas.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.Role;
import lv.pienakas.service.casework.Working;
import lv.pienakas.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Work is begun, handed back and handed over; what is refused is said on the page of the case. */
@Controller
class HoldingPages {

    private final Cases cases;
    private final Working working;
    private final CasePage page;
    private final Offers offers;
    private final CaseRules rules;
    private final Clock clock;
    private final Wordings wordings;

    HoldingPages(
            Cases cases,
            Working working,
            CasePage page,
            Offers offers,
            CaseRules rules,
            Clock clock,
            Wordings wordings) {
        this.cases = cases;
        this.working = working;
        this.page = page;
        this.offers = offers;
        this.rules = rules;
        this.clock = clock;
        this.wordings = wordings;
    }

    @PostMapping("/work/items/{id}/begin")
    String begin(
            @PathVariable long id,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        CaseFile file = find(id);
        Answer answer = tried(
                () -> working.start(id, caller.name(), Holding.require(Holding::mayBegin, id, caller)),
                "held.begin.not",
                "",
                wordings.in(locale));
        if (answer.isDone()) {
            return SeeOther.at("/cases/" + file.id(), request);
        }
        return refused(id, answer, Asked.NOTHING, caller, locale, model, response);
    }

    /** Whoever had it goes on with their next work, a manager sees what became of the case. */
    @PostMapping("/work/items/{id}/hand-back")
    String handBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        CaseFile file = find(id);
        WorkItem item = item(id, file);
        Wording wording = wordings.in(locale);
        Answer answer = reason.isBlank() && Holding.mayHandBack(item, caller)
                ? Answer.problem("reason-" + id, wording.text("held.reason.none"))
                : tried(
                        () -> working.handBack(
                                id, reason.strip(), caller.name(), Holding.require(Holding::mayHandBack, id, caller)),
                        "held.back.not",
                        "reason-" + id,
                        wording);
        if (answer.isDone()) {
            boolean own = caller.is(Role.INSPECTOR) && caller.name().equals(item.inspector());
            return SeeOther.at(own ? "/work/mine" : "/cases/" + file.id(), request);
        }
        return refused(id, answer, Asked.back(id, reason), caller, locale, model, response);
    }

    @PostMapping("/work/items/{id}/hand-over")
    String handOver(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String inspector,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        CaseFile file = find(id);
        WorkItem item = item(id, file);
        Wording wording = wordings.in(locale);
        String to = inspector.strip();
        Map<String, String> problems = new LinkedHashMap<>();
        if (Holding.mayHandOver(item, caller)) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), rules.zone());
            if (offers.of(item, file, today).stream().noneMatch(one -> one.id().equals(to))) {
                problems.put("inspector-" + id, wording.text("held.over.inspector.wrong"));
            }
            if (reason.isBlank()) {
                problems.put("why-" + id, wording.text("held.over.reason.none"));
            }
        }
        Answer answer = problems.isEmpty()
                ? tried(
                        () -> working.handOver(
                                id,
                                to,
                                reason.strip(),
                                caller.name(),
                                Holding.require(Holding::mayHandOver, id, caller)),
                        "held.over.not",
                        "why-" + id,
                        wording)
                : new Answer(problems, "");
        if (answer.isDone()) {
            return SeeOther.at("/cases/" + file.id(), request);
        }
        return refused(id, answer, Asked.over(id, inspector, reason), caller, locale, model, response);
    }

    /**
     * What is in the way, if anything is.
     *
     * @param problems by field; {@code main}: it is how things stand
     * @param refusal of the case, in its own words
     */
    private record Answer(Map<String, String> problems, String refusal) {

        static Answer problem(String field, String text) {
            return new Answer(Map.of(field, text), "");
        }

        boolean isDone() {
            return problems.isEmpty() && refusal.isEmpty();
        }
    }

    private static Answer tried(Runnable change, String notHeld, String reasonField, Wording wording) {
        try {
            change.run();
            return new Answer(Map.of(), "");
        } catch (Holding.NotHeldException e) {
            return Answer.problem("main", wording.text(notHeld));
        } catch (RefusedChangeException e) {
            return e.field().filter("reason"::equals).isPresent()
                    ? Answer.problem(reasonField, wording.text("held.reason.wrong"))
                    : new Answer(Map.of(), String.valueOf(e.getMessage()));
        }
    }

    private String refused(
            long id,
            Answer answer,
            Asked asked,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.show(find(id), answer.problems(), answer.refusal(), asked, caller, locale, model);
    }

    private CaseFile find(long id) {
        return cases.caseOf(id).flatMap(cases::find).orElseThrow(() -> new NotFoundException("no such work item"));
    }

    private static WorkItem item(long id, CaseFile file) {
        return file.item(id).orElseThrow(() -> new NotFoundException("no such work item"));
    }
}
