package lv.pienakas.service.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.pienakas.data.planning.Proposal;
import lv.pienakas.data.planning.ProposedLoad;
import lv.pienakas.data.planning.ProposedMove;
import org.jspecify.annotations.Nullable;

/**
 * Two plans beside each other.
 *
 * @param sameBase whether both rest on the same work in the same hands
 * @param itemCount items that either moves; differing: that end with different inspectors; unknown: of which that can't be said
 * @param items a part of them, the differing ones first
 * @param shown which part, in words; empty if it is all
 */
record ComparisonView(
        String number,
        String other,
        boolean sameBase,
        String itemCount,
        String differing,
        String unknown,
        Slice<ItemView> items,
        String shown,
        List<TwoLoads> loads) {

    /** Whether an item ends with the same inspector in both plans. */
    enum Difference {
        DIFFERS,
        /** One plan leaves it where it is, and who had it when that plan was made is not known. */
        UNKNOWN,
        SAME
    }

    /**
     * Who gets an item in either plan.
     *
     * @param from who had it when the plans were made, with a line between if that differs
     */
    record ItemView(
            String item,
            String caseId,
            String unit,
            String stage,
            String due,
            String from,
            Recipient here,
            Recipient there,
            Difference difference) {}

    /**
     * Who has it in the end.
     *
     * @param stays whether it isn't moved
     * @param known whether the inspector is; else it stays with whoever had it
     * @param inspector empty: nobody
     */
    record Recipient(boolean stays, boolean known, String inspector) {}

    /** Load of an inspector before, and after either plan; null where the plan has no such inspector. */
    record TwoLoads(
            String inspector,
            @Nullable LoadView before,
            @Nullable LoadView otherBefore,
            @Nullable LoadView here,
            @Nullable LoadView there) {}

    /** @param part of the items, from 1 */
    static ComparisonView of(Proposal here, Proposal there, int part, Names names) {
        boolean sameBase = here.base() != null && here.base().equals(there.base());
        Map<Long, ProposedMove> ours = moves(here);
        Map<Long, ProposedMove> theirs = moves(there);
        Set<Long> either = new LinkedHashSet<>(ours.keySet());
        either.addAll(theirs.keySet());
        List<ItemView> items = either.stream()
                .map(item -> item(ours.get(item), theirs.get(item), sameBase, names))
                .sorted(Comparator.comparing(ItemView::difference))
                .toList();
        Slice<ItemView> slice = Slice.of(items, part);
        return new ComparisonView(
                String.valueOf(here.proposalId()),
                String.valueOf(there.proposalId()),
                sameBase,
                names.wording().count(items.size()),
                count(items, Difference.DIFFERS, names),
                count(items, Difference.UNKNOWN, names),
                slice,
                slice.shown(names.wording()),
                loads(here, there, names));
    }

    private static String count(List<ItemView> items, Difference difference, Names names) {
        return names.wording()
                .count(items.stream()
                        .filter(item -> item.difference() == difference)
                        .count());
    }

    private static Map<Long, ProposedMove> moves(Proposal proposal) {
        return proposal.moves().stream()
                .collect(Collectors.toMap(
                        ProposedMove::workItemId, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static ItemView item(
            @Nullable ProposedMove ours, @Nullable ProposedMove theirs, boolean sameBase, Names names) {
        ProposedMove move = Objects.requireNonNull(ours == null ? theirs : ours);
        Recipient here = recipient(ours, move, sameBase, names);
        Recipient there = recipient(theirs, move, sameBase, names);
        return new ItemView(
                String.valueOf(move.workItemId()),
                String.valueOf(move.caseId()),
                names.unit(move.unit()),
                names.stage(move.stage()),
                names.wording().day(move.due()),
                Stream.of(ours, theirs)
                        .filter(Objects::nonNull)
                        .map(one -> holder(one, names))
                        .distinct()
                        .collect(Collectors.joining(" / ")),
                here,
                there,
                difference(here, there));
    }

    private static String holder(ProposedMove move, Names names) {
        return move.holder() == null ? names.wording().text("planning.nobody") : names.inspector(move.holder());
    }

    /** @param any of the two moves of the item: it names who had it, if both plans rest on the same */
    private static Recipient recipient(@Nullable ProposedMove move, ProposedMove any, boolean sameBase, Names names) {
        return move == null
                ? new Recipient(true, sameBase, sameBase ? names.inspector(any.holder()) : "")
                : new Recipient(false, true, names.inspector(move.recipient()));
    }

    private static Difference difference(Recipient here, Recipient there) {
        if (!here.known() || !there.known()) {
            return Difference.UNKNOWN;
        }
        return here.inspector().equals(there.inspector()) ? Difference.SAME : Difference.DIFFERS;
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
                    return new TwoLoads(
                            names.inspector(inspector),
                            before(our, wording),
                            before(their, wording),
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

    private static @Nullable LoadView before(@Nullable ProposedLoad load, Wording wording) {
        return load == null ? null : LoadView.of(load.minutesBefore(), load.capacity(), load.lateBefore(), wording);
    }

    private static @Nullable LoadView after(@Nullable ProposedLoad load, Wording wording) {
        return load == null ? null : LoadView.of(load.minutesAfter(), load.capacity(), load.lateAfter(), wording);
    }
}
