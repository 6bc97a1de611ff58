package lv.pienakas.planner.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.pienakas.planner.problem.Inspector;
import lv.pienakas.planner.problem.Item;
import lv.pienakas.planner.problem.Penalties;
import lv.pienakas.planner.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What never changes while a problem is solved, by position: who may do what, and what each item costs where. */
public final class Board {

    /** Position of nobody. */
    public static final int NOBODY = -1;

    private static final int[] NONE = {};

    private final Problem problem;
    private final Desk[] desks;
    private final WorkItem[] items;
    private final List<FourEyes> fourEyes;
    private final Resolution resolution;
    private final int[] pool;
    private final BitSet[] mayDo;
    private final int[][] candidates;
    private final int[][] partners;
    private final int[] minutes;
    private final int[] due;
    private final int[] preferred;
    private final int[] assigned;

    /** Prepares a problem for planning. */
    public Board(Problem problem) {
        this.problem = problem;
        this.resolution = Resolution.of(problem);
        List<Inspector> inspectors = problem.inspectors();
        this.desks = new Desk[inspectors.size()];
        Map<String, Integer> deskIndex = new HashMap<>();
        Map<String, Skilled> bySkill = new HashMap<>();
        for (int i = 0; i < desks.length; i++) {
            desks[i] = new Desk(i, inspectors.get(i), resolution);
            deskIndex.put(inspectors.get(i).id(), i);
            for (String skill : desks[i].isPresent() ? inspectors.get(i).skills() : Set.<String>of()) {
                bySkill.computeIfAbsent(skill, any -> new Skilled()).add(desks[i]);
            }
        }
        int count = problem.items().size();
        this.items = new WorkItem[count];
        this.pool = new int[count];
        this.minutes = new int[count];
        this.due = new int[count];
        this.preferred = new int[count];
        this.assigned = new int[count];
        Map<String, Integer> itemIndex = new HashMap<>();
        Map<Kind, Integer> kinds = new HashMap<>();
        List<Skilled> pools = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Item item = problem.items().get(i);
            itemIndex.put(item.id(), i);
            Kind kind = new Kind(item.skill(), item.notBy());
            pool[i] = kinds.computeIfAbsent(kind, any -> {
                Skilled skilled = bySkill.getOrDefault(kind.skill(), new Skilled());
                pools.add(kind.notBy().isEmpty() ? skilled : skilled.without(kind.notBy()));
                return pools.size() - 1;
            });
            minutes[i] = item.minutes();
            due[i] = problem.dueDay(item.due());
            preferred[i] = position(deskIndex, item.preferred());
            assigned[i] = position(deskIndex, item.assigned());
            items[i] = new WorkItem(i, item, due[i], pools.get(pool[i]).view);
            if (item.pinned()) {
                items[i].setDesk(desks[assigned[i]]);
            }
        }
        this.mayDo = pools.stream().map(skilled -> skilled.indexes).toArray(BitSet[]::new);
        this.candidates = pools.stream().map(Skilled::positions).toArray(int[][]::new);
        this.fourEyes = new ArrayList<>();
        this.partners = partners(itemIndex);
    }

    private static int position(Map<String, Integer> index, @Nullable String id) {
        return id == null ? NOBODY : index.getOrDefault(id, NOBODY);
    }

    private int[][] partners(Map<String, Integer> itemIndex) {
        Map<Integer, Set<Integer>> pairs = new LinkedHashMap<>();
        for (int i = 0; i < items.length; i++) {
            int other = position(itemIndex, items[i].item().notSameAs());
            if (other != NOBODY
                    && pairs.computeIfAbsent(i, any -> new TreeSet<>()).add(other)) {
                pairs.computeIfAbsent(other, any -> new TreeSet<>()).add(i);
                fourEyes.add(new FourEyes(items[Math.min(i, other)].getId(), items[Math.max(i, other)].getId()));
            }
        }
        int[][] found = new int[items.length][];
        Arrays.fill(found, NONE);
        pairs.forEach((item, others) ->
                found[item] = others.stream().mapToInt(Integer::intValue).toArray());
        return found;
    }

    /** What was given. */
    public Problem problem() {
        return problem;
    }

    /** Number of workdays. */
    public int days() {
        return problem.workdays().size();
    }

    /** Number of items. */
    public int size() {
        return items.length;
    }

    /** All desks, by position. */
    public List<Desk> desks() {
        return Collections.unmodifiableList(Arrays.asList(desks));
    }

    /** Number of desks. */
    public int deskCount() {
        return desks.length;
    }

    /** The desk at a position. */
    public Desk desk(int index) {
        return desks[index];
    }

    /** How the solver counts soft penalties. */
    public Resolution resolution() {
        return resolution;
    }

    List<FourEyes> fourEyes() {
        return fourEyes;
    }

    /** A fresh copy of the item at a position. */
    WorkItem item(int index, @Nullable Desk on) {
        return items[index].copy(on);
    }

    /** Whether an item stays where it is. */
    public boolean isPinned(int item) {
        return items[item].isPinned();
    }

    /** Whether the inspector has the skill, is present and is not barred. */
    public boolean mayDo(int item, int desk) {
        return mayDo[pool[item]].get(desk);
    }

    /** Positions of the desks that may get an item; not to be changed. */
    public int[] candidates(int item) {
        return candidates[pool[item]];
    }

    /** Number of the kind of work an item is, from 0: items of a kind have the same candidates. */
    public int pool(int item) {
        return pool[item];
    }

    /** How many kinds of work there are. */
    public int poolCount() {
        return candidates.length;
    }

    /** Positions of the items that must lie on other desks than this one; not to be changed. */
    public int[] partners(int item) {
        return partners[item];
    }

    /** Norm time of an item. */
    public int minutes(int item) {
        return minutes[item];
    }

    /** Workday by whose end an item is due, or {@link Problem#BEYOND}. */
    public int due(int item) {
        return due[item];
    }

    /** Desk of who knows an item's case, or {@link #NOBODY}. */
    public int preferred(int item) {
        return preferred[item];
    }

    /** Desk where an item lies before planning, or {@link #NOBODY}. */
    public int assigned(int item) {
        return assigned[item];
    }

    /** Soft penalty of an item on a desk, besides the desk's load, as the solver counts. */
    public long itemCost(int item, int desk) {
        return contractCost(item, desk) * resolution.unit();
    }

    /** Soft penalty of an item on a desk, besides the desk's load, as the contract counts. */
    public long contractCost(int item, int desk) {
        long cost = preferred[item] == NOBODY || preferred[item] == desk ? 0 : Penalties.CONTINUITY;
        return assigned[item] == NOBODY || assigned[item] == desk ? cost : cost + Penalties.MOVE;
    }

    private record Kind(String skill, Set<String> notBy) {}

    /** Those who may do a kind of work. */
    private static final class Skilled {

        private final List<Desk> desks = new ArrayList<>();
        private final List<Desk> view = Collections.unmodifiableList(desks);
        private final BitSet indexes = new BitSet();

        void add(Desk desk) {
            desks.add(desk);
            indexes.set(desk.index());
        }

        Skilled without(Set<String> barred) {
            Skilled rest = new Skilled();
            desks.stream().filter(desk -> !barred.contains(desk.getId())).forEach(rest::add);
            return rest;
        }

        int[] positions() {
            return desks.stream().mapToInt(Desk::index).toArray();
        }
    }
}
