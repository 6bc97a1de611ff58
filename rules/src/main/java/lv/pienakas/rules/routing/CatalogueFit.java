package lv.pienakas.rules.routing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lv.pienakas.rules.catalogue.AgencyService;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.catalogue.Channel;
import lv.pienakas.rules.catalogue.Named;
import lv.pienakas.rules.catalogue.Stage;
import lv.pienakas.rules.source.Problem;

/**
 * Whether the lines that win agree with the catalogue: it lists each skill that they need, and none that none needs; what
 * comes as data is not entered; a unit checks only what is distributed automatically, and all services that are.
 */
final class CatalogueFit {

    private final Catalogue catalogue;
    private final Map<String, Problem> missing = new HashMap<>();
    private final Set<String> idle = new TreeSet<>();
    private final Map<Integer, Problem> entered = new TreeMap<>();
    private final Map<Integer, Problem> dealtOut = new TreeMap<>();
    private final Set<String> byHand = new TreeSet<>();
    private final Set<String> electronic = new HashSet<>();
    private final Set<String> automatic = new HashSet<>();

    CatalogueFit(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.skills().stream().map(Named::code).forEach(idle::add);
        catalogue.channels().stream()
                .filter(Channel::electronic)
                .map(Named::code)
                .forEach(electronic::add);
        catalogue.services().stream()
                .filter(AgencyService::automatic)
                .map(Named::code)
                .forEach(automatic::add);
        byHand.addAll(automatic);
    }

    /** The line decides of the combination. */
    void look(RoutingLine line, RoutingProof.Witness witness) {
        if (line.action() == Route.Action.UNIT) {
            lookAtUnit(line, witness);
        }
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

    private void lookAtUnit(RoutingLine line, RoutingProof.Witness witness) {
        RoutingFacts facts = witness.facts();
        if (facts.stage().equals(Stage.ENTRY) && electronic.contains(facts.channel())) {
            entered.computeIfAbsent(
                    line.number(),
                    number -> new Problem(
                            RoutingTable.FILE,
                            number,
                            "this line has a unit enter what comes as data, e.g. " + witness
                                    + "; SKIP it, or make it MANUAL on purpose"));
        }
        if (facts.stage().equals(Stage.CHECK)) {
            byHand.remove(facts.service());
            if (!automatic.contains(facts.service())) {
                dealtOut.computeIfAbsent(
                        line.number(),
                        number -> new Problem(
                                RoutingTable.FILE,
                                number,
                                "this line gives to a unit what is not distributed automatically, e.g. " + witness
                                        + "; make it MANUAL, or the service automatic in services.csv"));
            }
        }
    }

    /** @param whole whether every combination has a line; else a skill may look idle only because its line is missing */
    void report(boolean whole, Collection<Problem> problems) {
        problems.addAll(missing.values());
        problems.addAll(entered.values());
        problems.addAll(dealtOut.values());
        if (whole) {
            byHand.forEach(code -> problems.add(new Problem(
                    RoutingTable.FILE,
                    0,
                    "no line gives the check of " + code + " to a unit, though services.csv says that it is distributed"
                            + " automatically")));
            idle.forEach(code -> problems.add(new Problem(
                    Catalogue.SKILLS,
                    0,
                    "no line of " + RoutingTable.FILE + " needs the skill " + code
                            + "; remove it, or route something to it")));
        }
    }
}
