package lv.pienakas.service.assignment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.CasesSaved;
import lv.pienakas.data.staff.OnDuty;
import lv.pienakas.data.staff.Roster;
import lv.pienakas.data.staff.Workloads;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The desks of each unit, read anew when they may have changed. Who is there and what they can do is always that of the roster
 * that is held still. What lies on the desks may be a moment old: what another node gave out is seen after a second, and
 * what was given out here by a transaction that came to nothing is forgotten after a second.
 */
@Component
class KnownDesks {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Roster roster;
    private final Workloads workloads;
    private final CaseRules rules;
    private final Map<String, Known> byUnit = new ConcurrentHashMap<>();

    KnownDesks(Roster roster, Workloads workloads, CaseRules rules) {
        this.roster = roster;
        this.workloads = workloads;
        this.rules = rules;
    }

    private record Known(LocalDate today, long rosterVersion, Instant at, Desks desks) {

        boolean isGood(LocalDate day, long version, Instant now) {
            return today.equals(day)
                    && rosterVersion == version
                    && Duration.between(at, now).compareTo(LONGEST) < 0;
        }
    }

    /** @param rosterVersion that is held still */
    Desks of(String unit, LocalDate today, long rosterVersion, Instant now) {
        return byUnit.compute(
                        unit,
                        (code, known) -> known != null && known.isGood(today, rosterVersion, now)
                                ? known
                                : new Known(today, rosterVersion, now, read(code, today, rosterVersion)))
                .desks();
    }

    private Desks read(String unit, LocalDate today, long rosterVersion) {
        List<OnDuty> people = roster.from(today, rosterVersion).stream()
                .filter(one -> one.inspector().unit().equals(unit))
                .toList();
        return new Desks(workloads.of(people), Horizon.from(today, rules.calendar()));
    }

    /** Only what was given out by itself is on the desks already. */
    @TransactionalEventListener
    void changed(CasesSaved saved) {
        if (saved.files().stream().anyMatch(CaseFile::hasChangedItems)) {
            byUnit.clear();
        }
    }
}
