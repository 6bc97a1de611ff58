package lv.pienakas.service.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lv.pienakas.data.casework.ItemState;
import lv.pienakas.data.casework.OpenItem;
import lv.pienakas.data.casework.OpenItems;
import lv.pienakas.data.staff.Absence;
import lv.pienakas.data.staff.Inspector;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.service.planning.Published;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one absence: what moved because of it, and what stays with the inspector. */
@Component
class AbsencePage {

    private final Staff staff;
    private final OpenItems items;
    private final LatestMoved latest;

    AbsencePage(Staff staff, OpenItems items, LatestMoved latest) {
        this.staff = staff;
        this.items = items;
        this.latest = latest;
    }

    /** Fills the page; {@code refusal} says why it could not be cancelled, if it should have been. */
    String show(Absence absence, String refusal, Names names, Model model) {
        Wording wording = names.wording();
        Optional<Published> moved = latest.of(Objects.requireNonNull(absence.absenceId()), absence.isCancelled());
        String unit = staff.find(absence.inspectorId()).map(Inspector::unit).orElse("");
        List<OpenItem> staying = items.of(List.of(unit)).stream()
                .filter(item -> absence.inspectorId().equals(item.inspector()))
                .toList();
        long started = staying.stream()
                .filter(item -> item.state() == ItemState.STARTED)
                .count();
        long pinned = staying.stream()
                .filter(item -> item.state() != ItemState.STARTED && item.pinned())
                .count();
        model.addAttribute("absence", AbsenceView.of(absence, unit, names));
        model.addAttribute("problems", Map.of());
        model.addAttribute("refusal", refusal);
        model.addAttribute("known", moved.isPresent());
        model.addAttribute(
                "movedCount",
                wording.count(moved.map(one -> one.applied().size()).orElse(0)));
        model.addAttribute("moved", moved.map(one -> MovedView.of(one, names)).orElse(List.of()));
        model.addAttribute(
                "leftOut", moved.map(one -> MovedView.leftOut(one, names)).orElse(List.of()));
        model.addAttribute("started", wording.count(started));
        model.addAttribute("pinned", wording.count(pinned));
        model.addAttribute("others", wording.count(staying.size() - started - pinned));
        return "absence";
    }
}
