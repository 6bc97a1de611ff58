package lv.pienakas.service.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lv.pienakas.data.casework.IncomingDocument;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Channel;

/**
 * A document to be registered, as typed.
 *
 * @param kind code of a document kind
 * @param service code
 * @param channel code
 * @param circumstances codes
 * @param code personal code
 * @param day of receipt
 * @param time of receipt
 * @param number of the case that it belongs to; empty: it opens one
 */
record DocumentForm(
        String kind,
        String service,
        String channel,
        List<String> circumstances,
        String code,
        String day,
        String time,
        String number) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** The way of a form that a clerk at a counter fills in. */
    private static final String COUNTER = "COUNTER";

    /** The routing table's lines begin with it. */
    private static final int FIRST_YEAR = 2020;

    /** An empty one, received now. */
    static DocumentForm received(Instant now, ZoneId zone) {
        return new DocumentForm(
                "",
                "",
                COUNTER,
                List.of(),
                "",
                LocalDate.ofInstant(now, zone).toString(),
                DateTimeFormatter.ofPattern("HH:mm").format(LocalTime.ofInstant(now, zone)),
                "");
    }

    /** What is wrong, by field; empty if it can be registered as far as the form can tell. */
    Map<String, String> problems(Catalogue catalogue, Instant now, ZoneId zone, Wording wording) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!RouteForm.contains(catalogue.incomingKinds(), kind)) {
            problems.put("kind", wording.text("case.new.kind.wrong"));
        }
        if (!RouteForm.contains(catalogue.services(), service)) {
            problems.put("service", wording.text("case.new.service.wrong"));
        }
        if (!offersChannel(channel) || !RouteForm.contains(catalogue.channels(), channel)) {
            problems.put("channel", wording.text("case.new.channel.wrong"));
        }
        if (!circumstances.stream().allMatch(one -> RouteForm.contains(catalogue.circumstances(), one))) {
            problems.put("circumstances", wording.text("case.new.circumstances.wrong"));
        }
        if (personalCode().isEmpty()) {
            problems.put("code", wording.text("case.new.code.wrong"));
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        Optional<LocalDate> on = typedDay();
        if (on.filter(given -> given.getYear() >= FIRST_YEAR && !given.isAfter(today))
                .isEmpty()) {
            problems.put("day", wording.text("case.new.day.wrong"));
        }
        if (typedTime().isEmpty()) {
            problems.put("time", wording.text("case.new.time.wrong"));
        } else if (!problems.containsKey("day") && received(zone).isAfter(now)) {
            problems.put("time", wording.text("case.new.time.future"));
        }
        if (!number.isBlank() && !NUMBER.matcher(number.strip()).matches()) {
            problems.put("number", wording.text("case.new.number.wrong"));
        }
        return problems;
    }

    /** The document; only of a form without problems. */
    IncomingDocument document(ZoneId zone) {
        return new IncomingDocument(
                kind,
                service,
                channel,
                Set.copyOf(circumstances),
                personalCode().orElseThrow(),
                number.isBlank() ? null : Long.valueOf(number.strip()),
                received(zone));
    }

    /** No document comes in by the agency's own way. */
    static boolean offersChannel(String code) {
        return !code.equals(Channel.INTERNAL);
    }

    private Optional<String> personalCode() {
        return new ExplainForm(code, "", "").personalCode();
    }

    private Optional<LocalDate> typedDay() {
        return new ExplainForm("", "", day).day();
    }

    private Optional<LocalTime> typedTime() {
        try {
            return Optional.of(LocalTime.parse(time.strip().replace('.', ':'), TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Instant received(ZoneId zone) {
        return typedDay()
                .orElseThrow()
                .atTime(typedTime().orElseThrow())
                .atZone(zone)
                .toInstant();
    }
}
