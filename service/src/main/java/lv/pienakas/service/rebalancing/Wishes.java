package lv.pienakas.service.rebalancing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a manager asks for.
 *
 * @param units codes; empty: all
 * @param pinnedItems that stay with who has them
 * @param excludedInspectors who keep what they have and get nothing
 * @param mostMoves besides those that are forced, and of items that nobody has; null: as many as pay
 * @param absences imagined; with any of these three it is a what-if, to look at only
 * @param extraLike ids of inspectors of whom an imagined twin comes to help, once for each mention
 * @param documents imagined
 */
public record Wishes(
        List<String> units,
        Set<Long> pinnedItems,
        Set<String> excludedInspectors,
        @Nullable Integer mostMoves,
        List<ImaginedAbsence> absences,
        List<String> extraLike,
        List<ImaginedDocuments> documents) {

    /** Copies the collections. */
    public Wishes {
        units = List.copyOf(units);
        pinnedItems = Set.copyOf(pinnedItems);
        excludedInspectors = Set.copyOf(excludedInspectors);
        absences = List.copyOf(absences);
        extraLike = List.copyOf(extraLike);
        documents = List.copyOf(documents);
    }

    /** Somebody is away from one day to another. */
    public record ImaginedAbsence(String inspector, LocalDate firstDay, LocalDate lastDay) {

        boolean covers(LocalDate day) {
            return !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }
    }

    /** So many documents of a service come in today, each opening a case that runs through all its stages. */
    public record ImaginedDocuments(int count, String documentKind, String service, String channel) {}

    /** Nothing but a more even plan of some units. */
    public static Wishes of(List<String> units) {
        return new Wishes(units, Set.of(), Set.of(), null, List.of(), List.of(), List.of());
    }

    boolean isWhatIf() {
        return !absences.isEmpty() || !extraLike.isEmpty() || !documents.isEmpty();
    }

    /** A code and its values each, to be shown beside the proposal. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        new TreeSet<>(pinnedItems).forEach(item -> lines.add("PINNED " + item));
        new TreeSet<>(excludedInspectors).forEach(inspector -> lines.add("EXCLUDED " + inspector));
        if (mostMoves != null) {
            lines.add("MOST_MOVES " + mostMoves);
        }
        absences.forEach(one -> lines.add("ABSENT " + one.inspector() + " " + one.firstDay() + " " + one.lastDay()));
        extraLike.forEach(like -> lines.add("EXTRA " + like));
        documents.forEach(one -> lines.add(
                "DOCUMENTS " + one.count() + " " + one.documentKind() + " " + one.service() + " " + one.channel()));
        return lines;
    }
}
