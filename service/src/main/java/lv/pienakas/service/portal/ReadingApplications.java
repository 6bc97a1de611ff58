package lv.pienakas.service.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.casework.Cases;
import lv.pienakas.data.register.DeliveredApplication;
import lv.pienakas.data.register.DeliveredApplications;
import lv.pienakas.data.register.People;
import org.springframework.stereotype.Service;

/** How a person's applications stand at the moment of asking. */
@Service
class ReadingApplications {

    private final Cases cases;
    private final DeliveredApplications delivered;
    private final People people;
    private final CaseRules rules;
    private final Clock clock;

    ReadingApplications(Cases cases, DeliveredApplications delivered, People people, CaseRules rules, Clock clock) {
        this.cases = cases;
        this.delivered = delivered;
        this.people = people;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * By day of application, the last first: those with a case here as the case is now, others as the core system delivered
     * them. Where both know of one application of a service on a day, and of no other, it is the same: as long as the case is
     * open it tells, afterwards the core system's decision.
     *
     * @param code with its hyphen
     */
    List<PersonsApplication> of(String code) {
        Instant now = clock.instant();
        Optional<Integer> person = people.keyOf(code);
        Set<String> codes = new TreeSet<>(Set.of(code));
        person.ifPresent(id -> codes.addAll(people.codesOf(id)));
        List<PersonsApplication> here = cases.applicationsOf(codes).stream()
                .map(file -> PersonsApplication.of(file, now, rules))
                .toList();
        List<PersonsApplication> there = person.map(delivered::of).orElse(List.<DeliveredApplication>of()).stream()
                .map(PersonsApplication::of)
                .toList();
        List<PersonsApplication> all = new ArrayList<>();
        here.stream().filter(told -> !isToldBy(there, here, told)).forEach(all::add);
        there.stream().filter(told -> !isToldBy(here, there, told)).forEach(all::add);
        all.sort(Comparator.comparing(PersonsApplication::submitted)
                .thenComparing(PersonsApplication::key)
                .reversed());
        return all;
    }

    /** Whether the others know of the same application, and tell of it better. */
    private static boolean isToldBy(
            List<PersonsApplication> others, List<PersonsApplication> own, PersonsApplication told) {
        Predicate<PersonsApplication> same =
                one -> one.service().equals(told.service()) && one.submitted().equals(told.submitted());
        List<PersonsApplication> twins = others.stream().filter(same).toList();
        return twins.size() == 1
                && own.stream().filter(same).count() == 1
                && Objects.requireNonNull(twins.get(0)).tellsBetterThan(told);
    }
}
