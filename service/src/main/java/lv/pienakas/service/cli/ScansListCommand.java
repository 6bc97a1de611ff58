package lv.pienakas.service.cli;

import java.io.PrintWriter;
import java.util.List;
import lv.pienakas.data.detection.ScanLists;
import lv.pienakas.data.detection.ScanRun;
import lv.pienakas.data.detection.ScanSchedule;
import lv.pienakas.data.detection.ScanSchedules;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Prints the scans that were asked for, a line each, the latest first.",
        mixinStandardHelpOptions = true)
final class ScansListCommand extends ScansTask {

    @Option(names = "--most", defaultValue = "20", description = "how many; default: 20")
    private int most;

    @Override
    void check() {
        if (most < 1) {
            throw new WrongInputException("--most " + most + " is not 1 or more");
        }
    }

    @Override
    void run(BeanFactory service, PrintWriter out) {
        List<ScanRun> runs = service.getBean(ScanLists.class).latest(Long.MAX_VALUE, most);
        runs.forEach(run -> out.println(line(run)));
        out.println(standing(service.getBean(ScanSchedules.class).get()));
    }

    static String standing(ScanSchedule schedule) {
        return "schedule: "
                + (schedule.isPaused()
                        ? "paused by " + schedule.pausedBy() + " at " + schedule.pausedAt()
                        : "not paused");
    }
}
