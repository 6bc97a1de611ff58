package lv.pienakas.service.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.notice.Notice;
import lv.pienakas.data.notice.NoticeLine;
import lv.pienakas.data.notice.NoticeLists;
import lv.pienakas.data.notice.NoticeState;
import lv.pienakas.data.notice.Notices;
import lv.pienakas.data.staff.Role;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.service.audit.Action;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.audit.Seen;
import lv.pienakas.service.notice.NoticeBoard;
import lv.pienakas.service.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Notices: how each service stands, a list of one, and one notice with its history. */
@Controller
class NoticePages {

    static final int ROWS = 50;

    private final NoticeBoard board;
    private final NoticeLists lists;
    private final Notices notices;
    private final RuleRelease release;
    private final CaseRules rules;
    private final Looking looking;
    private final Wordings wordings;

    NoticePages(
            NoticeBoard board,
            NoticeLists lists,
            Notices notices,
            RuleRelease release,
            CaseRules rules,
            Looking looking,
            Wordings wordings) {
        this.board = board;
        this.lists = lists;
        this.notices = notices;
        this.release = release;
        this.rules = rules;
        this.looking = looking;
        this.wordings = wordings;
    }

    @GetMapping("/notices")
    String overview(Locale locale, Model model) {
        Names names = Names.of(rules, wordings.in(locale));
        Wording wording = names.wording();
        model.addAttribute(
                "services",
                board.services().stream()
                        .map(service -> ServiceNoticesView.of(service, names))
                        .toList());
        model.addAttribute("fresh", board.hasFreshScan());
        model.addAttribute("takeUp", wording.wholePercent(board.takeUp()));
        model.addAttribute("share", wording.wholePercent(board.capacityShare()));
        model.addAttribute("lastChance", wording.count(board.lastChanceDays()));
        return "notices";
    }

    @GetMapping("/notices/{service}")
    String list(
            @PathVariable String service,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long before,
            @ModelAttribute(name = "page", binding = false) Page page,
            Locale locale,
            Model model) {
        requireService(service);
        NoticeState wanted = state == null || state.isEmpty() ? null : state(state);
        Names names = Names.of(rules, wordings.in(locale));
        List<NoticeLine> lines = lists.page(service, wanted, before == null ? Long.MAX_VALUE : before, ROWS + 1);
        List<NoticeLine> shown = lines.subList(0, Math.min(ROWS, lines.size()));
        model.addAttribute(
                "page",
                page.keeping("state=" + (wanted == null ? "" : wanted) + (before == null ? "" : "&before=" + before)));
        model.addAttribute("code", service);
        model.addAttribute("service", names.wording().service(service));
        model.addAttribute("state", wanted == null ? "" : wanted.name());
        model.addAttribute(
                "states",
                Arrays.stream(NoticeState.values())
                        .map(one -> new ExplainPages.Choice(
                                one.name(), names.wording().text("notices.state." + one)))
                        .toList());
        model.addAttribute(
                "lines",
                shown.stream().map(line -> NoticeLineView.of(line, names)).toList());
        model.addAttribute("first", before == null);
        if (lines.size() > ROWS) {
            model.addAttribute("next", shown.get(ROWS - 1).noticeId());
        }
        return "notices-of-service";
    }

    @GetMapping("/notices/{service}/{id}")
    String show(@PathVariable String service, @PathVariable long id, Caller caller, Locale locale, Model model) {
        requireService(service);
        Notice notice = notices.find(id)
                .filter(one -> one.right().service().equals(service))
                .orElseThrow(() -> new NotFoundException("no such notice of this service"));
        looking.as(
                caller.is(Role.MANAGER) ? Role.MANAGER : Role.OPERATOR,
                caller,
                Action.OPEN_NOTICE,
                List.of(Seen.notice(id), Seen.person(notice.right().claimantId())));
        Names names = Names.of(rules, wordings.in(locale));
        model.addAttribute("code", service);
        model.addAttribute("service", names.wording().service(service));
        NoticeView view = NoticeView.of(notice, notices.history(id), names);
        model.addAttribute("words", caller.is(Role.MANAGER));
        model.addAttribute("notice", caller.is(Role.MANAGER) ? view : view.withoutWords());
        return "notice";
    }

    /** For who knows no more than the number, as the outbox. */
    @GetMapping("/notices/number/{id}")
    String find(@PathVariable long id) {
        return notices.find(id)
                .map(notice -> "redirect:/notices/" + notice.right().service() + "/" + id)
                .orElseThrow(() -> new NotFoundException("no such notice"));
    }

    private void requireService(String code) {
        if (release.services().stream().noneMatch(service -> service.code().equals(code))) {
            throw new NotFoundException("no such service in this release");
        }
    }

    private static NoticeState state(String name) {
        Optional<NoticeState> state = Arrays.stream(NoticeState.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
        return state.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no state of a notice"));
    }
}
