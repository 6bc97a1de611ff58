package lv.pienakas.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lv.pienakas.data.audit.AuditLog;
import lv.pienakas.data.audit.AuditRecord;
import lv.pienakas.data.audit.ChainHead;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.register.People;
import lv.pienakas.data.staff.Role;
import lv.pienakas.service.audit.Action;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.audit.Seen;
import lv.pienakas.service.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who looked at whose data: for auditors, whose own looks are on record like all others. */
@Controller
class AuditPages {

    static final int ROWS = 50;

    private final AuditLog log;
    private final Looking looking;
    private final People people;
    private final CaseRules rules;
    private final Wordings wordings;

    AuditPages(AuditLog log, Looking looking, People people, CaseRules rules, Wordings wordings) {
        this.log = log;
        this.looking = looking;
        this.people = people;
        this.rules = rules;
        this.wordings = wordings;
    }

    @GetMapping("/audit")
    String list(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String object,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable Long before,
            @ModelAttribute(name = "page", binding = false) Page page,
            Caller caller,
            Locale locale,
            Model model) {
        AuditForm form = new AuditForm(who, object, day);
        Names names = Names.of(rules, wordings.in(locale));
        if (form.hasCode() || !form.problems(names.wording()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "records can't be asked for like this");
        }
        looking.as(Role.AUDITOR, caller, Action.READ_AUDIT, Seen.audit(form.object()));
        List<AuditRecord> records =
                log.page(form.filter(rules.zone()), before == null ? Long.MAX_VALUE : before, ROWS + 1);
        List<AuditRecord> shown = records.subList(0, Math.min(ROWS, records.size()));
        model.addAttribute(
                "records",
                shown.stream().map(record -> AuditRecordView.of(record, names)).toList());
        model.addAttribute("query", form.query());
        model.addAttribute("first", before == null);
        if (records.size() > ROWS) {
            model.addAttribute("next", String.valueOf(shown.get(ROWS - 1).number()));
        }
        model.addAttribute("page", page.keeping(form.query() + (before == null ? "" : "&before=" + before)));
        return form(form, Map.of(), model);
    }

    /** By POST, so that no personal code gets into an address or a log. */
    @PostMapping("/audit")
    String find(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String object,
            @RequestParam(defaultValue = "") String day,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        AuditForm form = new AuditForm(who, object, day);
        Wording wording = wordings.in(locale);
        Map<String, String> problems = form.problems(wording);
        if (problems.isEmpty()) {
            Optional<AuditForm> known = form.withoutCode(people);
            looking.as(
                    Role.AUDITOR,
                    caller,
                    Action.READ_AUDIT,
                    Seen.audit(known.map(AuditForm::object).orElse("")));
            if (known.isPresent()) {
                return SeeOther.at("/audit?" + known.get().query(), request);
            }
            problems.put("object", wording.text("explain.code.unknown"));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, problems, model);
    }

    private String form(AuditForm form, Map<String, String> problems, Model model) {
        model.addAttribute("filter", form);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "head",
                log.last().map(AuditRecord::asHead).orElse(ChainHead.NONE).toString());
        return "audit";
    }
}
