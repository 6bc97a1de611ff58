package lv.pienakas.data.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import lv.pienakas.rules.catalogue.Channel;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.catalogue.Stage;
import lv.pienakas.rules.routing.Next;
import lv.pienakas.rules.routing.Route;
import lv.pienakas.rules.routing.RoutingFacts;
import lv.pienakas.rules.routing.Transitions;
import org.jspecify.annotations.Nullable;

/**
 * A case: one application with its documents and the work on it. The only way to change any of them; every change leaves
 * an event. Used by one thread, within one transaction.
 */
public final class CaseFile {

    /** In place of a personal code: the case does not say whom it concerns. */
    public static final String NOBODY = "";

    /** Document kind of a case that somebody applied for. */
    public static final String APPLICATION = "APPLICATION";

    /** Document kind of a case for work that a mass recalculation makes. */
    public static final String BULK_TASK = "BULK_TASK";

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private CaseState state;
    private final List<Document> documents;
    private final Map<Long, WorkItem> items = new LinkedHashMap<>();
    private final Map<Long, String> holdersBefore = new HashMap<>();
    private final CaseChanges changes;

    CaseFile(CaseState state, List<Document> documents, List<WorkItem> items, boolean isNew) {
        this.state = state;
        this.documents = new ArrayList<>(documents);
        for (WorkItem item : items) {
            this.items.put(item.workItemId(), item);
            if (item.inspector() != null) {
                holdersBefore.put(item.workItemId(), item.inspector());
            }
        }
        this.changes = new CaseChanges(isNew);
    }

    /** Opens a case with the document and brings it to its first stage. */
    public static CaseFile open(IncomingDocument document, Act act, CaseRules rules) {
        CaseFile file = opened(
                CaseState.opened(
                        rules.ids().getAsLong(),
                        document.service(),
                        document.personCode(),
                        document.circumstances(),
                        document.documentKind(),
                        document.channel(),
                        rules.day(document.received()),
                        act.at()),
                act);
        file.add(document, act, rules);
        return file;
    }

    /**
     * Opens a case without a document, for work that the agency makes itself.
     *
     * @param kind internal document kind, e.g. {@link #BULK_TASK}
     * @param personCode whom it concerns, or {@link #NOBODY}
     * @param circumstances of that person, as far as they are known
     */
    public static CaseFile openInternally(
            String kind,
            String service,
            String personCode,
            Set<String> circumstances,
            LocalDate day,
            Act act,
            CaseRules rules) {
        CaseFile file = opened(
                CaseState.opened(
                        rules.ids().getAsLong(),
                        service,
                        personCode,
                        circumstances,
                        kind,
                        Channel.INTERNAL,
                        day,
                        act.at()),
                act);
        file.enter(Stage.ENTRY, false, act, rules);
        return file;
    }

    private static CaseFile opened(CaseState state, Act act) {
        CaseFile file = new CaseFile(state, List.of(), List.of(), true);
        boolean byDocument = !state.channel().equals(Channel.INTERNAL);
        file.event(act, EventKind.CASE_OPENED, Stage.ENTRY)
                .because(
                        byDocument
                                ? "Saņemtais dokuments citā lietā neietilpst, tāpēc ar to sākas jauna."
                                : "Lietu atver pašas aģentūras uzdevums, ne saņemts dokuments.",
                        byDocument
                                ? "The document received belongs to no other case, so a new one begins with it."
                                : "A task of the agency itself opens the case, not a document received.")
                .add();
        return file;
    }

    /**
     * Adds a further document; what it says is looked at, even if the case is closed already. Where it tells of circumstances
     * that nobody knew of, open work that the table gives to others because of them is called off and made anew.
     *
     * @throws RefusedChangeException if it is of another service, or of a kind that is dealt out by hand while the case is
     *     not: then it has to open a case of its own
     */
    public void join(IncomingDocument document, Act act, CaseRules rules) {
        MayJoinCase.refusal(document, state, rules).ifPresent(reason -> {
            throw new RefusedChangeException(reason + "; leave caseId empty to open a case of its own");
        });
        add(document, act, rules);
    }

    /** Gives an open item that is not begun to an inspector, also one that somebody else has; never without a reason. */
    public void assign(long itemId, String inspector, boolean byHand, String reason, Act act) {
        assign(itemId, inspector, byHand, Reason.said(reason), act);
    }

