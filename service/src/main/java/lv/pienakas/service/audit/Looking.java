package lv.pienakas.service.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lv.pienakas.data.audit.AuditLog;
import lv.pienakas.data.audit.Look;
import lv.pienakas.data.audit.Look.Outcome;
import lv.pienakas.data.casework.CaseFile;
import lv.pienakas.data.register.People;
import lv.pienakas.data.staff.Role;
import lv.pienakas.service.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Asked by every page and call before it shows personal data: whether the caller may see it. Each look is on record, on
 * disk, when a method returns, a refused one too; where that fails nothing may be shown. Outside transactions only.
 *
 * <p>One object: {@code at}. A list: {@code services}, read only what belongs to those, then {@code atList}.
 *
 * <p>All throw {@link NoLookException}: where the caller may not look, where that can't be recorded, and where the header
 * {@link Purpose#HEADER} is wrong.
 */
@Service
public class Looking {

    private final Access access;
    private final AuditLog log;
    private final People people;
    private final Clock clock;

    Looking(Access access, AuditLog log, People people, Clock clock) {
        this.access = access;
        this.log = log;
        this.people = people;
        this.clock = clock;
    }

    /** At a case, and so at its person. */
    public void atCase(Caller caller, CaseFile file) {
        List<String> seen = new ArrayList<>(person(file.state().personCode()));
        seen.add(0, Seen.aCase(file.id()));
        at(caller, Action.OPEN_CASE, file.state().service(), seen);
    }

    /** What a record says of the person with a personal code; nothing where nobody has, or had, it. */
    public List<String> person(String code) {
        return people.keyOf(code).map(Seen::person).stream().toList();
    }

    /**
     * At something that belongs to one service.
     *
     * @param service code
     * @param seen of {@link Seen}
     */
    public void at(Caller caller, Action action, String service, List<String> seen) {
        String refusal = access.refusal(caller, action, service).orElse(null);
        record(caller, action, seen, refusal, statedPurpose());
    }

    /**
     * Before something is looked for that belongs to one service: who may not see it is not told whether it is there either.
     * Nothing is on record unless it is refused; {@link #at} follows, also where nothing was found.
     *
     * @param asked what was asked for, of {@link Seen}
     */
    public void before(Caller caller, Action action, String service, List<String> asked) {
        access.refusal(caller, action, service)
                .ifPresent(refusal -> record(caller, action, asked, refusal, statedPurpose()));
    }

    /** Codes of the services of which the caller may see something in a list. */
    public Set<String> services(Caller caller, Action action) {
        access.refusal(caller, action)
                .ifPresent(refusal -> record(caller, action, List.of(), refusal, statedPurpose()));
        return access.services(caller, action);
    }

    /** At what is in a list, all of it of {@link #services}. */
    public void atList(Caller caller, Action action, List<String> seen) {
        atList(caller, action, seen, statedPurpose());
    }

    /** Likewise, for a purpose that the caller stated on the page. */
    public void atList(Caller caller, Action action, List<String> seen, Purpose purpose) {
        record(caller, action, seen, access.refusal(caller, action).orElse(null), purpose);
    }

    /** At what belongs to no service and is shown to one role, or to machines with the scope of the action. */
    public void as(Role role, Caller caller, Action action, List<String> seen) {
        boolean may = caller.isMachine() ? action.isFor(caller.scopes()) : caller.is(role);
        String refusal = may ? null : caller.name() + " is not " + role;
        String ground = caller.isMachine() ? action.ground() : role.name();
        write(caller, action, seen, refusal, ground, statedPurpose());
    }

    private void record(Caller caller, Action action, List<String> seen, @Nullable String refusal, Purpose purpose) {
        write(caller, action, seen, refusal, refusal == null ? access.ground(caller, action) : "", purpose);
    }

    private void write(
            Caller caller, Action action, List<String> seen, @Nullable String refusal, String ground, Purpose purpose) {
        Look look = new Look(
                clock.instant(),
                caller.name(),
                action.name(),
                seen,
                refusal == null ? Outcome.SHOWN : Outcome.REFUSED,
                refusal == null ? ground : refusal,
                purpose.text(),
                origin());
        try {
            log.append(look);
        } catch (DataAccessException e) {
            throw NoLookException.notRecorded(e);
        }
        if (refusal != null) {
            throw NoLookException.refused(refusal);
        }
    }

    private static Purpose statedPurpose() {
        HttpServletRequest request = request();
        return Purpose.ofHeader(request == null ? null : request.getHeader(Purpose.HEADER));
    }

    private static String origin() {
        HttpServletRequest request = request();
        return request == null ? "" : request.getRemoteAddr();
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
