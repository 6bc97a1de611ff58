package lv.pienakas.service.planning;

import java.util.List;
import java.util.Map;

/**
 * What became of moves.
 *
 * @param applied in the order in which they were asked for
 * @param leftOut by item, an English sentence that says why
 */
public record Published(List<WantedMove> applied, Map<Long, String> leftOut) {

    /** Copies the collections. */
    public Published {
        applied = List.copyOf(applied);
        leftOut = Map.copyOf(leftOut);
    }
}
