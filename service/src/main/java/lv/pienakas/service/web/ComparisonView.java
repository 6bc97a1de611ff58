package lv.pienakas.service.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.pienakas.data.planning.Proposal;
import lv.pienakas.data.planning.ProposedLoad;
import lv.pienakas.data.planning.ProposedMove;
import org.jspecify.annotations.Nullable;

/**
 * Two plans beside each other.
 *
 * @param itemCount items that either moves; differing: that they give to different inspectors
 * @param many whether there are more items than are shown; manyLoads likewise
 */
record ComparisonView(
        String number,
        String other,
        String itemCount,
        String differing,
        String rows,
        List<ItemView> items,
        boolean many,
        List<TwoLoads> loads,
        boolean manyLoads) {

    /** Who gets an item in either plan. */
    record ItemView(
            String item,
            String caseId,
            String unit,
            String stage,
            String due,
            String from,
            Recipient here,
            Recipient there,
            boolean same) {}

    /**
     * Who gets it.
     *
     * @param stays whether it isn't moved
     * @param inspector empty: it stays, or goes back into the queue
     */
    record Recipient(boolean stays, String inspector) {}

    /** Load of an inspector in either plan; null where the plan has no such inspector. */
    record TwoLoads(
            String inspector,
            @Nullable LoadView before,
            @Nullable LoadView here,
            @Nullable LoadView there) {}

    static ComparisonView of(Proposal here, Proposal there, Names names) {
        Map<Long, ProposedMove> ours = moves(here);
        Map<Long, ProposedMove> theirs = moves(there);
        Set<Long> either = new LinkedHashSet<>(ours.keySet());
        either.addAll(theirs.keySet());
        List<ItemView> items = new ArrayList<>(either.stream()
                .map(item -> item(ours.get(item), theirs.get(item), names))
                .toList());
        items.sort(Comparator.comparing(ItemView::same));
        List<TwoLoads> loads = loads(here, there, names);
        return new ComparisonView(
                String.valueOf(here.proposalId()),
                String.valueOf(there.proposalId()),
                names.wording().count(items.size()),
                names.wording()
                        .count(items.stream().filter(item -> !item.same()).count()),
                names.wording().count(PlanningPages.ROWS),
                items.subList(0, Math.min(PlanningPages.ROWS, items.size())),
                items.size() > PlanningPages.ROWS,
                loads.subList(0, Math.min(PlanningPages.ROWS, loads.size())),
                loads.size() > PlanningPages.ROWS);
    }

    private static Map<Long, ProposedMove> moves(Proposal proposal) {
        return proposal.moves().stream()
                .collect(Collectors.toMap(
                        ProposedMove::workItemId, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static ItemView item(@Nullable ProposedMove ours, @Nullable ProposedMove theirs, Names names) {
        ProposedMove move = Objects.requireNonNull(ours == null ? theirs : ours);
        return new ItemView(
                String.valueOf(move.workItemId()),
                String.valueOf(move.caseId()),
                names.unit(move.unit()),
                names.stage(move.stage()),
                names.wording().day(move.due()),
                names.inspector(move.holder()),
                recipient(ours, names),
                recipient(theirs, names),
                recipient(ours, names).equals(recipient(theirs, names)));
    }

    private static Recipient recipient(@Nullable ProposedMove move, Names names) {
        return move == null ? new Recipient(true, "") : new Recipient(false, names.inspector(move.recipient()));
    }

    private static List<TwoLoads> loads(Proposal here, Proposal there, Names names) {
        Wording wording = names.wording();
        Map<String, ProposedLoad> ours = loads(here);
        Map<String, ProposedLoad> theirs = loads(there);
        Set<String> either = new LinkedHashSet<>(ours.keySet());
        either.addAll(theirs.keySet());
        return either.stream()
                .map(inspector -> {
                    ProposedLoad our = ours.get(inspector);
                    ProposedLoad their = theirs.get(inspector);
                    ProposedLoad any = Objects.requireNonNull(our == null ? their : our);
                    return new TwoLoads(
                            names.inspector(inspector),
                            LoadView.of(any.minutesBefore(), any.capacity(), any.lateBefore(), wording),
                            after(our, wording),
                            after(their, wording));
                })
                .toList();
    }

    private static Map<String, ProposedLoad> loads(Proposal proposal) {
        return proposal.loads().stream()
                .collect(Collectors.toMap(
                        ProposedLoad::inspector, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static @Nullable LoadView after(@Nullable ProposedLoad load, Wording wording) {
        return load == null ? null : LoadView.of(load.minutesAfter(), load.capacity(), load.lateAfter(), wording);
    }
}
