package lv.pienakas.service.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.pienakas.data.audit.AuditFilter;
import lv.pienakas.data.register.People;
import lv.pienakas.service.audit.Seen;

/**
 * Which audit records somebody wants to see, as typed.
 *
 * @param who caller; empty: everybody
 * @param object as {@code kind/key}, or a personal code, which never gets into an address; empty: any
 * @param day empty: any
 */
record AuditForm(String who, String object, String day) {

    private static final Pattern OBJECT = Pattern.compile("[a-z]{1,20}(/[\\p{L}\\p{N}_.-]{1,60}){1,4}");
    private static final Pattern WHO = Pattern.compile("[\\p{L}\\p{N} .:_@'’-]{1,60}");

    AuditForm {
        who = who.strip();
        object = object.strip();
        day = day.strip();
    }

    /** Whether a personal code was typed. */
    boolean hasCode() {
        return code().isPresent();
    }

    /** With the internal key of whoever has the personal code that was typed; empty if nobody has. */
    Optional<AuditForm> withoutCode(People people) {
        Optional<String> code = code();
        return code.isEmpty()
                ? Optional.of(this)
                : code.flatMap(people::keyOf).map(key -> new AuditForm(who, Seen.person(key), day));
    }

    Map<String, String> problems(Wording wording) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!who.isEmpty() && !WHO.matcher(who).matches()) {
            problems.put("who", wording.text("audit.who.wrong"));
        }
        if (!object.isEmpty() && code().isEmpty() && !OBJECT.matcher(object).matches()) {
            problems.put("object", wording.text("audit.object.wrong"));
        }
        if (!day.isEmpty() && typedDay().isEmpty()) {
            problems.put("day", wording.text("audit.day.wrong"));
        }
        return problems;
    }

    /** Only of a form without problems. */
    AuditFilter filter(ZoneId zone) {
        Optional<LocalDate> on = typedDay();
        return new AuditFilter(
                who,
                object,
                on.map(first -> start(first, zone)).orElse(Instant.EPOCH),
                on.map(last -> start(last.plusDays(1), zone)).orElse(Instant.parse("9999-01-01T00:00:00Z")));
    }

    /** For an address; only of a form without problems and without a personal code. */
    String query() {
        return "who=" + InQuery.of(who) + "&object=" + InQuery.of(object) + "&day="
                + typedDay().map(LocalDate::toString).orElse("");
    }

    private Optional<String> code() {
        return new ExplainForm(object, "", "").personalCode();
    }

    private Optional<LocalDate> typedDay() {
        return new ExplainForm("", "", day).day();
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
