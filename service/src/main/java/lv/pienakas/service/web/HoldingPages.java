package lv.pienakas.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import lv.pienakas.data.casework.CaseFile;
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
import org.springframework.web.servlet.View;

/** An inspector begins what they have, or it is handed back; what is refused is said on the page of the case. */
@Controller
class HoldingPages {

    private final Cases cases;
    private final Working working;
    private final CasePage page;
    private final Wordings wordings;

    HoldingPages(Cases cases, Working working, CasePage page, Wordings wordings) {
        this.cases = cases;
        this.working = working;
        this.page = page;
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
        Map<String, String> problems = Map.of();
        String refusal = "";
        long caseId = caseOf(id);
        try {
            working.start(id, caller.name(), Holding.require(Holding::mayBegin, id, caller));
            return redirect("/cases/" + caseId, request);
        } catch (Holding.NotHeldException e) {
            problems = Map.of("main", wordings.in(locale).text("held.begin.not"));
        } catch (RefusedChangeException e) {
            refusal = String.valueOf(e.getMessage());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.show(file(caseId), problems, "", refusal, caller, locale, model);
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
        Wording wording = wordings.in(locale);
        Map<String, String> problems = Map.of();
        String refusal = "";
        long caseId = caseOf(id);
        WorkItem item = file(caseId).item(id).orElseThrow(() -> new NotFoundException("no such work item"));
        boolean own = caller.is(Role.INSPECTOR) && caller.name().equals(item.inspector());
        if (!Holding.mayHandBack(item, caller)) {
            problems = Map.of("main", wording.text("held.back.not"));
        } else if (reason.isBlank()) {
            problems = Map.of("reason-" + id, wording.text("held.reason.none"));
        } else {
            try {
                working.handBack(
                        id, reason.strip(), caller.name(), Holding.require(Holding::mayHandBack, id, caller));
                return redirect(own ? "/work/mine" : "/cases/" + caseId, request);
            } catch (Holding.NotHeldException e) {
                problems = Map.of("main", wording.text("held.back.not"));
            } catch (RefusedChangeException e) {
                if (e.field().isPresent()) {
                    problems = Map.of("reason-" + id, wording.text("held.reason.wrong"));
                } else {
                    refusal = String.valueOf(e.getMessage());
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.show(file(caseId), problems, reason, refusal, caller, locale, model);
    }

    private long caseOf(long id) {
        return cases.caseOf(id).orElseThrow(() -> new NotFoundException("no such work item"));
    }

    private CaseFile file(long caseId) {
        return cases.find(caseId).orElseThrow(() -> new NotFoundException("no such case"));
    }

    /** 303, so that reloading the page does nothing once more. */
    private static String redirect(String address, HttpServletRequest request) {
        request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
        return "redirect:" + address;
    }
}
