package lv.pienakas.service.web;

import lv.pienakas.planner.explain.Overview.Tightness;

/** How full those are who may do it. */
record TightSkillView(String unitCode, String unit, String skill, String percent, String inspectors) {

    /** The planner's skill is one of a unit. */
    static TightSkillView of(Tightness tightness, Names names) {
        int space = tightness.skill().indexOf(' ');
        String unit = tightness.skill().substring(0, Math.max(0, space));
        return new TightSkillView(
                unit,
                names.unit(unit),
                names.skill(tightness.skill().substring(space + 1)),
                names.wording().wholePercent(tightness.share()),
                names.wording().count(tightness.inspectors()));
    }
}
