package lv.pienakas.service.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Moves that are made in one transaction. Cases are locked while their items move, and whoever enters an absence waits, so that
 * they are not too many; but what changes places within a unit does so at once, as the one half may not pay without the other.
 *
 * @param units codes of all of them
 * @param later moves of the same unit for which there is no room
 */
public record Chunk(List<WantedMove> moves, Set<String> units, List<WantedMove> later) {

    private static final int MOST = 200;

    /** Copies the collections. */
    public Chunk {
        moves = List.copyOf(moves);
        units = Set.copyOf(units);
        later = List.copyOf(later);
    }

    /** All moves, unit by unit; those of a unit in their order. */
    public static List<Chunk> of(List<WantedMove> all, Function<WantedMove, String> unitOf) {
        Map<String, List<WantedMove>> byUnit =
                all.stream().collect(Collectors.groupingBy(unitOf, TreeMap::new, Collectors.toList()));
        List<Chunk> chunks = new ArrayList<>();
        Chunk small = new Chunk(List.of(), Set.of(), List.of());
        for (Map.Entry<String, List<WantedMove>> unit : byUnit.entrySet()) {
            List<WantedMove> moves = unit.getValue();
            if (small.moves.size() + moves.size() > MOST) {
                chunks.add(small);
                small = new Chunk(List.of(), Set.of(), List.of());
            }
            int from = 0;
            for (; moves.size() - from > MOST; from += MOST) {
                chunks.add(new Chunk(
                        moves.subList(from, from + MOST),
                        Set.of(unit.getKey()),
                        moves.subList(from + MOST, moves.size())));
            }
            small = small.and(moves.subList(from, moves.size()), unit.getKey());
        }
        chunks.add(small);
        return chunks.stream().filter(chunk -> !chunk.moves.isEmpty()).toList();
    }

    private Chunk and(List<WantedMove> more, String unit) {
        List<WantedMove> both = new ArrayList<>(moves);
        both.addAll(more);
        Set<String> ofBoth = new HashSet<>(units);
        ofBoth.add(unit);
        return new Chunk(both, ofBoth, List.of());
    }
}
