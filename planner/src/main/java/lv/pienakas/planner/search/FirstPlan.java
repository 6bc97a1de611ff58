package lv.pienakas.planner.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.pienakas.planner.fluid.FluidPlan;
import lv.pienakas.planner.fluid.Pool;
import lv.pienakas.planner.plan.Board;
import lv.pienakas.planner.plan.Ledger;

/**
 * A complete plan in one go. Who has an item now or knows its case keeps it; items that need different eyes come first, the
 * hardest to place first; the rest is laid out largest first against what each desk would get of a fluid.
 */
final class FirstPlan {

    /** For targets to start from, nearly even is enough. */
    private static final long EFFORT = 8_000_000;

    private final Ledger ledger;
    private final Board board;
    private final Watch watch;

    FirstPlan(Ledger ledger, Watch watch) {
        this.ledger = ledger;
        this.watch = watch;
        this.board = ledger.board();
    }

    /** Completes what lies on desks already. */
    void complete() {
        for (int item = 0; item < board.size(); item++) {
            stay(item, board.assigned(item));
        }
        for (int item = 0; item < board.size(); item++) {
            stay(item, board.preferred(item));
        }
        new FourEyesPlacing(ledger).placeAll();
        pour();
    }

    private void stay(int item, int desk) {
        if (desk != Board.NOBODY
                && ledger.deskOf(item) == Board.NOBODY
                && board.mayDo(item, desk)
                && !ledger.isBlocked(item, desk, Board.NOBODY)) {
            ledger.put(item, desk);
        }
    }

    private void pour() {
        Map<Integer, List<Integer>> waiting = new TreeMap<>();
        for (int item = 0; item < board.size(); item++) {
            if (ledger.deskOf(item) == Board.NOBODY && board.candidates(item).length > 0) {
                waiting.computeIfAbsent(board.pool(item), any -> new ArrayList<>())
                        .add(item);
            }
        }
        if (waiting.isEmpty()) {
            return;
        }
        List<List<Integer>> kinds = List.copyOf(waiting.values());
        FluidPlan fluid = new FluidPlan(
                capacities(),
                loads(),
                kinds.stream()
                        .map(items -> new Pool(
                                items.stream().mapToLong(board::minutes).sum(), board.candidates(items.get(0))))
                        .toList(),
                watch.isLate() ? 0 : EFFORT);
        for (int kind = 0; kind < kinds.size(); kind++) {
            layOut(board.candidates(kinds.get(kind).get(0)), kinds.get(kind), fluid.poured(kind));
        }
    }

    private double[] capacities() {
        double[] capacities = new double[board.deskCount()];
        Arrays.setAll(capacities, desk -> board.desk(desk).capacity());
        return capacities;
    }

    private double[] loads() {
        double[] loads = new double[board.deskCount()];
        Arrays.setAll(loads, ledger::load);
        return loads;
    }

    private void layOut(int[] desks, List<Integer> items, double[] quota) {
        items.sort(Comparator.<Integer>comparingInt(board::due)
                .thenComparing(Comparator.<Integer>comparingInt(board::minutes).reversed())
                .thenComparing(Comparator.naturalOrder()));
        for (int item : items) {
            int minutes = board.minutes(item);
            int best = Board.NOBODY;
            long bestLate = Long.MAX_VALUE;
            for (int i = 0; i < desks.length; i++) {
                long late = ledger.lateChange(desks[i], 0, board.due(item), minutes, board.due(item));
                boolean better = late < bestLate || (late == bestLate && quota[i] > quota[best]);
                if (better && !ledger.isBlocked(item, desks[i], Board.NOBODY)) {
                    best = i;
                    bestLate = late;
                }
            }
            if (best != Board.NOBODY) {
                ledger.put(item, desks[best]);
                quota[best] -= minutes;
            }
        }
    }
}
