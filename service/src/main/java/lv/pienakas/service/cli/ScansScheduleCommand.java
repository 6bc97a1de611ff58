package lv.pienakas.service.cli;

import java.io.PrintWriter;
import lv.pienakas.service.audit.TerminalLooks;
import lv.pienakas.service.scan.NightlyScans;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;

@Command(
        name = "schedule",
        description = "The scan of every night.",
        mixinStandardHelpOptions = true,
        subcommands = {ScansScheduleCommand.Pause.class, ScansScheduleCommand.Resume.class})
final class ScansScheduleCommand {

    @Command(name = "pause", description = "No night's scan is asked for any more.", mixinStandardHelpOptions = true)
    static final class Pause extends ScansTask {

        @Override
        void run(BeanFactory service, PrintWriter out) {
            out.println(ScansListCommand.standing(service.getBean(NightlyScans.class)
                    .pause(TerminalLooks.who())
                    .standing()));
        }
    }

    @Command(name = "resume", description = "Scans of the nights are asked for again.", mixinStandardHelpOptions = true)
    static final class Resume extends ScansTask {

        @Override
        void run(BeanFactory service, PrintWriter out) {
            out.println(ScansListCommand.standing(service.getBean(NightlyScans.class)
                    .resume(TerminalLooks.who())
                    .standing()));
        }
    }
}
