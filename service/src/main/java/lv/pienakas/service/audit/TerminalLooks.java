package lv.pienakas.service.audit;

import java.time.Clock;
import java.util.List;
import lv.pienakas.data.audit.AuditLog;
import lv.pienakas.data.audit.Look;
import org.springframework.stereotype.Component;

/** Looks by commands: whoever runs one has got past every login, and is known by the name that the system has for them. */
@Component
public class TerminalLooks {

    private final AuditLog log;
    private final Clock clock;

    TerminalLooks(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** As the system knows them; the property of the same meaning can be set to anybody's name. */
    public static String who() {
        return "terminal:" + ProcessHandle.current().info().user().orElseGet(() -> System.getProperty("user.name"));
    }

    /** To be put on record before the command shows anything. */
    public void at(Action action, String command, String seen) {
        log.append(new Look(
                clock.instant(),
                who(),
                action.name(),
                List.of(seen),
                Look.Outcome.SHOWN,
                "command " + command,
                "",
                ""));
    }
}
