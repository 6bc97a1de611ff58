package lv.pienakas.service.web;

import java.util.Comparator;
import java.util.List;
import lv.pienakas.data.staff.InspectorSkill;
import lv.pienakas.data.staff.OnDuty;
import lv.pienakas.planner.explain.Overview.Load;
import org.jspecify.annotations.Nullable;

/**
 * The plan of an inspector.
 *
 * @param minutes of working time on the plan's first day
 * @param there whether there is any
 * @param absences those that are not over
 */
record InspectorPlanView(
        String id, String minutes, boolean there, LoadView load, List<AbsenceView> absences, List<SkillView> skills) {

    /**
     * Something that an inspector can do.
     *
     * @param period when; empty: always
     */
    record SkillView(String name, String period) {}

    static InspectorPlanView of(OnDuty one, @Nullable Load load, DayPlan plan, Names names) {
        int minutes = one.minutesOn(plan.first());
        return new InspectorPlanView(
                one.id(),
                names.wording().count(minutes),
                minutes > 0,
                load == null ? LoadView.nobody(names.wording()) : LoadView.of(load, names.wording()),
                one.absences().stream()
                        .map(absence -> AbsenceView.of(absence, one.inspector().unit(), names))
                        .toList(),
                one.inspector().skills().stream()
                        .sorted(Comparator.comparing(InspectorSkill::skill))
                        .map(skill -> new SkillView(names.skill(skill.skill()), period(skill, names.wording())))
                        .toList());
    }

    private static String period(InspectorSkill skill, Wording wording) {
        if (skill.firstDay() == null) {
            return skill.lastDay() == null ? "" : wording.text("planning.skill.until", wording.day(skill.lastDay()));
        }
        return AbsenceView.period(skill.firstDay(), skill.lastDay(), wording);
    }
}
