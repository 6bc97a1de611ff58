package lv.pienakas.rules.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.source.Problem;
import lv.pienakas.rules.source.TableRow;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a routing line. */
final class RoutingCells {

    static final String ANY = "*";
    private static final int LONGEST = 600;
    private static final int LAST_PRIORITY = 5;
    private static final int LATEST = 250;
    private static final List<String> EFFECTS =
            List.of("skill", "minutes", "priority", "working_days", "minutes_tag", "priority_tag", "working_days_tag");
    private static final List<String> TAGS = List.of("V", "D", "M", Tags.ASSUMED);

    private final Catalogue catalogue;

    RoutingCells(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("document_kind", "service", "channel"));
        catalogue.circumstances().forEach(one -> columns.add(column(one)));
        columns.addAll(List.of(
                "stage",
                "unit",
                "skill",
                "minutes",
                "priority",
                "working_days",
                "reference",
                "reason_lv",
                "reason_en",
                "valid_from",
                "valid_until",
                "minutes_tag",
                "priority_tag",
                "working_days_tag"));
        return columns;
    }

    /** The line, or nothing if a cell of it is wrong. */
    Optional<RoutingLine> line(TableRow row, Collection<Problem> problems) {
        List<Problem> own = new ArrayList<>();
        Route.Action action = action(row, own);
        boolean skip = action == Route.Action.SKIP;
        LocalDate from = row.day("valid_from", own).orElse(LocalDate.EPOCH);
        LocalDate until = row.text("valid_until").isEmpty()
                ? null
                : row.day("valid_until", own).orElse(null);
        if (until != null && until.isBefore(from)) {
            row.report("valid_until", until + " lies before valid_from " + from, own);
        }
        if (skip) {
            EFFECTS.stream()
                    .filter(column -> !row.text(column).isEmpty())
                    .forEach(column -> row.report(column, "must be empty where the unit is SKIP", own));
        }
        RoutingLine line = new RoutingLine(
                row.line(),
                condition(row, "document_kind", codes(catalogue.documentKinds()), own),
                condition(row, "service", codes(catalogue.services()), own),
                condition(row, "channel", codes(catalogue.channels()), own),
                circumstances(row, own),
                condition(row, "stage", codes(catalogue.stages()), own),
                action,
                action == Route.Action.UNIT ? row.text("unit") : "",
                skip ? null : skill(row, own),
                skip ? 0 : row.number("minutes", 1, LONGEST, own).orElse(0),
                skip ? 0 : row.number("priority", 1, LAST_PRIORITY, own).orElse(0),
                skip ? 0 : row.number("working_days", 1, LATEST, own).orElse(0),
                skip
                        ? new Tags("", "", "")
                        : new Tags(
                                tag("minutes_tag", row, own),
                                tag("priority_tag", row, own),
                                tag("working_days_tag", row, own)),
                row.required("reference", own),
                row.required("reason_lv", own),
                row.required("reason_en", own),
                from,
                until);
        problems.addAll(own);
        return own.isEmpty() ? Optional.of(line) : Optional.empty();
    }

    /** Whoever adds a line need not know: what is not tagged is assumed. */
    private static String tag(String column, TableRow row, Collection<Problem> problems) {
        return row.text(column).isEmpty() ? Tags.ASSUMED : row.oneOf(column, TAGS, problems);
    }

    private Route.Action action(TableRow row, Collection<Problem> problems) {
        String unit = row.text("unit");
        if (unit.equals(Route.Action.MANUAL.name())) {
            return Route.Action.MANUAL;
        }
        if (unit.equals(Route.Action.SKIP.name())) {
            return Route.Action.SKIP;
        }
        if (catalogue.unit(unit).isEmpty()) {
            row.report("unit", "'" + unit + "' is neither a unit of the catalogue nor MANUAL nor SKIP", problems);
        }
        return Route.Action.UNIT;
    }

    private @Nullable String skill(TableRow row, Collection<Problem> problems) {
        String skill = row.text("skill");
        if (skill.equals(ANY)) {
            return null;
        }
        if (!catalogue.hasSkill(skill)) {
            row.report("skill", "'" + skill + "' is neither * nor a skill like SICKNESS_BENEFIT/CHECK", problems);
        }
        return skill;
    }

    private Map<String, Boolean> circumstances(TableRow row, Collection<Problem> problems) {
        Map<String, Boolean> circumstances = new LinkedHashMap<>();
        for (Named one : catalogue.circumstances()) {
            if (!row.text(column(one)).equals(ANY)) {
                circumstances.put(one.code(), row.yes(column(one), problems));
            }
        }
        return circumstances;
    }

    private static @Nullable String condition(
            TableRow row, String column, List<String> codes, Collection<Problem> problems) {
        String code = row.text(column);
        if (code.equals(ANY)) {
            return null;
        }
        if (!codes.contains(code)) {
            row.report(column, "'" + code + "' is neither * nor one of " + codes, problems);
        }
        return code;
    }

    static String column(Named circumstance) {
        return circumstance.code().toLowerCase(Locale.ROOT);
    }

    private static List<String> codes(List<? extends Named> entries) {
        return entries.stream().map(Named::code).toList();
    }
}
