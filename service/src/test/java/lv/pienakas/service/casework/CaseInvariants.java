package lv.pienakas.service.casework;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What holds for a case at any moment, whatever happened to it. */
final class CaseInvariants {

    private static final Set<String> BY_ROUTING_TABLE = Set.of("STAGE_SKIPPED", "ITEM_CREATED");

    private final Tables tables;
    private final StoredCase stored;

    private CaseInvariants(Tables tables, StoredCase stored) {
        this.tables = tables;
        this.stored = stored;
    }

    static void check(Tables tables, StoredCase stored) {
        CaseInvariants invariants = new CaseInvariants(tables, stored);
        invariants.events();
        invariants.fold();
        invariants.open();
        invariants.fourEyes();
        invariants.placements();
    }

    private void events() {
        long before = Long.MIN_VALUE;
        long number = 0;
        for (Row event : stored.events()) {
            number++;
            same("number of the event", number, event.number("number"));
            require(event.number("at") >= before, "time goes back at event " + number);
            require(!event.get("actor").isBlank(), "nobody did event " + number);
            explained(event);
            before = event.number("at");
        }
        require(number > 0, "no history");
    }

    /** Of everything that was not said by a person there is a sentence in each language, and what it rests on. */
    private void explained(Row event) {
        String latvian = event.get("reason_lv");
        String english = event.get("reason_en");
        boolean handed = event.is("kind", "ITEM_ASSIGNED") || event.is("kind", "ITEM_HANDED_BACK");
        boolean coded = handed && event.is("actor", "PIENAKAS");
        require(!latvian.isBlank() && !english.isBlank(), "no reason: " + event);
        same("one of two languages of " + event, handed && !coded, latvian.equals(english));
        same("code of " + event, coded, !event.is("reason_code", ""));
        require(!coded || (latvian.endsWith(".") && english.endsWith(".")), "no sentences: " + event);
        boolean line = !event.is("line", "");
        same("release of " + event, line, !event.is("release_hash", ""));
        boolean routed = BY_ROUTING_TABLE.contains(event.get("kind"));
        require(line || !routed, "no line: " + event);
        same(
                "reference of " + event,
                routed && !event.is("line", "0") ? tables.reference(event.get("line")) : "",
                event.get("reference"));
        if (event.is("kind", "ITEM_CREATED")) {
            Row item = stored.item(event.get("work_item_id"));
            same("release of " + item, event.get("release_hash"), item.get("release_hash"));
        }
    }

    private void fold() {
        Fold fold = Fold.of(stored.events());
        fold.state()
                .forEach((column, value) -> same(column, value, stored.state().get(column)));
        same("items", fold.items().size(), stored.items().size());
        fold.items()
                .forEach((id, columns) -> columns.forEach((column, value) ->
                        same(column + " of item " + id, value, stored.item(id).get(column))));
        List<String> registered = stored.events().stream()
                .filter(event -> event.is("kind", "DOCUMENT_REGISTERED"))
                .map(event -> event.get("document_id"))
                .toList();
        same(
                "documents",
                registered,
                stored.documents().stream().map(row -> row.get("document_id")).toList());
    }

    private void open() {
        String stage = stored.state().get("stage");
        List<String> open = stored.open().stream()
                .map(item -> item.get("stage"))
                .filter(one -> !one.equals("ENTRY"))
                .toList();
        if (stage.equals("ENTRY")) {
            require(!stored.isInternal(), "internal work has nothing to enter");
            String opening = stored.documents().get(0).get("document_id");
            require(
                    stored.open().stream().anyMatch(item -> item.is("document_id", opening)),
                    "the application waits for nobody");
        }
        same("open items", stage.equals("ENTRY") || stage.equals("END") ? List.of() : List.of(stage), open);
    }

