package lv.pienakas.service.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.service.rebalancing.Wishes;
import lv.pienakas.service.rebalancing.Wishes.ImaginedAbsence;
import lv.pienakas.service.rebalancing.Wishes.ImaginedDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a manager asks for, as typed.
 *
 * @param units codes
 * @param most moves; empty: as many as pay
 * @param pinned numbers of items, with anything between
 * @param excluded ids of inspectors, with commas or blanks between
 * @param absences imagined; empty rows are left out of account, as in the other two
 * @param extra ids of inspectors of whom a twin comes
 */
record WishesForm(
        List<String> units,
        String most,
        String pinned,
        String excluded,
        List<AbsenceRow> absences,
        List<ExtraRow> extra,
        List<DocumentsRow> documents) {

    private static final int ABSENCES = 3;
    private static final int EXTRA = 3;
    private static final int DOCUMENTS = 2;
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** Somebody is away. */
    record AbsenceRow(int number, String inspector, String from, String to) {}

    /** Somebody comes to help. */
    record ExtraRow(int number, String like) {}

    /** More documents come in. */
    record DocumentsRow(int number, String count, String kind, String service, String channel) {}

    /** As sent; nothing of an empty map. */
    static WishesForm of(MultiValueMap<String, String> sent) {
        return new WishesForm(
                List.copyOf(Objects.requireNonNullElse(sent.get("unit"), List.of())),
                one("most", sent),
                one("pinned", sent),
                one("excluded", sent),
                IntStream.rangeClosed(1, ABSENCES)
                        .mapToObj(i ->
                                new AbsenceRow(i, one("absent" + i, sent), one("from" + i, sent), one("to" + i, sent)))
                        .toList(),
                IntStream.rangeClosed(1, EXTRA)
                        .mapToObj(i -> new ExtraRow(i, one("like" + i, sent)))
                        .toList(),
                IntStream.rangeClosed(1, DOCUMENTS)
                        .mapToObj(i -> new DocumentsRow(
                                i,
                                one("count" + i, sent),
                                one("kind" + i, sent),
                                one("service" + i, sent),
                                one("channel" + i, sent)))
                        .toList());
    }

    /** What is wrong, by field; empty if it can be asked for as far as the form can tell. */
    Map<String, String> problems(Catalogue catalogue, Predicate<String> isInspector, Wording wording) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (units.stream().anyMatch(unit -> catalogue.unit(unit).isEmpty())) {
            problems.put("units", wording.text("proposal.new.units.wrong"));
        }
        if (!most.isEmpty() && !SMALL_NUMBER.matcher(most).matches()) {
            problems.put("most", wording.text("proposal.new.most.wrong"));
        }
        if (!split(pinned).allMatch(one -> NUMBER.matcher(one).matches())) {
            problems.put("pinned", wording.text("proposal.new.pinned.wrong"));
        }
        if (!split(excluded).allMatch(isInspector)) {
            problems.put("excluded", wording.text("proposal.new.excluded.wrong"));
        }
        askedAbsences().forEach(row -> check(row, isInspector, problems, wording));
        extra.stream()
                .filter(row -> !row.like().isEmpty() && !isInspector.test(row.like()))
                .forEach(row -> problems.put("like" + row.number(), wording.text("absence.inspector.wrong")));
        askedDocuments().forEach(row -> check(row, catalogue, problems, wording));
        return problems;
    }

    /** The wishes; only of a form without problems. */
    Wishes wishes() {
        return new Wishes(
                units,
                split(pinned).map(Long::valueOf).collect(Collectors.toSet()),
                split(excluded).collect(Collectors.toSet()),
                most.isEmpty() ? null : Integer.valueOf(most),
                askedAbsences()
                        .map(row -> new ImaginedAbsence(
                                row.inspector(),
                                AbsenceForm.day(row.from()).orElseThrow(),
                                AbsenceForm.day(row.to()).orElseThrow()))
                        .toList(),
                extra.stream()
                        .map(ExtraRow::like)
                        .filter(like -> !like.isEmpty())
                        .toList(),
                askedDocuments()
                        .map(row -> new ImaginedDocuments(
                                Integer.parseInt(row.count()), row.kind(), row.service(), row.channel()))
                        .toList());
    }

    /** Whether anything is imagined: then the form shows that part. */
    boolean isWhatIf() {
        return askedAbsences().findAny().isPresent()
                || extra.stream().anyMatch(row -> !row.like().isEmpty())
                || askedDocuments().findAny().isPresent();
    }

    private Stream<AbsenceRow> askedAbsences() {
        return absences.stream().filter(row -> !(row.inspector() + row.from() + row.to()).isEmpty());
    }

    private Stream<DocumentsRow> askedDocuments() {
        return documents.stream().filter(row -> !(row.count() + row.kind() + row.service() + row.channel()).isEmpty());
    }

    private static void check(
            AbsenceRow row, Predicate<String> isInspector, Map<String, String> problems, Wording wording) {
        if (!isInspector.test(row.inspector())) {
            problems.put("absent" + row.number(), wording.text("absence.inspector.wrong"));
        }
        if (AbsenceForm.day(row.from()).isEmpty()) {
            problems.put("from" + row.number(), wording.text("absence.day.wrong"));
        }
        if (AbsenceForm.day(row.to()).isEmpty()) {
            problems.put("to" + row.number(), wording.text("absence.day.wrong"));
        }
    }

    private static void check(DocumentsRow row, Catalogue catalogue, Map<String, String> problems, Wording wording) {
        if (!SMALL_NUMBER.matcher(row.count()).matches()) {
            problems.put("count" + row.number(), wording.text("proposal.new.count.wrong"));
        }
        if (!RouteForm.contains(catalogue.incomingKinds(), row.kind())) {
            problems.put("kind" + row.number(), wording.text("case.new.kind.wrong"));
        }
        if (!RouteForm.contains(catalogue.services(), row.service())) {
            problems.put("service" + row.number(), wording.text("case.new.service.wrong"));
        }
        if (!DocumentForm.offersChannel(row.channel()) || !RouteForm.contains(catalogue.channels(), row.channel())) {
            problems.put("channel" + row.number(), wording.text("case.new.channel.wrong"));
        }
    }

    private static Stream<String> split(String typed) {
        return Stream.of(typed.split("[\\s,;]+")).filter(one -> !one.isEmpty());
    }

    private static String one(String name, MultiValueMap<String, String> sent) {
        @Nullable String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
