package lv.pienakas.service.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.pienakas.data.casework.CaseEvent;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.CaseState;
import lv.pienakas.data.casework.Document;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.quality.FindingCheck;
import lv.pienakas.rules.catalogue.Stage;

/**
 * A case from receipt to grant, without its person, whom nobody needs to know to see how it stands.
 *
 * @param opened by what kind of document
 * @param check whether a finding, or a fact that it lacks, is checked; which one the case does not say
 * @param circumstances of the applicant; empty: none that matter
 * @param stage at which it is
 * @param due last day on which the open work is on time; empty: nothing is open
 * @param overdue whether that day has passed
 * @param daysLeft working days until then; empty: nothing is open, or late
 * @param decision what the check came to last; empty: nothing yet
 * @param preparedBy inspector who prepared it; empty: nobody yet
 * @param unreviewedYears years whose working days nobody has confirmed, among those until it is due
 */
record CaseView(
        String number,
        String service,
        String opened,
        boolean check,
        String channel,
        String received,
        String circumstances,
        String stage,
        boolean closed,
        String due,
        boolean overdue,
        String daysLeft,
        String decision,
        String preparedBy,
        List<String> unreviewedYears,
        List<StageView> stages,
        List<DocumentView> documents,
        List<WorkItemView> items,
        List<EventView> events) {

    /** A document of the case. */
    record DocumentView(String number, String kind, String channel, String received, String registered) {}

    static CaseView of(CaseFile file, List<CaseEvent> events, Instant now, CaseRules rules, Names names) {
        CaseState state = file.state();
        Wording wording = names.wording();
        LocalDate today = LocalDate.ofInstant(now, rules.zone());
        Map<Long, String> documents = file.documents().stream()
                .collect(Collectors.toMap(Document::documentId, document -> names.documentKind(document.kind())));
        Optional<LocalDate> due = file.items().stream()
                .filter(WorkItem::isOpen)
                .map(item -> item.placement().due())
                .min(LocalDate::compareTo);
        boolean overdue = due.filter(day -> day.isBefore(today)).isPresent();
        String decision = state.decision();
        return new CaseView(
                String.valueOf(file.id()),
                names.service(state.service()),
                names.documentKind(state.documentKind()),
                Arrays.stream(FindingCheck.Kind.values())
                        .anyMatch(kind -> kind.name().equals(state.documentKind())),
                names.channel(state.channel()),
                wording.date(state.received()),
                names.circumstances(state.circumstances()),
                names.stage(state.stage()),
                state.closedAt() != null,
                due.map(wording::date).orElse(""),
                overdue,
                due.filter(day -> !day.isBefore(today))
                        .map(day -> wording.count(rules.calendar().workingDaysBetween(today, day)))
                        .orElse(""),
                decision == null ? "" : names.outcome(Stage.CHECK, decision),
                QueuedItemView.text(state.preparedBy()),
                due.map(day -> rules.calendar().unreviewedYears(state.dueFrom(), day).stream()
                                .map(String::valueOf)
                                .toList())
                        .orElse(List.of()),
                StageView.of(file, events, names),
                file.documents().stream()
                        .map(document -> document(document, names))
                        .toList(),
                file.items().stream()
                        .map(item -> WorkItemView.of(item, documents, today, rules.releaseHash(), names))
                        .toList(),
                events.stream()
                        .map(event -> EventView.of(event, documents, rules.releaseHash(), names))
                        .toList());
    }

    private static DocumentView document(Document document, Names names) {
        return new DocumentView(
                String.valueOf(document.documentId()),
                names.documentKind(document.kind()),
                names.channel(document.channel()),
                names.moment(document.received()),
                names.moment(document.registeredAt()));
    }
}
