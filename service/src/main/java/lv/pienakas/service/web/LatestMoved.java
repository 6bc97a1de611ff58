package lv.pienakas.service.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lv.pienakas.service.planning.EnteringAbsences.Moved;
import lv.pienakas.service.planning.Published;
import org.springframework.stereotype.Component;

/**
 * What moved because of the latest absences that were entered or cancelled here: for the page that is shown thereafter. It is
 * in the histories of the cases as well, so nothing is lost with it.
 */
@Component
class LatestMoved {

    private static final int MOST = 100;

    private final Map<Long, Moved> byAbsence = new LinkedHashMap<>();

    synchronized long keep(Moved moved) {
        long id = Objects.requireNonNull(moved.absence().absenceId());
        byAbsence.remove(id);
        byAbsence.put(id, moved);
        if (byAbsence.size() > MOST) {
            byAbsence.remove(byAbsence.keySet().iterator().next());
        }
        return id;
    }

    /** Empty if the service was started anew since, or another node did it. */
    synchronized Optional<Published> of(long absence, boolean cancelled) {
        return Optional.ofNullable(byAbsence.get(absence))
                .filter(moved -> moved.absence().isCancelled() == cancelled)
                .map(Moved::published);
    }
}
