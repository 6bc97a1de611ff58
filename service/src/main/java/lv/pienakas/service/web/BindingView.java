package lv.pienakas.service.web;

import java.util.ArrayList;
import java.util.List;
import lv.pienakas.planner.explain.Overview;
import lv.pienakas.planner.explain.Overview.Binding;

/**
 * Why no plan gets the highest load lower.
 *
 * @param why in a sentence
 * @param notes what else holds it there, a sentence each
 * @param skills with their units; empty: it is what one inspector keeps
 */
record BindingView(String why, List<String> notes, List<String> skills, List<String> inspectors) {

    static BindingView of(Overview overview, Names names) {
        Wording wording = names.wording();
        Binding binding = overview.binding();
        String share = wording.wholePercent(binding.share());
        String why = binding.skills().isEmpty()
                ? wording.text(
                        "planning.binding.one",
                        share,
                        String.join(", ", binding.inspectors()),
                        wording.count(binding.kept()))
                : wording.text(
                        "planning.binding.work",
                        share,
                        wording.count(binding.minutes()),
                        wording.count(binding.inspectors().size()));
        return new BindingView(
                why,
                notes(overview, wording),
                binding.skills().stream().map(skill -> skill(skill, names)).toList(),
                binding.inspectors());
    }

    private static List<String> notes(Overview overview, Wording wording) {
        Binding binding = overview.binding();
        List<String> notes = new ArrayList<>();
        if (binding.kept() > 0 && !binding.skills().isEmpty()) {
            notes.add(wording.text("planning.binding.kept", wording.count(binding.kept())));
        }
        if (binding.fourEyes() > 0) {
            notes.add(wording.text("planning.binding.fourEyes", wording.count(binding.fourEyes())));
        }
        if (overview.unavoidableLate() > 0) {
            notes.add(wording.text("planning.binding.late", wording.count(overview.unavoidableLate())));
        }
        return notes;
    }

    /** The planner's skill is one of a unit. */
    private static String skill(String skill, Names names) {
        int space = skill.indexOf(' ');
        return names.unit(skill.substring(0, Math.max(0, space))) + ": " + names.skill(skill.substring(space + 1));
    }
}
