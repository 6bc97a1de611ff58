package lv.pienakas.service.casework;

import static lv.pienakas.service.casework.Tables.cell;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import lv.pienakas.data.casework.IncomingDocument;
import org.jspecify.annotations.Nullable;

/** A case as the issue and the tables' text want it: what is refused, and what follows from what is not. */
final class ExpectedCase {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    /** An item; who has it is taken over from what is stored, once it is found to be right. */
    static final class Item {
        private final String stage;
        private final String unit;
        private final String skill;
        private final @Nullable Integer document;
        private @Nullable String preparer;
        private String state = "WAITING";
        private String inspector = "";
        private String outcome = "";
        private String completedBy = "";
        private final Set<String> begunBy = new HashSet<>();
        private final Set<String> handedBackBy = new HashSet<>();
        private boolean dealt;

        Item(String stage, String unit, String skill, @Nullable Integer document, @Nullable String preparer) {
            this.stage = stage;
            this.unit = unit;
            this.skill = skill;
            this.document = document;
            this.preparer = preparer;
        }

        private boolean open() {
            return !state.equals("DONE") && !state.equals("WITHDRAWN");
        }
    }

    private final Tables tables;
    private final Offices offices;
    private final String service;
    private final String person;
    private final String kind;
    private final String channel;
    private final Set<String> circumstances = new TreeSet<>();
    private final LocalDate received;
    private final boolean internal;
    private final List<Item> items = new ArrayList<>();
    private final List<IncomingDocument> documents = new ArrayList<>();
    private String stage = "ENTRY";
    private String decision = "";
    private String preparedBy = "";

    private ExpectedCase(
            Tables tables,
            Offices offices,
            String service,
            String person,
            String kind,
            @Nullable IncomingDocument opening,
            LocalDate day) {
        this.person = person;
        this.tables = tables;
        this.offices = offices;
        this.service = service;
        this.internal = opening == null;
        this.kind = kind;
        this.channel = opening == null ? "INTERNAL" : opening.channel();
        this.circumstances.addAll(opening == null ? Set.of() : opening.circumstances());
        this.received = day;
    }

    static ExpectedCase opened(Tables tables, Offices offices, IncomingDocument document) {
        LocalDate day = LocalDate.ofInstant(document.received(), RIGA);
        ExpectedCase expected = new ExpectedCase(
                tables, offices, document.service(), document.personCode(), document.documentKind(), document, day);
        expected.add(document);
        return expected;
    }

    static ExpectedCase internal(
            Tables tables, Offices offices, String kind, String service, String person, LocalDate day) {
        ExpectedCase expected = new ExpectedCase(tables, offices, service, person, kind, null, day);
        expected.enter("ENTRY", null);
        return expected;
    }

    String service() {
        return service;
    }

    String person() {
        return person;
    }

    Set<String> circumstances() {
        return circumstances;
    }

    /** Whether the documents are taken, all or none. */
    boolean join(List<IncomingDocument> batch) {
        Set<String> known = new TreeSet<>(circumstances);
        for (IncomingDocument document : batch) {
            known.addAll(document.circumstances());
            if (!takes(document, known)) {
                return false;
            }
        }
        batch.forEach(this::add);
        return true;
    }

    /** Whether the document belongs to the case; what is about something else opens one of its own. */
    private boolean takes(IncomingDocument document, Set<String> known) {
        return document.service().equals(service)
                && document.personCode().equals(person)
                && !Set.of("FINDING_CHECK", "FACT_CHECK").contains(kind)
                && (manual(kind, channel, known) || !manual(document.documentKind(), document.channel(), known));
    }

    /** Whether the table deals such documents out by hand at the check. */
    private boolean manual(String documentKind, String by, Set<String> known) {
        Map<String, String> line = tables.route(documentKind, service, by, known, "CHECK", received);
        return line == null || cell(line, "unit").equals("MANUAL");
    }

    private void add(IncomingDocument document) {
        documents.add(document);
        int number = documents.size() - 1;
        Set<String> before = Set.copyOf(circumstances);
        List<Item> open = items.stream().filter(Item::open).toList();
        circumstances.addAll(document.circumstances());
        enter(document, number);
        if (!before.equals(circumstances)) {
            open.stream().filter(Item::open).forEach(item -> routeAnew(item, before));
        }
    }

