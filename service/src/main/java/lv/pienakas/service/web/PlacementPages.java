package lv.pienakas.service.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.planner.explain.Explaining;
import lv.pienakas.service.audit.Action;
import lv.pienakas.service.audit.Looking;
import lv.pienakas.service.audit.Seen;
import lv.pienakas.service.planning.OpenWork;
import lv.pienakas.service.planning.ReadingWork;
import lv.pienakas.service.security.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why this inspector has this item. */
@Controller
class PlacementPages {

    private final Cases cases;
    private final Staff staff;
    private final Looking looking;
    private final ReadingWork reading;
    private final ObjectProvider<Explaining> explaining;
    private final CaseRules rules;
    private final Wordings wordings;

    PlacementPages(
            Cases cases,
            Staff staff,
            Looking looking,
            ReadingWork reading,
            ObjectProvider<Explaining> explaining,
            CaseRules rules,
            Wordings wordings) {
        this.cases = cases;
        this.staff = staff;
        this.looking = looking;
        this.reading = reading;
        this.explaining = explaining;
        this.rules = rules;
        this.wordings = wordings;
    }

    /** Made when it is first asked for: few starts of the program need it. */
    @Configuration(proxyBeanMethods = false)
    static class Constraints {

        @Bean
        @Lazy
        Explaining explaining() {
            return new Explaining();
        }
    }

    @GetMapping("/planning/items/{id}")
    String why(@PathVariable long id, Caller caller, Locale locale, Model model) {
        CaseFile file =
                cases.caseOf(id).flatMap(cases::find).orElseThrow(() -> new NotFoundException("no such work item"));
        WorkItem item = file.item(id).orElseThrow(() -> new NotFoundException("no such work item"));
        looking.at(caller, Action.OPEN_WORK, file.state().service(), List.of(Seen.aCase(file.id())));
        Names names = Names.of(rules, wordings.in(locale));
        Optional<PlacementView> placement =
                unit(item).flatMap(unit -> placement(reading.read(List.of(unit)), item, names.wording()));
        model.addAttribute("number", String.valueOf(id));
        model.addAttribute("caseId", String.valueOf(file.id()));
        model.addAttribute("service", names.service(file.state().service()));
        model.addAttribute("stage", names.stage(item.stage()));
        model.addAttribute("unit", names.unit(item.placement().unit()));
        model.addAttribute("due", names.wording().day(item.placement().due()));
        model.addAttribute("minutes", names.wording().count(item.placement().minutes()));
        model.addAttribute("inspector", QueuedItemView.text(item.inspector()));
        model.addAttribute("reason", WorkItemView.assignment(item.assignmentReason(), names));
        model.addAttribute("pinned", item.pinned());
        model.addAttribute("state", item.state().name());
        model.addAttribute("planned", placement.isPresent());
        placement.ifPresent(found -> model.addAttribute("placement", found));
        return "placement";
    }

    /** What somebody got by hand, or from the manual queue, is planned with the inspector's unit; empty: not planned. */
    private Optional<String> unit(WorkItem item) {
        if (item.state() != ItemState.ASSIGNED && item.state() != ItemState.WAITING) {
            return Optional.empty();
        }
        String inspector = item.inspector();
        return (item.pinned() || item.placement().isManual()) && inspector != null
                ? staff.find(inspector).map(Inspector::unit)
                : Optional.of(item.placement().unit()).filter(unit -> !unit.isEmpty());
    }

    private Optional<PlacementView> placement(OpenWork work, WorkItem item, Wording wording) {
        String id = String.valueOf(item.workItemId());
        return work.items().containsKey(id)
                ? Optional.of(PlacementView.of(
                        explaining.getObject().explain(work.problem(), DayPlan.assignments(work), id), wording))
                : Optional.empty();
    }
}
