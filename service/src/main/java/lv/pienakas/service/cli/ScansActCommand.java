package lv.pienakas.service.cli;

import java.io.PrintWriter;
import lv.pienakas.data.detection.ScanAct;
import lv.pienakas.service.audit.TerminalLooks;
import lv.pienakas.service.scan.ScanOrders;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What a person may do with a run. */
abstract class ScansActCommand extends ScansTask {

    private final ScanAct act;

    @Parameters(paramLabel = "ID", description = "number of the run, as list prints it")
    private long id;

    private ScansActCommand(ScanAct act) {
        this.act = act;
    }

    @Override
    void run(BeanFactory service, PrintWriter out) {
        out.println(line(service.getBean(ScanOrders.class).change(id, act, TerminalLooks.who())));
    }

    @Command(
            name = "pause",
            description = "Stops a scan that waits or runs; what it has done is kept.",
            mixinStandardHelpOptions = true)
    static final class Pause extends ScansActCommand {
        Pause() {
            super(ScanAct.PAUSE);
        }
    }

    @Command(
            name = "resume",
            description = "Lets a scan go on that was paused, failed, was missed or ran out of time.",
            mixinStandardHelpOptions = true)
    static final class Resume extends ScansActCommand {
        Resume() {
            super(ScanAct.RESUME);
        }
    }

    @Command(name = "cancel", description = "Gives a scan up that is not done.", mixinStandardHelpOptions = true)
    static final class Cancel extends ScansActCommand {
        Cancel() {
            super(ScanAct.CANCEL);
        }
    }
}
