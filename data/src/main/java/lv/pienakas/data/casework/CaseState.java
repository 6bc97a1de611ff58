package lv.pienakas.data.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lv.pienakas.rules.catalogue.Stage;
import lv.pienakas.rules.routing.RoutingFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How a case stands.
 *
 * @param version number of events so far
 * @param personCode of the applicant; empty: the case does not say whom it concerns
 * @param circumstances of the applicant that documents of the case tell of, in alphabetical order
 * @param documentKind of what opened it; channel likewise
 * @param received day by which routing lines are valid
 * @param dueFrom day from which deadlines count
 * @param stage code, or {@code END}
 * @param decision what the check came to last; null: nothing yet
 * @param preparedBy inspector who prepared it; null: nobody yet
 */
@Table(schema = "casework", name = "case_file")
public record CaseState(
        @Id long caseId,
        int version,
        String service,
        String personCode,
        List<String> circumstances,
        String documentKind,
        String channel,
        LocalDate received,
        LocalDate dueFrom,
        String stage,
        @Nullable String decision,
        @Nullable String preparedBy,
        Instant openedAt,
        @Nullable Instant closedAt) {

    static CaseState opened(
            long caseId,
            String service,
            String personCode,
            Set<String> circumstances,
            String documentKind,
            String channel,
            LocalDate day,
            Instant at) {
        return new CaseState(
                caseId,
                0,
                service,
                personCode,
                List.copyOf(new TreeSet<>(circumstances)),
                documentKind,
                channel,
                day,
                day,
                Stage.ENTRY,
                null,
                null,
                at,
                null);
    }

    CaseState at(String next, @Nullable Instant closed) {
        return with(circumstances, version, dueFrom, next, decision, preparedBy, closed);
    }

    CaseState knowing(Set<String> further) {
        TreeSet<String> all = new TreeSet<>(circumstances);
        all.addAll(further);
        return with(List.copyOf(all), version, dueFrom, stage, decision, preparedBy, closedAt);
    }

    CaseState dueFrom(LocalDate day) {
        return with(circumstances, version, day, stage, decision, preparedBy, closedAt);
    }

    CaseState decided(String came, String by) {
        return with(circumstances, version, dueFrom, stage, came, by, closedAt);
    }

    CaseState withEvents(int events) {
        return with(circumstances, events, dueFrom, stage, decision, preparedBy, closedAt);
    }

    private CaseState with(
            List<String> known,
            int events,
            LocalDate from,
            String next,
            @Nullable String came,
            @Nullable String by,
            @Nullable Instant closed) {
        return new CaseState(
                caseId,
                events,
                service,
                personCode,
                known,
                documentKind,
                channel,
                received,
                from,
                next,
                came,
                by,
                openedAt,
                closed);
    }

    /** What routing goes by at a stage, for a document of the case. */
    RoutingFacts facts(String kind, String way, String next) {
        return new RoutingFacts(kind, service, way, Set.copyOf(circumstances), next);
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "case " + caseId + " at " + stage;
    }
}
