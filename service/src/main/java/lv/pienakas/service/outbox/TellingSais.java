package lv.pienakas.service.outbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.pienakas.data.casework.CaseEvent;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.casework.CasesSaved;
import lv.pienakas.data.casework.WorkItem;
import lv.pienakas.data.outbox.NewMessage;
import lv.pienakas.data.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what SAIS has to know of a case, whenever one is stored, in the same transaction. */
@Component
@Conditional(SaisIsThere.class)
class TellingSais {

    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    TellingSais(Outbox outbox, JsonMapper json, Clock clock) {
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void tell(CasesSaved saved) {
        List<NewMessage> messages = new ArrayList<>();
        for (CaseFile file : saved.files()) {
            Map<Long, Optional<String>> holders = new HashMap<>();
            for (CaseEvent event : file.newEvents()) {
                Long id = event.workItemId();
                if (id != null) {
                    Optional<String> before = holders.computeIfAbsent(id, file::holderBefore);
                    message(file, event, file.item(id).orElseThrow(), before.orElse(null))
                            .ifPresent(messages::add);
                    holders.put(id, holder(event, before));
                }
            }
        }
        outbox.add(messages, clock.instant());
    }

    /** The items are open and their cases locked. */
    void tellOverdue(Collection<WorkItem> items) {
        outbox.add(
                items.stream()
                        .map(item -> write(
                                SaisTopics.OVERDUE,
                                new SaisEvent(
                                        item.caseId(),
                                        item.workItemId(),
                                        item.stage(),
                                        item.placement().unit(),
                                        item.inspector(),
                                        null,
                                        item.placement().due(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        clock.instant())))
                        .toList(),
                clock.instant());
    }

    private static Optional<String> holder(CaseEvent event, Optional<String> before) {
        return switch (event.kind()) {
            case ITEM_ASSIGNED -> Optional.ofNullable(event.inspector());
            case ITEM_HANDED_BACK, ITEM_WITHDRAWN, ITEM_COMPLETED -> Optional.empty();
            default -> before;
        };
    }

    private Optional<NewMessage> message(CaseFile file, CaseEvent event, WorkItem item, @Nullable String before) {
        return switch (event.kind()) {
            case ITEM_ASSIGNED ->
                Optional.of(write(
                        before == null ? SaisTopics.ASSIGNED : SaisTopics.MOVED,
                        event(event, item, event.inspector(), before, null, null)));
            case ITEM_HANDED_BACK -> Optional.of(write(SaisTopics.MOVED, event(event, item, null, before, null, null)));
            case ITEM_WITHDRAWN ->
                Optional.of(write(SaisTopics.WITHDRAWN, event(event, item, null, before, null, null)));
            case ITEM_COMPLETED ->
                Optional.of(write(
                        SaisTopics.STAGE_DONE,
                        event(
                                event,
                                item,
                                event.inspector(),
                                before,
                                event.outcome(),
                                file.state().stage())));
            default -> Optional.empty();
        };
    }

    private static SaisEvent event(
            CaseEvent event,
            WorkItem item,
            @Nullable String inspector,
            @Nullable String before,
            @Nullable String outcome,
            @Nullable String nextStage) {
        return new SaisEvent(
                event.caseId(),
                item.workItemId(),
                item.stage(),
                item.placement().unit(),
                inspector,
                before,
                item.placement().due(),
                event.englishReason().isEmpty() ? null : event.englishReason(),
                event.reasonCode(),
                outcome,
                nextStage,
                event.at());
    }

    private NewMessage write(String topic, SaisEvent event) {
        return new NewMessage(topic, SaisTopics.stream(event.caseId()), json.writeValueAsString(event));
    }
}
