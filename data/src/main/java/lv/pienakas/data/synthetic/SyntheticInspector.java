package lv.pienakas.data.synthetic;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An inspector of a specialist unit.
 *
 * @param id like I0001
 * @param unit code of the catalogue
 * @param skills {@code SERVICE/STAGE}, in alphabetical order
 * @param minutesPerDay net minutes for work items on a day of presence
 */
public record SyntheticInspector(String id, String unit, Set<String> skills, int minutesPerDay) {

    public SyntheticInspector {
        SortedSet<String> sorted = new TreeSet<>(skills);
        skills = Collections.unmodifiableSortedSet(sorted);
    }
}
