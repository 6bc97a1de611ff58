package lv.pienakas.planner.fluid;

import java.util.Set;

/**
 * Why no plan gets the highest load lower: this work has to be done by these desks.
 *
 * @param share load per minute of their capacity that this means
 * @param pools kinds of work, by the number of {@link lv.pienakas.planner.plan.Board#pool}; none: what one desk keeps is proof enough
 * @param desks by position; those that are fuller anyway are left out
 */
public record Proof(double share, Set<Integer> pools, Set<Integer> desks) {

    /** Copies the sets. */
    public Proof {
        pools = Set.copyOf(pools);
        desks = Set.copyOf(desks);
    }
}
