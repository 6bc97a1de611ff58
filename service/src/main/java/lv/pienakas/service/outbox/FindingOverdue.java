package lv.pienakas.service.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.outbox.OverdueItem;
import lv.pienakas.data.outbox.OverdueItems;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells SAIS once of each open work item whose due day has passed. */
@Component
@Conditional(SaisIsThere.class)
class FindingOverdue {

    /** Cases locked at once. */
    private static final int CHUNK = 100;

    private final OverdueItems overdue;
    private final Cases cases;
    private final TellingSais telling;
    private final CaseRules rules;
    private final TransactionOperations transactions;
    private final Clock clock;

    FindingOverdue(
            OverdueItems overdue,
            Cases cases,
            TellingSais telling,
            CaseRules rules,
            TransactionOperations transactions,
            Clock clock) {
        this.overdue = overdue;
        this.cases = cases;
        this.telling = telling;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param stopping whether to leave the rest for later */
    void findAll(BooleanSupplier stopping) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), rules.zone());
        List<OverdueItem> found;
        do {
            found = overdue.untold(today, CHUNK);
            if (!found.isEmpty()) {
                tell(found);
            }
        } while (found.size() == CHUNK && !stopping.getAsBoolean());
    }

    private void tell(List<OverdueItem> found) {
        transactions.executeWithoutResult(status -> {
            Map<Long, CaseFile> files =
                    cases
                            .findToChange(found.stream()
                                    .map(OverdueItem::caseId)
                                    .distinct()
                                    .toList())
                            .stream()
                            .collect(Collectors.toMap(CaseFile::id, Function.identity()));
            // some are done since they were found, and then it is no longer news
            Map<Long, WorkItem> open = found.stream()
                    .map(one -> Objects.requireNonNull(files.get(one.caseId()))
                            .item(one.workItemId())
                            .orElseThrow())
                    .filter(WorkItem::isOpen)
                    .collect(Collectors.toMap(WorkItem::workItemId, Function.identity()));
            Instant now = clock.instant();
            Set<Long> news = overdue.tell(open.keySet(), now);
            telling.tellOverdue(open.values().stream()
                    .filter(item -> news.contains(item.workItemId()))
                    .toList());
        });
    }
}
