package lv.pienakas.service.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.catalogue.Unit;
import lv.pienakas.rules.routing.Transitions;
import org.jspecify.annotations.Nullable;

/** How the pages name what the catalogue has a code for, in one language. A code that is no longer there names itself. */
record Names(Catalogue catalogue, ZoneId zone, Wording wording) {

    /** As rebalancing names somebody who is imagined. */
    private static final Pattern TWIN = Pattern.compile("(.+)\\+(\\d+)");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static Names of(CaseRules rules, Wording wording) {
        return new Names(rules.catalogue(), rules.zone(), wording);
    }

    String service(String code) {
        return name(code, catalogue.services());
    }

    String documentKind(String code) {
        return name(code, catalogue.documentKinds());
    }

    String channel(String code) {
        return name(code, catalogue.channels());
    }

    /** A stage, or the end of a case. */
    String stage(String code) {
        return code.equals(Transitions.END) ? wording.text("case.end") : name(code, catalogue.stages());
    }

    String outcome(String stage, String code) {
        return name(code, catalogue.outcomes(stage));
    }

    /** A unit; without a code the manual queue. */
    String unit(String code) {
        return code.isEmpty() ? wording.text("work.manual") : name(code, catalogue.units());
    }

    String centre(String unit) {
        return catalogue.unit(unit).map(Unit::centre).orElse("");
    }

    String circumstance(String code) {
        return name(code, catalogue.circumstances());
    }

    /** With commas between; empty where there are none. */
    String circumstances(Collection<String> codes) {
        return codes.stream().map(this::circumstance).collect(Collectors.joining(", "));
    }

    /** {@code SERVICE/STAGE} in words. */
    String skill(String skill) {
        return name(skill, catalogue.skills());
    }

    /** An inspector by id, also one who is only imagined as the twin of another; empty where there is none. */
    String inspector(@Nullable String id) {
        Matcher twin = TWIN.matcher(id == null ? "" : id);
        return twin.matches() ? wording.text("planning.twin", twin.group(1), twin.group(2)) : id == null ? "" : id;
    }

    /** Whoever did something: the system and the counter by name, staff by their id. */
    String actor(String actor) {
        return wording.textIfAny("case.actor." + actor).orElse(actor);
    }

    String reason(String latvian, String english) {
        return wording.latvian() ? latvian : english;
    }

    /** Day and time at the agency; empty where there is none. */
    String moment(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        ZonedDateTime local = moment.atZone(zone);
        return wording.day(local.toLocalDate()) + " " + TIME.format(local);
    }

    List<ExplainPages.Choice> choices(List<? extends Named> entries, Predicate<String> offered) {
        return entries.stream()
                .filter(entry -> offered.test(entry.code()))
                .map(entry -> new ExplainPages.Choice(entry.code(), name(entry)))
                .toList();
    }

    private String name(String code, List<? extends Named> entries) {
        return entries.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .map(this::name)
                .orElse(code);
    }

    private String name(Named entry) {
        return wording.latvian() ? entry.latvian() : entry.english();
    }
}
