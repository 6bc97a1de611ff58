package lv.pienakas.rules.person;

import java.time.LocalDate;
import java.util.List;
import lv.pienakas.rules.parameter.DatedValue;
import lv.pienakas.rules.parameter.Day;
import lv.pienakas.rules.parameter.Law;
import org.jspecify.annotations.Nullable;

/** Benefits and applications of one kind of claim: a person's own, or those of any adult for a child. */
public final class Claims {

    private final List<Benefit> benefits;
    private final List<Application> applications;
    private final Day day;
    private final @Nullable Trace trace;

    Claims(List<Benefit> benefits, List<Application> applications, Day day, @Nullable Trace trace) {
        this.benefits = benefits;
        this.applications = applications;
        this.day = day;
        this.trace = trace;
    }

    /** Whether a benefit of the service is in force, paid or suspended. */
    public boolean receives(String service) {
        note(service);
        for (int i = 0; i < benefits.size(); i++) {
            Benefit benefit = benefits.get(i);
            if (benefit.service().equals(service) && benefit.inForce(day)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a benefit of the service is in force for this reason, e.g. {@code DISABILITY}. */
    public boolean receivesFor(String service, String reason) {
        note(service);
        for (int i = 0; i < benefits.size(); i++) {
            Benefit benefit = benefits.get(i);
            if (benefit.service().equals(service) && benefit.reason().equals(reason) && benefit.inForce(day)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the service was ever granted, whatever the dates and status. */
    public boolean everGranted(String service) {
        note(service);
        for (int i = 0; i < benefits.size(); i++) {
            if (benefits.get(i).service().equals(service)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an application for the service awaits its decision, whatever its dates. */
    public boolean pending(String service) {
        boolean pending = false;
        for (int i = 0; i < applications.size(); i++) {
            Application application = applications.get(i);
            if (application.service().equals(service)) {
                note(application);
                pending |= application.status() == Application.Status.PENDING;
            }
        }
        return pending;
    }

    /** Whether the service was refused on or before the day and the parameter's time since has not passed. */
    public boolean refusedWithin(String service, String parameter) {
        boolean refused = false;
        for (int i = 0; i < applications.size(); i++) {
            Application application = applications.get(i);
            LocalDate decided = application.decided();
            if (application.service().equals(service)
                    && application.status() == Application.Status.REFUSED
                    && decided != null) {
                note(application);
                DatedValue time = day.value(parameter);
                if (trace != null) {
                    trace.parameter(time);
                }
                refused |= day.within(decided, decided.plus(Law.period(time)));
            }
        }
        return refused;
    }

    /** What was granted of the service by the as-of date, in cents; unknown amounts count as nothing. */
    long grantedCents(String service) {
        long cents = 0;
        for (int i = 0; i < benefits.size(); i++) {
            Benefit benefit = benefits.get(i);
            if (benefit.service().equals(service) && day.reached(benefit.from())) {
                Long amount = benefit.amountCents();
                cents += amount == null ? 0 : amount;
            }
        }
        note(service);
        return cents;
    }

    private void note(String service) {
        if (trace == null) {
            return;
        }
        List<Benefit> rows =
                benefits.stream().filter(row -> row.service().equals(service)).toList();
        if (rows.isEmpty()) {
            trace.fact("benefits.csv", service, null);
        }
        for (Benefit row : rows) {
            String until = row.until() == null ? "" : row.until().toString();
            trace.fact("benefits.csv", service, row.status() + " " + row.from() + "–" + until);
        }
    }

    private void note(Application row) {
        if (trace != null) {
            String decided = row.decided() == null ? "" : " " + row.decided();
            trace.fact("applications.csv", row.service(), row.status() + decided);
        }
    }
}
