package lv.pienakas.service.planning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lv.pienakas.data.staff.Roster;
import lv.pienakas.planner.search.Limits;
import lv.pienakas.planner.search.Moves;
import lv.pienakas.planner.search.Plan;
import lv.pienakas.planner.search.Planner;
import lv.pienakas.planner.search.Stop;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds a better plan than the one that is in force and publishes the moves that pay. */
@Component
class Improving {

    /** Cases are locked while their items move, so not too many at once. */
    private static final int CHUNK = 200;

    /** Somebody may enter absences one after the other. */
    private static final int MOST_ATTEMPTS = 5;

    private final ReadingWork reading;
    private final Publishing publishing;
    private final Roster roster;
    private final TransactionTemplate transaction;
    private final PlanningProperties properties;
    private final Stop stop;

    Improving(
            ReadingWork reading,
            Publishing publishing,
            Roster roster,
            TransactionTemplate transaction,
            PlanningProperties properties,
            Stop stop) {
        this.reading = reading;
        this.publishing = publishing;
        this.roster = roster;
        this.transaction = transaction;
        this.properties = properties;
        this.stop = stop;
    }

    /** Improves the plan of units (empty: all) at once; begins anew if the roster changes meanwhile. */
    Published improveNow(Collection<String> units, String actor) {
        List<WantedMove> applied = new ArrayList<>();
        Map<Long, String> leftOut = new HashMap<>();
        for (int attempt = 1; ; attempt++) {
            OpenWork work = reading.read(units);
            Published improved = improve(work, properties.absenceSearch(), actor, () -> true);
            applied.addAll(improved.applied());
            leftOut.putAll(improved.leftOut());
            improved.applied().forEach(move -> leftOut.remove(move.workItemId()));
            if (attempt == MOST_ATTEMPTS || roster.version() == work.rosterVersion()) {
                return new Published(applied, leftOut);
            }
        }
    }

    /**
     * Searches and publishes.
     *
     * @param mayPublish asked in each publishing transaction
     */
    Published improve(OpenWork work, Duration search, String actor, BooleanSupplier mayPublish) {
        Plan plan = Planner.plan(work.problem(), Map.of(), Limits.time(search), stop);
        Plan calm = Moves.calm(work.problem(), plan, properties.gain(), Integer.MAX_VALUE);
        List<WantedMove> moves = WantedMove.of(work, Moves.of(work.problem(), calm));
        List<WantedMove> applied = new ArrayList<>();
        Map<Long, String> leftOut = new HashMap<>();
        for (int from = 0; from < moves.size(); from += CHUNK) {
            List<WantedMove> chunk = moves.subList(from, Math.min(from + CHUNK, moves.size()));
            Optional<Published> published = transaction.execute(status -> {
                roster.holdStill();
                return roster.version() == work.rosterVersion() && mayPublish.getAsBoolean()
                        ? Optional.of(publishing.publish(chunk, actor))
                        : Optional.empty();
            });
            if (published.isPresent()) {
                applied.addAll(published.get().applied());
                leftOut.putAll(published.get().leftOut());
            } else {
                chunk.forEach(move -> leftOut.put(move.workItemId(), "the plan is out of date"));
            }
        }
        return new Published(applied, leftOut);
    }
}
