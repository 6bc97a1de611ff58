package lv.pienakas.data.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A search of the background planner.
 *
 * @param roundId null until stored
 * @param node that searched
 * @param items open ones that it looked at
 * @param moved that it gave to somebody else
 * @param leftOut that somebody touched meanwhile
 */
@Table(schema = "planning", name = "round")
public record PlanningRound(
        @Id @Nullable Long roundId,
        String node,
        Instant startedAt,
        Instant endedAt,
        int items,
        int moved,
        int leftOut) {}
