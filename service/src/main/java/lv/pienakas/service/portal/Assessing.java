package lv.pienakas.service.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.data.detection.StoredFindings;
import lv.pienakas.data.register.People;
import lv.pienakas.rules.catalogue.AgencyService;
import lv.pienakas.rules.catalogue.Catalogue;
import lv.pienakas.rules.person.PersonFacts;
import lv.pienakas.rules.release.RuleRelease;
import lv.pienakas.rules.release.Service;
import lv.pienakas.service.notice.Gate;
import lv.pienakas.service.scan.CurrentScan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Of which services it was looked whether somebody has a right to them; of all others silence means nothing. */
@Component
class Assessing {

    private final CurrentScan current;
    private final StoredFindings findings;
    private final People people;
    private final RuleRelease release;
    private final Gate gate;

    Assessing(CurrentScan current, StoredFindings findings, People people, RuleRelease release, Gate gate) {
        this.current = current;
        this.findings = findings;
        this.people = people;
        this.release = release;
        this.gate = gate;
    }

    /** Why a service says nothing. */
    enum Gap {
        /** There are no rules by which a right to it could be found. */
        NO_RULES,
        /** Nobody has looked yet by today's rules, nothing is known of the person, or they came after the last scan. */
        NOT_EVALUATED,
        /** A fact is missing without which nobody can tell. */
        FACTS_MISSING,
        /** Its findings are still being checked, and nobody is told of them. */
        NOT_OPEN
    }

    /** A service that says nothing, and why. */
    record NotAssessed(AgencyService service, Gap gap) {}

    /**
     * What it was looked for, and when.
     *
     * @param asOf day of the scan by which people are told; null: there was none yet
     * @param gaps every service of which it is not known whether the person has a right to it, in the order of the catalogue
     */
    record Assessed(@Nullable LocalDate asOf, List<NotAssessed> gaps) {}

    /** The answer has the same form for whoever is not in the register: nothing was evaluated for them. */
    Assessed of(String code) {
        Optional<Scan> scan = current.find();
        return new Assessed(scan.map(Scan::asOf).orElse(null), gaps(code, scan));
    }

    private List<NotAssessed> gaps(String code, Optional<Scan> scan) {
        Set<String> withRules = release.services().stream().map(Service::code).collect(Collectors.toSet());
        List<String> judged = scan.map(current::judged).orElse(List.of());
        Optional<PersonFacts> person = people.withCode(code);
        boolean seen = person.isPresent()
                && scan.isPresent()
                && person.get().id() <= scan.get().lastPerson();
        Set<String> unclear =
                seen ? findings.unclear(scan.get().id(), person.get().id()) : Set.of();
        List<NotAssessed> gaps = new ArrayList<>();
        for (AgencyService service : Catalogue.builtIn().services()) {
            if (!withRules.contains(service.code())) {
                gaps.add(new NotAssessed(service, Gap.NO_RULES));
            } else if (!seen || !judged.contains(service.code())) {
                gaps.add(new NotAssessed(service, Gap.NOT_EVALUATED));
            } else if (unclear.contains(service.code())) {
                gaps.add(new NotAssessed(service, Gap.FACTS_MISSING));
            } else if (!gate.isOpen(service.code())) {
                gaps.add(new NotAssessed(service, Gap.NOT_OPEN));
            }
        }
        return gaps;
    }
}