    /** Of an open item only what the table says differently now is made anew; a paper is entered anyway. */
    private void routeAnew(Item item, Set<String> before) {
        Map<String, String> was = line(item, before);
        Map<String, String> is = line(item, circumstances);
        boolean skip = is != null && cell(is, "unit").equals("SKIP");
        if (Objects.equals(was, is) || (skip && item.stage.equals("ENTRY"))) {
            return;
        }
        item.state = "WITHDRAWN";
        if (skip) {
            follow(item.stage, "SKIPPED");
        } else {
            item(item.stage, is, item.document, null);
            Item anew = items.get(items.size() - 1);
            anew.preparer = anew.unit.equals(item.unit) && !item.inspector.isEmpty() ? item.inspector : null;
        }
    }

    private @Nullable Map<String, String> line(Item item, Set<String> known) {
        if (item.document == null) {
            return tables.route(kind, service, channel, known, item.stage, received);
        }
        IncomingDocument document = documents.get(item.document);
        return tables.route(
                document.documentKind(),
                service,
                document.channel(),
                known,
                item.stage,
                LocalDate.ofInstant(document.received(), RIGA));
    }

    private void enter(IncomingDocument document, int number) {
        LocalDate day = LocalDate.ofInstant(document.received(), RIGA);
        Map<String, String> line =
                tables.route(document.documentKind(), service, document.channel(), circumstances, "ENTRY", day);
        if (line == null || !cell(line, "unit").equals("SKIP")) {
            item("ENTRY", line, number, null);
        } else if (!internal && number == 0) {
            follow("ENTRY", "SKIPPED");
        } else {
            further();
        }
    }

    private void further() {
        Map<String, String> next = tables.next(stage, "DOCUMENT", decision);
        if (!cell(next, "next").equals(stage)) {
            items.stream()
                    .filter(item -> item.open() && !item.stage.equals("ENTRY"))
                    .forEach(item -> item.state = "WITHDRAWN");
            go(next);
        }
    }

    private void follow(String from, String outcome) {
        go(tables.next(from, outcome, decision));
    }

    private void go(Map<String, String> next) {
        if (cell(next, "next").equals("END")) {
            stage = "END";
        } else {
            String to = cell(next, "next");
            boolean refused =
                    items.stream().anyMatch(item -> item.stage.equals(to) && item.handedBackBy.contains(preparedBy));
            enter(to, cell(next, "assignee").equals("PREPARER") && !refused ? preparedBy : null);
        }
    }

    private void enter(String next, @Nullable String preparer) {
        stage = next;
        Map<String, String> line = tables.route(kind, service, channel, circumstances, next, received);
        if (line != null && cell(line, "unit").equals("SKIP")) {
            follow(next, "SKIPPED");
        } else {
            item(next, line, null, preparer);
        }
    }

    private void item(
            String at, @Nullable Map<String, String> line, @Nullable Integer document, @Nullable String preparer) {
        String unit = line == null || cell(line, "unit").equals("MANUAL") ? "" : cell(line, "unit");
        String skill = line == null || cell(line, "skill").equals("*") ? service + "/" + at : cell(line, "skill");
        items.add(new Item(at, unit, skill, document, preparer));
    }

    /** Whether the item can be begun. */
    boolean start(int item) {
        boolean allowed = items.get(item).state.equals("ASSIGNED");
        if (allowed) {
            items.get(item).begunBy.add(items.get(item).inspector);
        }
        items.get(item).state = allowed ? "STARTED" : items.get(item).state;
        return allowed;
    }

    boolean handBack(int item, String reason) {
        Item one = items.get(item);
        boolean allowed = !reason.isBlank() && (one.state.equals("ASSIGNED") || one.state.equals("STARTED"));
        if (allowed) {
            one.handedBackBy.add(one.inspector);
            one.state = "WAITING";
            one.inspector = "";
        }
        return allowed;
    }

    boolean handOver(int item, String to) {
        Item one = items.get(item);
        boolean allowed = (one.state.equals("WAITING") || one.state.equals("ASSIGNED"))
                && (one.unit.isEmpty() ? offices.knows(to) : offices.canDo(to, one.skill))
                && offices.isAtWork(to)
                && !(one.stage.equals("REVIEW") && preparers().contains(to));
        if (allowed) {
            one.state = "ASSIGNED";
            one.inspector = to;
        }
        return allowed;
    }