    /** The same, for a reason that the system itself gives. */
    public void assign(long itemId, String inspector, boolean byHand, Reason reason, Act act) {
        WorkItem item = open(itemId);
        if (item.state() == ItemState.STARTED) {
            throw new RefusedChangeException(
                    "work item " + itemId + " is begun by " + item.inspector() + "; it has to be handed back first");
        }
        requireReason(itemId, reason);
        keepFourEyes(item, inspector);
        replace(item.assigned(inspector, byHand, reason.brief()));
        event(act, EventKind.ITEM_ASSIGNED, item.stage())
                .item(item)
                .inspector(inspector)
                .because(reason)
                .add();
    }

    /**
     * The inspector begins it.
     *
     * @throws RefusedChangeException if nobody has it
     */
    public void start(long itemId, Act act) {
        WorkItem item = open(itemId);
        if (item.state() != ItemState.ASSIGNED) {
            throw new RefusedChangeException("work item " + itemId + " is " + item.state() + ", not ASSIGNED");
        }
        replace(item.started(act.at()));
        event(act, EventKind.ITEM_STARTED, item.stage())
                .item(item)
                .inspector(item.inspector())
                .because(
                        "Darbu sāk inspektors, kuram tas ir piešķirts.",
                        "The inspector to whom the work was given begins it.")
                .add();
    }

    /**
     * Back into the queue of its unit; whoever had it does not get it again as long as somebody else can do it.
     *
     * @param reason of the inspector; not empty
     * @throws RefusedChangeException if nobody has it, or without a reason
     */
    public void handBack(long itemId, String reason, Act act) {
        backToQueue(itemId, WorkItem::handedBack, Reason.said(reason), act);
    }

    /**
     * Back into the queue of its unit, as whoever has it is absent or may not do it.
     *
     * @param reason why, given by the system
     * @throws RefusedChangeException if nobody has it, or without a reason
     */
    public void takeAway(long itemId, Reason reason, Act act) {
        backToQueue(itemId, WorkItem::takenAway, reason, act);
    }

    private void backToQueue(long itemId, UnaryOperator<WorkItem> back, Reason reason, Act act) {
        WorkItem item = open(itemId);
        if (item.state() == ItemState.WAITING) {
            throw new RefusedChangeException("work item " + itemId + " is with nobody who could hand it back");
        }
        requireReason(itemId, reason);
        replace(back.apply(item));
        event(act, EventKind.ITEM_HANDED_BACK, item.stage())
                .item(item)
                .inspector(item.inspector())
                .because(reason)
                .add();
    }

    /**
     * A stage is done; the case goes on as the tables say.
     *
     * @param outcome one of the outcomes that the catalogue allows such a case at the stage
     * @param minutes spent on it, 0 to 1440
     * @param by inspector who did it, not necessarily the one who had it
     * @throws RefusedChangeException if the item is closed, the outcome is none of the stage's, or four eyes would be two
     */
    public void complete(long itemId, String outcome, int minutes, String by, Act act, CaseRules rules) {
        WorkItem item = open(itemId);
        List<String> outcomes = rules.catalogue().outcomes(item.stage(), state.documentKind()).stream()
                .map(Named::code)
                .toList();
        if (!outcomes.contains(outcome)) {
            throw new RefusedChangeException(
                    "outcome '" + outcome + "' is none of " + outcomes + " of the stage " + item.stage(), "outcome");
        }
        if (minutes < 0 || minutes > MINUTES_OF_A_DAY) {
            throw new RefusedChangeException(
                    "minutes " + minutes + " are not between 0 and " + MINUTES_OF_A_DAY, "minutes");
        }
        keepFourEyes(item, by);
        replace(item.done(outcome, minutes, by, act.at()));
        if (item.stage().equals(Stage.CHECK)) {
            state = state.decided(outcome, by);
        }
        boolean further = item.stage().equals(Stage.ENTRY) && !isOpening(item.documentId());
        Next next = further ? after(Transitions.DOCUMENT, rules) : after(outcome, rules);
        event(act, EventKind.ITEM_COMPLETED, item.stage())
                .item(item)
                .inspector(by)
                .outcome(outcome)
                .by(next, rules)
                .add();
        if (further) {
            entered(item).ifPresent(document -> further(document, next, act, rules));
        } else {
            go(next, act, rules);
        }
    }

