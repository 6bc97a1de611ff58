package lv.pienakas.data.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How a case stands.
 *
 * @param version number of events so far
 * @param documentKind of what opened it, as channel and circumstances are
 * @param circumstances in alphabetical order
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

    CaseState at(String next, @Nullable Instant closed) {
        return new CaseState(
                caseId,
                version,
                service,
                personCode,
                circumstances,
                documentKind,
                channel,
                received,
                dueFrom,
                next,
                decision,
                preparedBy,
                openedAt,
                closed);
    }

    CaseState decided(String came, String by) {
        return new CaseState(
                caseId,
                version,
                service,
                personCode,
                circumstances,
                documentKind,
                channel,
                received,
                dueFrom,
                stage,
                came,
                by,
                openedAt,
                closedAt);
    }

    CaseState dueFrom(LocalDate day) {
        return new CaseState(
                caseId,
                version,
                service,
                personCode,
                circumstances,
                documentKind,
                channel,
                received,
                day,
                stage,
                decision,
                preparedBy,
                openedAt,
                closedAt);
    }

    CaseState withEvents(int events) {
        return new CaseState(
                caseId,
                events,
                service,
                personCode,
                circumstances,
                documentKind,
                channel,
                received,
                dueFrom,
                stage,
                decision,
                preparedBy,
                openedAt,
                closedAt);
    }
}
