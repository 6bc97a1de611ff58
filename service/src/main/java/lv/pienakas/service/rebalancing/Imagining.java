package lv.pienakas.service.rebalancing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.RefusedChangeException;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.service.planning.OpenWork;
import lv.pienakas.service.rebalancing.Wishes.ImaginedDocuments;

/** The open work as a manager wishes or imagines it. */
final class Imagining {

    private static final int MOST_DOCUMENTS = 10_000;
    /** Together; each brings work of several stages. */
    private static final int MOST_DOCUMENTS_IN_ALL = 20_000;

    private static final int MOST_EXTRA = 100;

    private final CaseRules rules;

    Imagining(CaseRules rules) {
        this.rules = rules;
    }

    /**
     * What is to be planned.
     *
     * @param notes what of the wishes is not in it, a code and its values each
     */
    record Imagined(Problem problem, List<String> notes) {}

    /** @throws RefusedChangeException naming the wish that can't be granted */
    Imagined imagine(OpenWork work, Wishes wishes) {
        check(work, wishes);
        List<Inspector> inspectors = new ArrayList<>();
        for (Inspector inspector : work.problem().inspectors()) {
            inspectors.add(absent(inspector, work.problem().workdays(), wishes));
        }
        for (int i = 0; i < wishes.extraLike().size(); i++) {
            Inspector like = find(work, wishes.extraLike().get(i));
            inspectors.add(new Inspector(like.id() + "+" + (i + 1), like.unit(), like.skills(), like.capacity(), 0));
        }
        List<Item> items = new ArrayList<>();
        for (Item item : work.problem().items()) {
            items.add(kept(item, wishes));
        }
        ExpectedWork expected =
                new ExpectedWork(rules, wishes, work.problem().workdays().get(0));
        items.addAll(expected.items());
        return new Imagined(new Problem(work.problem().workdays(), inspectors, items), expected.notes());
    }

    /** The same in nobody's hands but those of pinned items, so that moving costs nothing while a plan is searched for. */
    static Problem free(Problem problem) {
        return new Problem(
                problem.workdays(),
                problem.inspectors(),
                problem.items().stream()
                        .map(item -> item.pinned() ? item : item.assignedTo(null))
                        .toList());
    }

    /** Who has what, by item. */
    static Map<String, String> holders(Problem problem) {
        Map<String, String> holders = new HashMap<>();
        for (Item item : problem.items()) {
            if (item.assigned() != null) {
                holders.put(item.id(), item.assigned());
            }
        }
        return holders;
    }

    private static Inspector absent(Inspector inspector, List<LocalDate> workdays, Wishes wishes) {
        List<Integer> capacity = new ArrayList<>();
        for (int day = 0; day < workdays.size(); day++) {
            LocalDate workday = workdays.get(day);
            boolean away = wishes.absences().stream()
                    .anyMatch(one -> one.inspector().equals(inspector.id()) && one.covers(workday));
            capacity.add(away ? 0 : inspector.capacity().get(day));
        }
        return new Inspector(inspector.id(), inspector.unit(), inspector.skills(), capacity, inspector.open());
    }

    private static Item kept(Item item, Wishes wishes) {
        boolean stays = wishes.excludedInspectors().contains(String.valueOf(item.assigned()))
                || wishes.pinnedItems().contains(Long.valueOf(item.id()));
        Set<String> notBy = new HashSet<>(item.notBy());
        wishes.excludedInspectors().stream()
                .filter(one -> !one.equals(item.assigned()))
                .forEach(notBy::add);
        return new Item(
                item.id(),
                item.skill(),
                item.minutes(),
                item.due(),
                notBy,
                item.notSameAs(),
                item.preferred(),
                item.assigned(),
                item.pinned() || stays);
    }

    private void check(OpenWork work, Wishes wishes) {
        if (wishes.mostMoves() != null && wishes.mostMoves() < 0) {
            throw new RefusedChangeException("most moves " + wishes.mostMoves() + " is below 0");
        }
        for (long id : wishes.pinnedItems()) {
            Item item = work.problem().items().stream()
                    .filter(one -> one.id().equals(String.valueOf(id)))
                    .findFirst()
                    .orElseThrow(() -> new RefusedChangeException(
                            "work item " + id + " can't be pinned: it is not open in these units, or begun already"));
            if (item.assigned() == null) {
                throw new RefusedChangeException("work item " + id + " can't be pinned: nobody has it");
            }
        }
        wishes.excludedInspectors().forEach(one -> find(work, one));
        wishes.absences().forEach(one -> {
            find(work, one.inspector());
            if (one.lastDay().isBefore(one.firstDay())) {
                throw new RefusedChangeException(
                        "last day " + one.lastDay() + " is before first day " + one.firstDay());
            }
        });
        if (wishes.extraLike().size() > MOST_EXTRA) {
            throw new RefusedChangeException("more than " + MOST_EXTRA + " imagined inspectors; ask for fewer");
        }
        wishes.documents().forEach(this::check);
        long inAll =
                wishes.documents().stream().mapToLong(ImaginedDocuments::count).sum();
        if (inAll > MOST_DOCUMENTS_IN_ALL) {
            throw new RefusedChangeException(
                    inAll + " imagined documents in all are more than " + MOST_DOCUMENTS_IN_ALL + "; imagine fewer",
                    "documents");
        }
    }

    private void check(ImaginedDocuments documents) {
        if (documents.count() < 1 || documents.count() > MOST_DOCUMENTS) {
            throw new RefusedChangeException(
                    documents.count() + " imagined documents are not between 1 and " + MOST_DOCUMENTS);
        }
        require("documentKind", documents.documentKind(), rules.catalogue().documentKinds());
        require("service", documents.service(), rules.catalogue().services());
        require("channel", documents.channel(), rules.catalogue().channels());
    }

    private static void require(String field, String code, List<? extends Named> known) {
        if (known.stream().noneMatch(one -> one.code().equals(code))) {
            throw new RefusedChangeException(field + " '" + code + "' is none of "
                    + known.stream().map(Named::code).toList());
        }
    }

    private static Inspector find(OpenWork work, String id) {
        return work.problem().inspectors().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedChangeException("there is no inspector '" + id + "' in these units"));
    }
}