    /**
     * Nobody needs to do any longer what the agency set itself to do; the case is closed without it.
     *
     * @throws RefusedChangeException if somebody applied for it, or it is closed already
     */
    public void callOff(String latvianReason, String englishReason, Act act) {
        if (!state.channel().equals(Channel.INTERNAL) || state.stage().equals(Transitions.END)) {
            throw new RefusedChangeException("case " + id() + ", opened by " + state.channel() + ", is at "
                    + state.stage() + "; only open work that the agency makes itself can be called off");
        }
        items().stream()
                .filter(WorkItem::isOpen)
                .forEach(item -> withdraw(item, act)
                        .because(latvianReason, englishReason)
                        .add());
        state = state.at(Transitions.END, act.at());
        event(act, EventKind.CASE_CLOSED, Transitions.END)
                .because(latvianReason, englishReason)
                .add();
    }

    private static void requireReason(long itemId, Reason reason) {
        if (reason.isBlank()) {
            throw new RefusedChangeException("work item " + itemId + " changes hands without a reason; give one");
        }
    }

    /** Inspectors who may not get the item: for a second review all who had a hand in preparing a decision of the case. */
    public Set<String> barred(WorkItem item) {
        Set<String> barred = new HashSet<>();
        if (item.stage().equals(Stage.REVIEW)) {
            for (WorkItem other : items.values()) {
                if (other.stage().equals(Stage.CHECK)) {
                    barred.addAll(other.begunBy());
                    if (other.completedBy() != null) {
                        barred.add(other.completedBy());
                    }
                }
            }
        }
        return barred;
    }

    private void keepFourEyes(WorkItem item, String inspector) {
        if (barred(item).contains(inspector)) {
            throw new RefusedChangeException("inspector " + inspector + " prepared the decision of case " + id()
                    + " and can't review it; choose another one");
        }
    }

    private void add(IncomingDocument incoming, Act act, CaseRules rules) {
        Document document = new Document(
                rules.ids().getAsLong(),
                id(),
                incoming.documentKind(),
                incoming.channel(),
                incoming.received(),
                act.at());
        documents.add(document);
        changes.added(document);
        event(act, EventKind.DOCUMENT_REGISTERED, state.stage())
                .document(document.documentId())
                .because(
                        incoming.caseId() == null
                                ? "Ar šo dokumentu lieta sākas."
                                : "Iesniedzējs dokumentu pievieno šai lietai.",
                        incoming.caseId() == null
                                ? "The case begins with this document."
                                : "Whoever sent the document adds it to this case.")
                .add();
        CaseState before = state;
        List<WorkItem> open = items.values().stream().filter(WorkItem::isOpen).toList();
        learn(document, incoming.circumstances(), act, rules);
        enter(document, act, rules);
        if (!before.circumstances().equals(state.circumstances())) {
            open.forEach(item -> routeAnew(item.workItemId(), before, act, rules));
        }
    }

    private void enter(Document document, Act act, CaseRules rules) {
        RoutingFacts facts = state.facts(document.kind(), document.channel(), Stage.ENTRY);
        LocalDate received = rules.day(document.received());
        Route route = rules.routing().route(facts, received);
        if (route.action() != Route.Action.SKIP) {
            create(Stage.ENTRY, route, received, document.documentId(), null, act, rules);
            return;
        }
        skipped(Stage.ENTRY, route, document.documentId(), act, rules);
        if (isOpening(document.documentId())) {
            go(after(Transitions.SKIPPED, rules), act, rules);
        } else {
            further(document, after(Transitions.DOCUMENT, rules), act, rules);
        }
    }

    private void learn(Document document, Set<String> circumstances, Act act, CaseRules rules) {
        Set<String> further = new TreeSet<>(circumstances);
        further.removeAll(state.circumstances());
        state = state.knowing(further);
        for (Named one : rules.catalogue().circumstances()) {
            if (further.contains(one.code())) {
                event(act, EventKind.CIRCUMSTANCE_ADDED, state.stage())
                        .document(document.documentId())
                        .outcome(one.code())
                        .because(
                                "Dokuments ziņo par apstākli, kas lietā nebija zināms: " + one.latvian() + ".",
                                "The document tells of a circumstance that was not known in the case: " + one.english()
                                        + ".")
                        .add();
            }
        }
    }

