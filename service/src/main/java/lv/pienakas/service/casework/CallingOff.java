package lv.pienakas.service.casework;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import lv.pienakas.data.casework.Act;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.rules.routing.Transitions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work that the agency set itself turns out to be needless. */
@Service
public class CallingOff {

    private final Cases cases;
    private final Clock clock;

    CallingOff(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Closes those of the cases that are still open, without a result.
     *
     * @param caseIds of cases that no document opened
     */
    @Transactional
    public void callOff(Collection<Long> caseIds, String latvianReason, String englishReason, String actor) {
        List<CaseFile> open = cases.findToChange(caseIds).stream()
                .filter(file -> !file.state().stage().equals(Transitions.END))
                .toList();
        Act act = new Act(clock.instant(), actor);
        open.forEach(file -> file.callOff(latvianReason, englishReason, act));
        cases.save(open);
    }
}
