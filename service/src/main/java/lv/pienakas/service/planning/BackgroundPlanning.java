package lv.pienakas.service.planning;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lv.pienakas.data.planning.PlanningRound;
import lv.pienakas.data.planning.PlanningRounds;
import lv.pienakas.planner.problem.Problem;
import lv.pienakas.planner.search.Stop;
import lv.pienakas.service.assignment.Assigning;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Improves the day's plan round by round. One node does so at a time; its lease is the job's row. */
@Component
class BackgroundPlanning {

    /** Name of the job. */
    static final String JOB = "improve-plan";

    private static final Duration KEEP_ROUNDS = Duration.ofDays(30);
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundPlanning.class);

    private final ReadingWork reading;
    private final Improving improving;
    private final PlanningRounds rounds;
    private final PlanningProperties properties;
    private final Stop stop;
    private final Timer searched;
    private final Counter moved;
    private final Clock clock;
    private volatile @Nullable Problem satisfied;

    BackgroundPlanning(
            ReadingWork reading,
            Improving improving,
            PlanningRounds rounds,
            PlanningProperties properties,
            Stop stop,
            MeterRegistry meters,
            Clock clock) {
        this.reading = reading;
        this.improving = improving;
        this.rounds = rounds;
        this.properties = properties;
        this.stop = stop;
        this.searched = Timer.builder("pienakas.planning.rounds")
                .description("Rounds of the background planner that found open work")
                .register(meters);
        this.moved = Counter.builder("pienakas.planning.moves")
                .description("Work items that the background planner gave to somebody else")
                .register(meters);
        this.clock = clock;
    }

    /**
     * One round: nothing, if nothing changed since the last round found nothing to move.
     *
     * @param node that took the job
     * @param lease version of the job since then
     */
    void round(String node, long lease) {
        Instant started = clock.instant();
        OpenWork work = reading.read(List.of());
        if (work.items().isEmpty() || work.problem().equals(satisfied)) {
            return;
        }
        Published published = improving.improve(
                work, properties.search(), Assigning.SYSTEM, () -> !stop.isStopped() && rounds.holdLease(JOB, lease));
        if (stop.isStopped()) {
            return; // another node, or the next start, searches to the end
        }
        searched.record(Duration.between(started, clock.instant()));
        moved.increment(published.applied().size());
        satisfied = published.applied().isEmpty() && published.leftOut().isEmpty() ? work.problem() : null;
        rounds.add(
                new PlanningRound(
                        null,
                        node,
                        started,
                        clock.instant(),
                        work.items().size(),
                        published.applied().size(),
                        published.leftOut().size()),
                started.minus(KEEP_ROUNDS));
        LOG.debug(
                "{} of {} items moved", published.applied().size(), work.items().size());
    }
}
