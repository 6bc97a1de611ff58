package lv.pienakas.service.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.routing.RoutingFacts;

/**
 * A document whose way is asked for, as typed.
 *
 * @param kind code of a document kind
 * @param of code of the service
 * @param channel code
 * @param circumstances codes
 * @param day of receipt
 */
record RouteForm(String kind, String of, String channel, List<String> circumstances, String day) {

    /** Where the working calendar begins. */
    private static final int FIRST_YEAR = 1991;

    Optional<LocalDate> received() {
        return new ExplainForm("", "", day).day().filter(given -> given.getYear() >= FIRST_YEAR);
    }

    /** What is wrong, by field; empty if everything can be answered. */
    Map<String, String> problems(Catalogue catalogue, Wording wording) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!contains(catalogue.documentKinds(), kind)) {
            problems.put("kind", wording.text("routing.ask.kind.wrong"));
        }
        if (!contains(catalogue.services(), of)) {
            problems.put("of", wording.text("routing.ask.service.wrong"));
        }
        if (!contains(catalogue.channels(), channel)) {
            problems.put("channel", wording.text("routing.ask.channel.wrong"));
        }
        if (!circumstances.stream().allMatch(one -> contains(catalogue.circumstances(), one))) {
            problems.put("circumstances", wording.text("routing.ask.circumstances.wrong"));
        }
        if (received().isEmpty()) {
            problems.put("day", wording.text("routing.ask.day.wrong"));
        }
        return problems;
    }

    RoutingFacts at(String stage) {
        return new RoutingFacts(kind, of, channel, Set.copyOf(circumstances), stage);
    }

    /** As the query of an address; only of a form without problems. */
    String query() {
        StringBuilder query = new StringBuilder("kind=" + kind + "&of=" + of + "&channel=" + channel);
        circumstances.forEach(one -> query.append("&circumstance=").append(one));
        return query + "&day=" + received().map(LocalDate::toString).orElse("");
    }

    static boolean contains(List<? extends Named> entries, String code) {
        return entries.stream().anyMatch(entry -> entry.code().equals(code));
    }
}
