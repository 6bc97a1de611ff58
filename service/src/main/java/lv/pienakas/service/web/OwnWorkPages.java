package lv.pienakas.service.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.ListedItem;
import lv.pienakas.data.casework.WorkLists;
import lv.pienakas.data.casework.WorkLists.Turn;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What an inspector has to do, in the order in which to do it. */
@Controller
class OwnWorkPages {

    private final WorkLists lists;
    private final Looking looking;
    private final CaseRules rules;
    private final Clock clock;
    private final Wordings wordings;

    OwnWorkPages(WorkLists lists, Looking looking, CaseRules rules, Clock clock, Wordings wordings) {
        this.lists = lists;
        this.looking = looking;
        this.rules = rules;
        this.clock = clock;
        this.wordings = wordings;
    }

    @GetMapping("/work/mine")
    String list(
            @RequestParam(required = false) @Nullable String after,
            @ModelAttribute(name = "page", binding = false) Page page,
            Caller caller,
            Locale locale,
            Model model) {
        Turn place = after == null
                ? Turn.START
                : OwnPlace.parse(after)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no place in a list"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), rules.zone());
        Names names = Names.of(rules, wordings.in(locale));
        List<ListedItem> found =
                lists.ofInspector(caller.name(), looking.services(caller, Action.LIST_WORK), place, WorkPages.ROWS + 1);
        List<ListedItem> shown = found.subList(0, Math.min(WorkPages.ROWS, found.size()));
        looking.atList(
                caller,
                Action.LIST_WORK,
                shown.stream()
                        .map(listed -> Seen.aCase(listed.item().caseId()))
                        .distinct()
                        .toList());
        if (after != null) {
            model.addAttribute("page", page.keeping("after=" + OwnPlace.text(place)));
        }
        model.addAttribute(
                "items",
                shown.stream()
                        .map(listed -> HeldItemView.of(listed, caller, today, names))
                        .toList());
        model.addAttribute("first", after == null);
        if (found.size() > shown.size()) {
            model.addAttribute(
                    "next", OwnPlace.text(Turn.of(shown.get(shown.size() - 1).item())));
        }
        return "own-work";
    }
}
