package lv.pienakas.service.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.routing.Route;
import lv.pienakas.rules.routing.RoutingLine;
import org.jspecify.annotations.Nullable;

/**
 * A line of the routing table in words.
 *
 * @param number of the line in the file
 * @param service name, or any
 * @param stage name, or any
 * @param conditions the others, in words
 * @param action {@code UNIT}, {@code MANUAL} or {@code SKIP}
 * @param unit name; empty unless the action is {@code UNIT}
 * @param skill in words; empty: the service's own at the stage
 * @param minutes norm time; empty where the stage is skipped, as are the next two
 */
record RoutingLineView(
        String number,
        String service,
        String stage,
        List<String> conditions,
        String action,
        String unit,
        String skill,
        String minutes,
        String priority,
        String days,
        String reason,
        ReferenceView reference,
        UnsureView unsure,
        String valid) {

    static RoutingLineView of(RoutingLine line, Names names) {
        String skill = line.skill();
        boolean skip = line.action() == Route.Action.SKIP;
        String service = line.service();
        String stage = line.stage();
        return new RoutingLineView(
                String.valueOf(line.number()),
                service == null ? any(names) : names.service(service),
                stage == null ? any(names) : names.stage(stage),
                conditions(line, names),
                line.action().name(),
                line.action() == Route.Action.UNIT ? names.unit(line.unit()) : "",
                skill == null ? "" : names.skill(skill),
                skip ? "" : String.valueOf(line.minutes()),
                skip ? "" : String.valueOf(line.priority()),
                skip ? "" : String.valueOf(line.workingDays()),
                names.reason(line.latvianReason(), line.englishReason()),
                ReferenceView.of(line.reference()),
                UnsureView.of(line.unit(), line.tags(), names),
                period(line.validFrom(), line.validUntil(), names.wording()));
    }

    private static List<String> conditions(RoutingLine line, Names names) {
        Wording wording = names.wording();
        String kind = line.documentKind();
        String channel = line.channel();
        List<String> conditions = new ArrayList<>();
        conditions.add(wording.text("routing.condition.kind", kind == null ? any(names) : names.documentKind(kind)));
        conditions.add(
                wording.text("routing.condition.channel", channel == null ? any(names) : names.channel(channel)));
        for (Named one : names.catalogue().circumstances()) {
            Boolean holds = line.circumstances().get(one.code());
            if (holds != null) {
                conditions.add(wording.text(
                        "routing.condition.circumstance." + (holds ? "yes" : "no"), names.circumstance(one.code())));
            }
        }
        if (line.circumstances().isEmpty()) {
            conditions.add(wording.text("routing.condition.circumstances.any"));
        }
        return conditions;
    }

    private static String period(LocalDate from, @Nullable LocalDate until, Wording wording) {
        return until == null
                ? wording.text("period.since", wording.day(from))
                : wording.text("period", wording.day(from), wording.day(until));
    }

    private static String any(Names names) {
        return names.wording().text("routing.any");
    }
}
