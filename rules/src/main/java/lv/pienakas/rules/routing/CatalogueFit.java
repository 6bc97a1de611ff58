package lv.pienakas.rules.routing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.source.Problem;

/** Whether the lines that win agree with the catalogue: it lists each skill that they need, and none that none needs. */
final class CatalogueFit {

    private final Catalogue catalogue;
    private final Map<String, Problem> missing = new HashMap<>();
    private final Set<String> idle = new TreeSet<>();

    CatalogueFit(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.skills().stream().map(Named::code).forEach(idle::add);
    }

    /** The line decides of the combination. */
    void look(RoutingLine line, RoutingProof.Witness witness) {
        if (line.action() == Route.Action.SKIP) {
            return;
        }
        String skill = line.skillFor(witness.facts());
        idle.remove(skill);
        if (!catalogue.hasSkill(skill)) {
            missing.computeIfAbsent(
                    skill,
                    code -> new Problem(
                            RoutingTable.FILE,
                            line.number(),
                            "this line needs the skill " + code + ", e.g. for " + witness + "; add it to "
                                    + Catalogue.SKILLS + " of the catalogue"));
        }
    }

    /** @param whole whether every combination has a line; else a skill may look idle only because its line is missing */
    void report(boolean whole, Collection<Problem> problems) {
        problems.addAll(missing.values());
        if (whole) {
            idle.forEach(code -> problems.add(new Problem(
                    Catalogue.SKILLS,
                    0,
                    "no line of " + RoutingTable.FILE + " needs the skill " + code
                            + "; remove it, or route something to it")));
        }
    }
}
