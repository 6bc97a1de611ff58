package lv.pienakas.service.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.pienakas.data.staff.Absence;
import lv.pienakas.data.staff.OnDuty;
import org.jspecify.annotations.Nullable;

/**
 * An absence to be entered, as typed.
 *
 * @param inspector id
 * @param kind code
 * @param firstDay date
 * @param lastDay date; empty: until further notice
 */
record AbsenceForm(String inspector, String kind, String firstDay, String lastDay) {

    /** An empty one, from a day on. */
    static AbsenceForm from(LocalDate day, String inspector) {
        return new AbsenceForm(inspector, "", day.toString(), "");
    }

    /** What is wrong, by field; empty if it can be entered as far as the form can tell. */
    Map<String, String> problems(List<OnDuty> people, LocalDate today, Wording wording) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (people.stream().noneMatch(one -> one.id().equals(id()))) {
            problems.put("inspector", wording.text("absence.inspector.wrong"));
        }
        if (Arrays.stream(Absence.Kind.values()).noneMatch(one -> one.name().equals(kind))) {
            problems.put("kind", wording.text("absence.kind.wrong"));
        }
        Optional<LocalDate> first = day(firstDay);
        Optional<LocalDate> last = day(lastDay);
        if (first.isEmpty()) {
            problems.put("firstDay", wording.text("absence.day.wrong"));
        }
        if (!lastDay.isBlank() && last.isEmpty()) {
            problems.put("lastDay", wording.text("absence.day.wrong"));
        } else if (last.isPresent() && first.isPresent() && last.get().isBefore(first.get())) {
            problems.put("lastDay", wording.text("absence.lastDay.beforeFirst"));
        } else if (last.isPresent() && last.get().isBefore(today)) {
            problems.put("lastDay", wording.text("absence.lastDay.over"));
        }
        return problems;
    }

    String id() {
        return inspector.strip();
    }

    /** Only of a form without problems, as the days. */
    Absence.Kind typedKind() {
        return Absence.Kind.valueOf(kind);
    }

    LocalDate first() {
        return day(firstDay).orElseThrow();
    }

    @Nullable
    LocalDate last() {
        return day(lastDay).orElse(null);
    }

    static Optional<LocalDate> day(String typed) {
        return new ExplainForm("", "", typed).day();
    }
}