    boolean complete(int item, String outcome, int minutes, String by) {
        Item one = items.get(item);
        if (!one.open()
                || !(one.unit.isEmpty() ? offices.knows(by) : offices.canDo(by, one.skill))
                || !tables.outcomes(one.stage, kind).contains(outcome)
                || minutes < 0
                || minutes > 1440
                || (one.stage.equals("REVIEW") && preparers().contains(by))) {
            return false;
        }
        one.state = "DONE";
        one.outcome = outcome;
        one.completedBy = by;
        if (one.stage.equals("CHECK")) {
            decision = outcome;
            preparedBy = by;
        }
        if (one.stage.equals("ENTRY") && (internal || !Objects.equals(one.document, 0))) {
            further();
        } else {
            follow(one.stage, outcome);
        }
        return true;
    }

    /** Whether there was something to call off. */
    boolean callOff() {
        boolean open = !stage.equals("END");
        items.stream().filter(Item::open).forEach(item -> item.state = "WITHDRAWN");
        stage = "END";
        return open;
    }

    private Set<String> preparers() {
        Set<String> preparers = new HashSet<>();
        items.stream().filter(item -> item.stage.equals("CHECK")).forEach(item -> {
            preparers.addAll(item.begunBy);
            preparers.add(item.completedBy);
        });
        return preparers;
    }

    /** Compares, and looks at whom the new items were given to. */
    void check(StoredCase stored) {
        require(stored, stage.equals(stored.state().get("stage")), "stage should be " + stage);
        require(stored, decision.equals(stored.state().get("decision")), "decision should be " + decision);
        require(stored, preparedBy.equals(stored.state().get("prepared_by")), "prepared by " + preparedBy);
        require(stored, documents.size() == stored.documents().size(), documents.size() + " documents");
        require(
                stored,
                items.size() == stored.items().size(),
                items.size() + " items: "
                        + items.stream().map(item -> item.stage).toList());
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Row row = stored.items().get(i);
            if (!item.dealt) {
                deal(item, row, stored);
            }
            List<String> wanted = List.of(
                    item.stage, item.unit, item.skill, item.state, item.inspector, item.outcome, item.completedBy);
            List<String> found = List.of(
                    row.get("stage"),
                    row.get("unit"),
                    row.get("skill"),
                    row.get("state"),
                    row.get("inspector"),
                    row.get("outcome"),
                    row.get("completed_by"));
            require(stored, wanted.equals(found), "item " + i + " should be " + wanted + ", not " + found);
            String document = item.document == null
                    ? ""
                    : stored.documents().get(item.document).get("document_id");
            require(stored, row.is("document_id", document), "document of item " + i);
        }
    }

    private void deal(Item item, Row row, StoredCase stored) {
        Set<String> allowed = new TreeSet<>(offices.candidates(item.unit, item.skill));
        if (item.stage.equals("REVIEW")) {
            allowed.removeAll(preparers());
        }
        String to = row.get("inspector");
        item.dealt = true;
        if (item.preparer != null && goesBack(item, item.preparer)) {
            allowed = Set.of(item.preparer);
        }
        if (!item.open()) {
            return;
        }
        require(
                stored,
                to.isEmpty() ? allowed.isEmpty() : allowed.contains(to),
                "one of " + allowed + " should have " + row);
        item.inspector = to;
        item.state = to.isEmpty() ? "WAITING" : "ASSIGNED";
    }

    /** To whoever prepared the decision or had it, while they are there and may do it and it is still their unit's. */
    private boolean goesBack(Item item, String preparer) {
        boolean hadItThere = items.stream()
                .anyMatch(other -> other != item
                        && other.stage.equals(item.stage)
                        && other.unit.equals(item.unit)
                        && (other.completedBy.equals(preparer) || other.inspector.equals(preparer)));
        return offices.isAtWork(preparer)
                && !(item.stage.equals("REVIEW") && preparers().contains(preparer))
                && (item.unit.isEmpty() || offices.canDo(preparer, item.skill))
                && (offices.isOf(preparer, item.unit) || hadItThere);
    }

    private static void require(StoredCase stored, boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError("case " + stored.id() + ": " + otherwise + "\n" + stored.story());
        }
    }
}
