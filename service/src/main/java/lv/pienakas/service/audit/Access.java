package lv.pienakas.service.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lv.pienakas.data.casework.CaseRules;
import lv.pienakas.data.staff.MaySeeCase;
import lv.pienakas.data.staff.Role;
import lv.pienakas.data.staff.Staff;
import lv.pienakas.data.staff.Viewer;
import lv.pienakas.rules.catalogue.AgencyService;
import lv.pienakas.service.security.Caller;
import org.springframework.stereotype.Component;

/** Who may see what: staff by service set and role, machines by scope. */
@Component
class Access {

    private final MaySeeCase maySee;
    private final CaseRules rules;
    private final Staff staff;
    private final Clock clock;

    Access(CaseRules rules, Staff staff, Clock clock) {
        this.maySee = new MaySeeCase(rules.catalogue());
        this.rules = rules;
        this.staff = staff;
        this.clock = clock;
    }

    /** Why the caller may not see what belongs to a service; empty if they may. */
    Optional<String> refusal(Caller caller, Action action, String service) {
        return caller.isMachine() ? refusal(caller, action) : maySee.refusal(viewer(caller), service);
    }

    /** Why the caller may not do it at all; empty if they may do it for a service at least. */
    Optional<String> refusal(Caller caller, Action action) {
        if (caller.isMachine()) {
            return action.isFor(caller.scopes()) ? Optional.empty() : Optional.of(action.refusal(caller.name()));
        }
        Viewer viewer = viewer(caller);
        if (!maySee.services(viewer).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                caller.is(Role.INSPECTOR)
                        ? caller.name() + " has no skill today for any service"
                        : caller.name() + " is " + new TreeSet<>(caller.roles()) + " and sees no cases");
    }

    /** Codes of the services whose cases and findings the caller sees. */
    Set<String> services(Caller caller, Action action) {
        if (!caller.isMachine()) {
            return maySee.services(viewer(caller));
        }
        Set<String> all = new TreeSet<>();
        if (refusal(caller, action).isEmpty()) {
            rules.catalogue().services().stream().map(AgencyService::code).forEach(all::add);
        }
        return all;
    }

    /** What gave access to whoever has it. */
    String ground(Caller caller, Action action) {
        if (caller.isMachine()) {
            return action.ground();
        }
        return caller.is(Role.MANAGER)
                ? Role.MANAGER.name()
                : Role.INSPECTOR + " of " + String.join(", ", maySee.sets(viewer(caller)));
    }

    private Viewer viewer(Caller caller) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), rules.zone());
        return staff.find(caller.name())
                .map(known -> Viewer.of(known, caller.roles(), today))
                .orElseGet(() -> new Viewer(caller.name(), caller.roles(), Set.of()));
    }
}