    /** What is open and would be another line's now is called off and made anew; whoever has it keeps it if the unit does. */
    private void routeAnew(long itemId, CaseState before, Act act, CaseRules rules) {
        WorkItem item = Objects.requireNonNull(items.get(itemId));
        Route was = route(item, before, rules);
        Route is = route(item, state, rules);
        boolean entry = item.stage().equals(Stage.ENTRY);
        boolean skip = is.action() == Route.Action.SKIP;
        if (!item.isOpen() || is.line() == was.line() || (entry && skip)) {
            return; // a paper has to be entered whatever it says
        }
        replace(item.withdrawn(act.at()));
        event(act, EventKind.ITEM_WITHDRAWN, item.stage())
                .item(item)
                .inspector(item.inspector())
                .because(
                        "Apstākļi ir citi, nekā bija zināms, tāpēc darbu pēc tabulas virza no jauna.",
                        "Circumstances are others than were known, so the work is routed anew by the table.")
                .add();
        if (skip) {
            skipped(item.stage(), is, null, act, rules);
            go(after(Transitions.SKIPPED, rules), act, rules);
        } else {
            LocalDate dueFrom = entered(item)
                    .map(document -> rules.day(document.received()))
                    .orElse(state.dueFrom());
            String holder = is.unit().equals(item.placement().unit()) ? item.inspector() : null;
            create(item.stage(), is, dueFrom, item.documentId(), holder, act, rules);
        }
    }

    private Route route(WorkItem item, CaseState as, CaseRules rules) {
        return entered(item)
                .map(document -> rules.routing()
                        .route(
                                as.facts(document.kind(), document.channel(), item.stage()),
                                rules.day(document.received())))
                .orElseGet(() ->
                        rules.routing().route(as.facts(as.documentKind(), as.channel(), item.stage()), as.received()));
    }

    /** Document to be entered; empty but for document entry. */
    private Optional<Document> entered(WorkItem item) {
        return documents.stream()
                .filter(document -> Long.valueOf(document.documentId()).equals(item.documentId()))
                .findFirst();
    }

    /** Whether the case was opened with the document; work that the agency makes itself is with none. */
    private boolean isOpening(@Nullable Long documentId) {
        Optional<Document> opening = documents.stream()
                .filter(document -> document.registeredAt().equals(state.openedAt()))
                .findFirst();
        boolean internal = state.channel().equals(Channel.INTERNAL);
        return Objects.equals(
                documentId, internal ? null : opening.orElseThrow().documentId());
    }

    private Next after(String outcome, CaseRules rules) {
        return rules.routing().transitions().after(state.stage(), outcome, state.decision());
    }

    /** A further document can be read now. Where the decision is out already, the new look has its time anew. */
    private void further(Document document, Next next, Act act, CaseRules rules) {
        if (next.stage().equals(state.stage())) {
            return;
        }
        if (state.stage().equals(Stage.PAYMENT) || state.stage().equals(Transitions.END)) {
            LocalDate received = rules.day(document.received());
            state = state.dueFrom(received.isBefore(state.dueFrom()) ? state.dueFrom() : received);
        }
        withdrawAll(next, act, rules);
        if (state.stage().equals(Transitions.END)) {
            state = state.at(next.stage(), null);
            event(act, EventKind.CASE_REOPENED, next.stage()).by(next, rules).add();
        }
        go(next, act, rules);
    }

    private void withdrawAll(Next next, Act act, CaseRules rules) {
        for (WorkItem item : items()) {
            if (item.isOpen() && !item.stage().equals(Stage.ENTRY)) {
                withdraw(item, act).by(next, rules).add();
            }
        }
    }

    private EventDraft withdraw(WorkItem item, Act act) {
        replace(item.withdrawn(act.at()));
        return event(act, EventKind.ITEM_WITHDRAWN, item.stage()).item(item).inspector(item.inspector());
    }

    private void go(Next next, Act act, CaseRules rules) {
        if (next.isEnd()) {
            state = state.at(Transitions.END, act.at());
            event(act, EventKind.CASE_CLOSED, Transitions.END).by(next, rules).add();
        } else {
            enter(next.stage(), next.preparer(), act, rules);
        }
    }

    private void enter(String stage, boolean preparer, Act act, CaseRules rules) {
        state = state.at(stage, null);
        RoutingFacts facts = state.facts(state.documentKind(), state.channel(), stage);
        Route route = rules.routing().route(facts, state.received());
        if (route.action() == Route.Action.SKIP) {
            skipped(stage, route, null, act, rules);
            go(after(Transitions.SKIPPED, rules), act, rules);
        } else {
            create(stage, route, state.dueFrom(), null, knowsTheCase(stage, preparer), act, rules);
        }
    }

