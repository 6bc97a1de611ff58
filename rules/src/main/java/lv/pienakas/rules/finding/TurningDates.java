package lv.pienakas.rules.finding;

import java.time.LocalDate;

/** Is told by {@link Evaluation} when people have to be evaluated again. */
@FunctionalInterface
public interface TurningDates {

    /**
     * On each day before this one the person's findings are what they are now, unless facts or rules change.
     *
     * @param personId internal key of the person evaluated: a child's claims turn with the child
     * @param day after the as-of date; who has none is not reported and stays as they are for good
     */
    void turns(int personId, LocalDate day);
}
