package lv.pienakas.service.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.QueueCount;
import lv.pienakas.data.casework.QueuedItem;
import lv.pienakas.data.casework.WorkQueues;
import lv.pienakas.rules.catalogue.Named;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where the documents went: open work by unit and stage, and the list of each unit. */
@Controller
class WorkPages {

    static final int ROWS = 50;

    private static final int MONTHS_AHEAD = 12;

    private final WorkQueues queues;
    private final Looking looking;
    private final CaseRules rules;
    private final Clock clock;
    private final Wordings wordings;

    WorkPages(WorkQueues queues, Looking looking, CaseRules rules, Clock clock, Wordings wordings) {
        this.queues = queues;
        this.looking = looking;
        this.rules = rules;
        this.clock = clock;
        this.wordings = wordings;
    }

    /** Address of a unit's list; without a code of the manual queue. */
    static String address(String unit) {
        return unit.isEmpty() ? "/work/manual" : "/work/units/" + unit;
    }

    @GetMapping("/work")
    String overview(Locale locale, Model model) {
        LocalDate today = today();
        Names names = Names.of(rules, wordings.in(locale));
        List<QueueCount> counts = queues.counts(today);
        List<QueueCount> ofUnits =
                counts.stream().filter(count -> !count.unit().isEmpty()).toList();
        model.addAttribute("documents", names.wording().count(queues.documents()));
        model.addAttribute("cases", names.wording().count(queues.cases()));
        model.addAttribute("open", QueueCountView.sum(counts, names.wording()));
        model.addAttribute(
                "manual",
                QueueCountView.sum(
                        counts.stream().filter(count -> count.unit().isEmpty()).toList(), names.wording()));
        model.addAttribute("inUnits", QueueCountView.sum(ofUnits, names.wording()));
        model.addAttribute(
                "counts",
                ofUnits.stream()
                        .sorted(Comparator.comparingInt((QueueCount count) -> order(count.stage(), stages()))
                                .thenComparingInt(count -> order(count.unit(), units())))
                        .map(count -> QueueCountView.of(count, names))
                        .toList());
        model.addAttribute("unreviewedYears", unreviewedYears(today));
        return "work";
    }

    @GetMapping("/work/manual")
    String manual(
            @RequestParam(required = false) @Nullable String after,
            @ModelAttribute(name = "page", binding = false) Page page,
            Caller caller,
            Locale locale,
            Model model) {
        return list("", after, page, caller, locale, model);
    }

    @GetMapping("/work/units/{unit}")
    String unit(
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable String after,
            @ModelAttribute(name = "page", binding = false) Page page,
            Caller caller,
            Locale locale,
            Model model) {
        if (rules.catalogue().unit(unit).isEmpty()) {
            throw new NotFoundException("no such unit in the catalogue");
        }
        return list(unit, after, page, caller, locale, model);
    }

    private String list(String unit, @Nullable String after, Page page, Caller caller, Locale locale, Model model) {
        QueuePlace place = after == null
                ? QueuePlace.START
                : QueuePlace.parse(after)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no place in a list"));
        LocalDate today = today();
        Names names = Names.of(rules, wordings.in(locale));
        Set<String> services = looking.services(caller, Action.LIST_WORK);
        List<QueuedItem> items = queues.page(unit, services, place.due(), place.item(), ROWS + 1);
        List<QueuedItem> shown = items.subList(0, Math.min(ROWS, items.size()));
        looking.atList(
                caller,
                Action.LIST_WORK,
                shown.stream().map(item -> Seen.aCase(item.caseId())).distinct().toList());
        if (after != null) {
            model.addAttribute("page", page.keeping("after=" + place));
        }
        model.addAttribute("address", address(unit));
        model.addAttribute("unit", names.unit(unit));
        model.addAttribute("centre", names.centre(unit));
        model.addAttribute("ofManual", unit.isEmpty());
        model.addAttribute(
                "some", services.size() < rules.catalogue().services().size());
        model.addAttribute(
                "sum",
                QueueCountView.sum(
                        queues.counts(today).stream()
                                .filter(count -> count.unit().equals(unit))
                                .toList(),
                        names.wording()));
        model.addAttribute(
                "items",
                shown.stream()
                        .map(item -> QueuedItemView.of(item, today, rules.releaseHash(), names))
                        .toList());
        model.addAttribute("first", after == null);
        if (items.size() > ROWS) {
            QueuedItem last = shown.get(ROWS - 1);
            model.addAttribute("next", new QueuePlace(last.due(), last.workItemId()).toString());
        }
        return "queue";
    }

    private List<String> unreviewedYears(LocalDate today) {
        return rules.calendar().unreviewedYears(today, today.plusMonths(MONTHS_AHEAD)).stream()
                .map(String::valueOf)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), rules.zone());
    }

    private List<String> stages() {
        return rules.catalogue().stages().stream().map(Named::code).toList();
    }

    private List<String> units() {
        return rules.catalogue().units().stream().map(Named::code).toList();
    }

    private static int order(String code, List<String> codes) {
        int place = codes.indexOf(code);
        return place < 0 ? codes.size() : place;
    }
}
