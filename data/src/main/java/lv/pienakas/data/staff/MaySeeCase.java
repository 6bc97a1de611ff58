package lv.pienakas.data.staff;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.pienakas.rules.catalogue.AgencyService;
import lv.pienakas.rules.catalogue.Catalogue;

/**
 * A case is seen by those who work on services of its set, wherever its claimant lives, and by managers; not by those who
 * write rules or run the system. What was found is seen like a case.
 */
public final class MaySeeCase {

    private final Catalogue catalogue;

    public MaySeeCase(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Why somebody may not see cases of a service; empty if they may. */
    public Optional<String> refusal(Viewer viewer, String service) {
        Optional<String> set = set(service);
        if (set.isEmpty()) {
            return Optional.of("there is no service " + service + " in the catalogue");
        }
        if (viewer.roles().contains(Role.MANAGER)) {
            return Optional.empty();
        }
        if (!viewer.roles().contains(Role.INSPECTOR)) {
            return Optional.of(viewer.name() + " is " + new TreeSet<>(viewer.roles()) + " and sees no cases");
        }
        return set.filter(sets(viewer)::contains).isPresent()
                ? Optional.empty()
                : Optional.of(viewer.name() + " works on " + sets(viewer) + ", not on " + set.get());
    }

    /** Services whose cases somebody may see. */
    public Set<String> services(Viewer viewer) {
        return catalogue.services().stream()
                .map(AgencyService::code)
                .filter(service -> refusal(viewer, service).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Service sets on which somebody works. */
    public Set<String> sets(Viewer viewer) {
        return viewer.services().stream()
                .flatMap(service -> set(service).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Empty for a service that the catalogue doesn't have (any more). */
    private Optional<String> set(String service) {
        return catalogue.service(service).map(AgencyService::serviceSet);
    }
}