    /** As it went along, and as it lies there. */
    private void fourEyes() {
        Set<String> preparers = new HashSet<>();
        for (Row event : stored.events()) {
            require(!event.is("stage", "REVIEW") || !preparers.contains(event.get("inspector")), "four eyes: " + event);
            if ((event.is("kind", "ITEM_COMPLETED") || event.is("kind", "ITEM_STARTED"))
                    && event.is("stage", "CHECK")) {
                preparers.add(event.get("inspector"));
            }
        }
        for (Row review : stored.items()) {
            for (Row check : stored.items()) {
                if (review.is("stage", "REVIEW")
                        && check.is("stage", "CHECK")
                        && check.is("state", "DONE")
                        && check.number("closed_at") <= review.number("created_at")) {
                    require(
                            !check.is("completed_by", review.get("inspector"))
                                    && !check.is("completed_by", review.get("completed_by")),
                            "four eyes: " + review);
                }
            }
        }
    }

    private void placements() {
        LocalDate dueFrom = LocalDate.parse(stored.state().get("received"));
        String document = "";
        Set<String> known = new TreeSet<>(stored.circumstances());
        stored.events().stream()
                .filter(event -> event.is("kind", "CIRCUMSTANCE_ADDED"))
                .forEach(event -> require(known.remove(event.get("outcome")), "known already: " + event));
        for (Row event : stored.events()) {
            if (event.is("kind", "CIRCUMSTANCE_ADDED")) {
                known.add(event.get("outcome"));
            }
            boolean entered = event.is("kind", "ITEM_COMPLETED") && event.is("stage", "ENTRY");
            if (entered || event.is("kind", "DOCUMENT_REGISTERED")) {
                document = event.get("document_id");
            }
            if (event.is("kind", "CASE_REOPENED")
                    || (event.is("kind", "ITEM_WITHDRAWN") && event.is("stage", "PAYMENT") && !event.is("line", ""))) {
                LocalDate came = stored.document(document).day("received");
                dueFrom = came.isBefore(dueFrom) ? dueFrom : came;
            }
            if (event.is("kind", "ITEM_CREATED")) {
                placement(stored.item(event.get("work_item_id")), known, dueFrom);
            }
        }
        same("circumstances", known, stored.circumstances());
        same("due_from", dueFrom.toString(), stored.state().get("due_from"));
    }

    private void placement(Row item, Set<String> known, LocalDate dueFrom) {
        String stage = item.get("stage");
        boolean entry = stage.equals("ENTRY");
        Row facts = entry ? stored.document(item.get("document_id")) : stored.state();
        LocalDate day = entry ? facts.day("received") : LocalDate.parse(facts.get("received"));
        String service = stored.state().get("service");
        Map<String, String> line = tables.route(
                facts.get(entry ? "kind" : "document_kind"), service, facts.get("channel"), known, stage, day);
        LocalDate from = entry ? day : dueFrom;
        if (line == null) {
            same("placement", List.of("0", "", "0", "1"), cells(item, "line", "unit", "minutes", "priority"));
            same("due", tables.due(from, 0).toString(), item.get("due"));
            return;
        }
        String unit = Tables.cell(line, "unit");
        String skill = Tables.cell(line, "skill");
        same("line", Tables.cell(line, "#"), item.get("line"));
        same("unit", unit.equals("MANUAL") ? "" : unit, item.get("unit"));
        same("skill", skill.equals("*") ? service + "/" + stage : skill, item.get("skill"));
        for (String column : List.of("minutes", "priority", "reference", "reason_lv", "reason_en")) {
            same(column, Tables.cell(line, column), item.get(column));
        }
        same(
                "due of item " + item,
                tables.due(from, Integer.parseInt(Tables.cell(line, "working_days")))
                        .toString(),
                item.get("due"));
    }

    private static List<String> cells(Row row, String... columns) {
        return List.of(columns).stream().map(row::get).toList();
    }

    private void same(String what, Object expected, Object actual) {
        require(expected.equals(actual), what + " is " + actual + ", not " + expected);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError("case " + stored.id() + ": " + otherwise + "\n" + stored.story());
        }
    }
}