    /** Who prepared the decision where the case goes back to that; else who did this stage before, apart from entry. */
    private @Nullable String knowsTheCase(String stage, boolean preparer) {
        String known = preparer ? state.preparedBy() : null;
        for (WorkItem item : known == null && !stage.equals(Stage.ENTRY) ? items() : List.<WorkItem>of()) {
            if (item.stage().equals(stage) && item.completedBy() != null) {
                known = item.completedBy();
            }
        }
        return known != null && handedBackBy(stage).contains(known) ? null : known;
    }

    /** Whoever handed back what there was to do at a stage, as the last item of it has it. */
    private List<String> handedBackBy(String stage) {
        return items.values().stream()
                .filter(item -> item.stage().equals(stage))
                .reduce((earlier, later) -> later)
                .map(WorkItem::handedBackBy)
                .orElse(List.of());
    }

    private void skipped(String stage, Route route, @Nullable Long documentId, Act act, CaseRules rules) {
        event(act, EventKind.STAGE_SKIPPED, stage)
                .document(documentId)
                .by(route, rules)
                .add();
    }

    private void create(
            String stage,
            Route route,
            LocalDate dueFrom,
            @Nullable Long documentId,
            @Nullable String preferred,
            Act act,
            CaseRules rules) {
        WorkItem item = WorkItem.waiting(
                rules.ids().getAsLong(),
                id(),
                documentId,
                stage,
                Placement.of(route, dueFrom, rules),
                preferred,
                handedBackBy(stage),
                act.at());
        items.put(item.workItemId(), item);
        changes.created(item.workItemId());
        event(act, EventKind.ITEM_CREATED, stage).item(item).by(route, rules).add();
    }

    private WorkItem open(long itemId) {
        WorkItem item = items.get(itemId);
        if (item == null) {
            throw new RefusedChangeException("case " + id() + " has no work item " + itemId);
        }
        if (!item.isOpen()) {
            throw new RefusedChangeException("work item " + itemId + " is " + item.state() + " already");
        }
        return item;
    }

    private void replace(WorkItem item) {
        items.put(item.workItemId(), item);
        changes.changed(item.workItemId());
    }

    private EventDraft event(Act act, EventKind kind, String stage) {
        return new EventDraft(this, act, kind, stage);
    }

    void happened(CaseEvent event) {
        changes.happened(event);
        state = state.withEvents(event.number());
    }

    /**
     * Last day on which a decision is on time, by the routing table: that of the second review, or of the check where
     * nobody reviews; empty where the table leaves out both.
     */
    public Optional<LocalDate> decisionDue(CaseRules rules) {
        return List.of(Stage.REVIEW, Stage.CHECK).stream()
                .map(stage -> rules.routing()
                        .route(state.facts(state.documentKind(), state.channel(), stage), state.received()))
                .filter(route -> route.action() != Route.Action.SKIP)
                .findFirst()
                .map(route -> rules.calendar().plusWorkingDays(state.dueFrom(), route.workingDays()));
    }

    CaseChanges changes() {
        return changes;
    }

    public long id() {
        return state.caseId();
    }

    public CaseState state() {
        return state;
    }

    /** In the order of registration. */
    public List<Document> documents() {
        return List.copyOf(documents);
    }

    /** What happened since the case was opened or read, in this order. */
    public List<CaseEvent> newEvents() {
        return List.copyOf(changes.events());
    }

    /** Who had the item when the case was read; empty: nobody, or there was no such item. */
    public Optional<String> holderBefore(long itemId) {
        return Optional.ofNullable(holdersBefore.get(itemId));
    }

    /** Open ones made since the case was opened or read, in the order of creation. */
    public List<WorkItem> newItems() {
        return items.values().stream()
                .filter(item -> item.isOpen() && changes.createdItems().contains(item.workItemId()))
                .toList();
    }

    /** Whether an item that there was when the case was read is no longer what it was. */
    public boolean hasChangedItems() {
        return !changes.changedItems().isEmpty();
    }

    /** In the order of creation. */
    public Collection<WorkItem> items() {
        return List.copyOf(items.values());
    }

    public Optional<WorkItem> item(long itemId) {
        return Optional.ofNullable(items.get(itemId));
    }
}
