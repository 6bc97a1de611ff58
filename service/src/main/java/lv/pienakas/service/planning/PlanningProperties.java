package lv.pienakas.service.planning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How calmly the day's plan is improved.
 *
 * @param pause between two rounds of the background planner
 * @param search of a round, on one thread
 * @param absenceSearch after an absence; 0 for the first plan, in which no single item would be better elsewhere: the background
 *     planner goes on from there
 * @param gain soft penalty that a move has to spare besides its own price of 20,000, 0 or more
 */
@ConfigurationProperties("pienakas.planning")
record PlanningProperties(Duration pause, Duration search, Duration absenceSearch, long gain) {

    /** @throws IllegalArgumentException naming the property */
    PlanningProperties {
        positive("pause", pause);
        positive("search", search);
        if (absenceSearch.isNegative()) {
            throw new IllegalArgumentException(
                    "pienakas.planning.absence-search is " + absenceSearch + "; it has to be 0s or longer");
        }
        if (gain < 0) {
            throw new IllegalArgumentException("pienakas.planning.gain is " + gain + "; it has to be 0 or more");
        }
    }

    private static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(
                    "pienakas.planning." + name + " is " + value + "; it has to be longer than 0, e.g. 5s");
        }
    }
}
