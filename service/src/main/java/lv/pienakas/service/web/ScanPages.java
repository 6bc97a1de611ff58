package lv.pienakas.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.NotThereException;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.ScanAct;
import lv.pienakas.data.detection.ScanLists;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.data.detection.ScanRun;
import lv.pienakas.service.scan.NightlyScans;
import lv.pienakas.service.scan.ScanAlarms;
import lv.pienakas.service.scan.ScanOrders;
import lv.pienakas.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far the scan is, what was run, when it is run; operators start, pause and cancel. */
@Controller
class ScanPages {

    static final int ROWS = 20;

    private static final String SCANS = "/scans";

    private final ScanOrders orders;
    private final ScanLists lists;
    private final NightlyScans nightly;
    private final ScanAlarms alarms;
    private final CaseRules rules;
    private final Clock clock;
    private final Wordings wordings;

    ScanPages(
            ScanOrders orders,
            ScanLists lists,
            NightlyScans nightly,
            ScanAlarms alarms,
            CaseRules rules,
            Clock clock,
            Wordings wordings) {
        this.orders = orders;
        this.lists = lists;
        this.nightly = nightly;
        this.alarms = alarms;
        this.rules = rules;
        this.clock = clock;
        this.wordings = wordings;
    }

    @GetMapping("/scans")
    String show(Locale locale, Model model) {
        return page(ScanForm.empty(LocalDate.now(clock)), "", locale, model);
    }

    /**
     * The part of the page that changes by itself.
     *
     * @param seen what the page says of the run by now, so that only what is new is read out
     */
    @GetMapping("/scans/now")
    String now(@RequestParam(defaultValue = "") String seen, Locale locale, Model model, HttpServletResponse response) {
        CurrentRunView current = current(Names.of(rules, wordings.in(locale)));
        model.addAttribute("current", current);
        model.addAttribute("announced", !current.seen().equals(seen));
        if (!current.changes()) {
            response.setStatus(CurrentRunView.LAST_ANSWER);
        }
        return "fragments/scans :: polled";
    }

    @PostMapping("/scans/start")
    String start(
            @RequestParam String asOf,
            @RequestParam ScanMode mode,
            @RequestParam long last,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        ScanForm form = ScanForm.of(asOf, mode);
        if (form.problem()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form, "", locale, model);
        }
        try {
            orders.askAfter(last, form.day(), mode, caller.name());
            return SeeOther.at(SCANS, request);
        } catch (RefusedChangeException e) {
            return refused("scans.refused.start", locale, model, response);
        }
    }

    @PostMapping("/scans/runs/{id}/pause")
    String pause(
            @PathVariable long id,
            @RequestParam ScanRun.State seen,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return change(id, ScanAct.PAUSE, seen, caller, locale, model, request, response);
    }

    @PostMapping("/scans/runs/{id}/resume")
    String resume(
            @PathVariable long id,
            @RequestParam ScanRun.State seen,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return change(id, ScanAct.RESUME, seen, caller, locale, model, request, response);
    }

    @PostMapping("/scans/runs/{id}/cancel")
    String cancel(
            @PathVariable long id,
            @RequestParam ScanRun.State seen,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return change(id, ScanAct.CANCEL, seen, caller, locale, model, request, response);
    }

    @PostMapping("/scans/schedule/pause")
    String pauseSchedule(Caller caller, HttpServletRequest request) {
        nightly.pause(caller.name());
        return SeeOther.at(SCANS, request);
    }

    @PostMapping("/scans/schedule/resume")
    String resumeSchedule(Caller caller, HttpServletRequest request) {
        nightly.resume(caller.name());
        return SeeOther.at(SCANS, request);
    }

    private String change(
            long id,
            ScanAct act,
            ScanRun.State seen,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            orders.change(id, act, seen, caller.name());
            return SeeOther.at(SCANS, request);
        } catch (NotThereException e) {
            throw new NotFoundException("no such run");
        } catch (RefusedChangeException e) {
            return refused("scans.refused", locale, model, response);
        }
    }

    /** The page as it stands now: whoever clicked saw something else. */
    private String refused(String why, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(ScanForm.empty(LocalDate.now(clock)), wordings.in(locale).text(why), locale, model);
    }

    private String page(ScanForm form, String refusal, Locale locale, Model model) {
        Names names = Names.of(rules, wordings.in(locale));
        List<ScanRun> runs = lists.latest(Long.MAX_VALUE, ROWS);
        Map<Long, Scan> scans = lists.scans(runs);
        CurrentRunView current = current(names);
        model.addAttribute("form", form);
        model.addAttribute("refusal", refusal);
        model.addAttribute("alarms", AlarmView.of(alarms.standing(), names.wording()));
        model.addAttribute("current", current);
        model.addAttribute("announced", false);
        model.addAttribute("polls", current.changes());
        model.addAttribute("schedule", ScheduleView.of(nightly.schedule(), names));
        model.addAttribute("last", runs.isEmpty() ? 0 : runs.get(0).id());
        model.addAttribute(
                "runs",
                runs.stream()
                        .map(run -> ScanRunView.of(run, scans.get(run.id()), clock.instant(), names))
                        .toList());
        return "scans";
    }

    private CurrentRunView current(Names names) {
        return CurrentRunView.of(lists.open(), clock.instant(), names);
    }
}
