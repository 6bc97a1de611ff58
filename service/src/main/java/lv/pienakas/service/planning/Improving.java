package lv.pienakas.service.planning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Somebody may enter absences one after the other. */
    private static final int MOST_ATTEMPTS = 5;

    private final ReadingWork reading;
    private final Publishing publishing;
    private final Worth worth;
    private final Roster roster;
    private final TransactionTemplate transaction;
    private final PlanningProperties properties;
    private final Stop stop;

    Improving(
            ReadingWork reading,
            Publishing publishing,
            Worth worth,
            Roster roster,
            TransactionTemplate transaction,
            PlanningProperties properties,
            Stop stop) {
        this.reading = reading;
        this.publishing = publishing;
        this.worth = worth;
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

    /** What a later transaction may leave out doesn't count: what pays only with it is found again in the next round. */
    private Published publish(Chunk chunk, long plannedOn, String actor) {
        return publishing.publish(
                chunk.moves(),
                plannedOn,
                actor,
                (possible, changed) -> changed || !chunk.later().isEmpty()
                        ? worth.vain(possible, chunk.units(), properties.gain())
                        : Set.of());
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
        for (Chunk chunk : Chunk.of(moves, work::unit)) {
            Optional<Published> published = transaction.execute(status -> {
                roster.holdStill();
                return roster.version() == work.rosterVersion() && mayPublish.getAsBoolean()
                        ? Optional.of(publish(chunk, work.rosterVersion(), actor))
                        : Optional.empty();
            });
            if (published.isPresent()) {
                applied.addAll(published.get().applied());
                leftOut.putAll(published.get().leftOut());
            } else {
                chunk.moves().forEach(move -> leftOut.put(move.workItemId(), "the plan is out of date"));
            }
        }
        return new Published(applied, leftOut);
    }
}
