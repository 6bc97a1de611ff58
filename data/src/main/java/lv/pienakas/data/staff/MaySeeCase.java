package lv.pienakas.data.staff;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.pienakas.rules.catalogue.AgencyService;
import lv.pienakas.rules.catalogue.Catalogue;

/**
 * A case is seen by those who work on services of its set, wherever its claimant lives, and by managers; not by those who
 * write rules or run the system.
 */
public final class MaySeeCase {

    private final Catalogue catalogue;

    public MaySeeCase(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Why somebody may not see cases of a service; empty if they may. */
    public Optional<String> refusal(Inspector viewer, String service) {
        if (catalogue.service(service).isEmpty()) {
            return Optional.of("there is no service " + service + " in the catalogue");
        }
        return switch (viewer.role()) {
            case MANAGER -> Optional.empty();
            case ANALYST, APPROVER, AUDITOR, OPERATOR ->
                Optional.of(viewer.inspectorId() + " is " + viewer.role() + " and sees no cases");
            case INSPECTOR ->
                set(service).filter(sets(viewer)::contains).isPresent()
                        ? Optional.empty()
                        : Optional.of(viewer.inspectorId() + " works on " + sets(viewer) + ", not on "
                                + set(service).orElse(service));
        };
    }

    private Set<String> sets(Inspector viewer) {
        return viewer.services().stream()
                .flatMap(service -> set(service).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Empty for a service that the catalogue doesn't have (any more). */
    private Optional<String> set(String service) {
        return catalogue.service(service).map(AgencyService::serviceSet);
    }
}
