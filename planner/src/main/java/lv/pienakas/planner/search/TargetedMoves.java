package lv.pienakas.planner.search;

import java.util.Iterator;
import java.util.Random;
import lv.pienakas.planner.plan.WorkPlan;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/** Moves that are likely to pay; see {@link OfferIterator}. */
public final class TargetedMoves implements MoveIteratorFactory<WorkPlan, Shift> {

    /** The solver asks for an iterator at each step. */
    private @Nullable OfferIterator offers;

    @Override
    public void phaseEnded(ScoreDirector<WorkPlan> scoreDirector) {
        offers = null;
    }

    @Override
    public long getSize(ScoreDirector<WorkPlan> scoreDirector) {
        return scoreDirector.getWorkingSolution().board().size();
    }

    @Override
    public Iterator<Shift> createOriginalMoveIterator(ScoreDirector<WorkPlan> scoreDirector) {
        throw new UnsupportedOperationException("moves are drawn at random, there is no list of them");
    }

    @Override
    public Iterator<Shift> createRandomMoveIterator(ScoreDirector<WorkPlan> scoreDirector, Random workingRandom) {
        OfferIterator current = offers;
        if (current == null) {
            current = new OfferIterator(scoreDirector.getWorkingSolution(), workingRandom);
            offers = current;
        }
        return current;
    }
}
