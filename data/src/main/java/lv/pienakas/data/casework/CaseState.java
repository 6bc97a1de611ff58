package lv.pienakas.data.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lv.pienakas.rules.catalogue.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How a case stands.
 *
 * @param version number of events so far
 * @param circumstances of the applicant, as far as any document told, in alphabetical order
 * @param documentKind of what the work is about: what opened the case, or came after its decision; channel likewise
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
        return with(circumstances, documentKind, channel, dueFrom, next, closed);
    }

    /** What the work is about from now on: a document that came after the decision, with its own time. */
    CaseState about(Document document, LocalDate day) {
        return with(circumstances, document.kind(), document.channel(), day, stage, closedAt);
    }

    CaseState in(List<String> known) {
        return with(known, documentKind, channel, dueFrom, stage, closedAt);
    }

    private CaseState with(
            List<String> known, String kind, String way, LocalDate from, String next, @Nullable Instant closed) {
        return new CaseState(
                caseId,
                version,
                service,
                personCode,
                known,
                kind,
                way,
                received,
                from,
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

    /** Without the person. */
    @Override
    public String toString() {
        return "case " + caseId + " at " + stage;
    }
}
