package lv.pienakas.service.cli;

import picocli.CommandLine.Command;

@Command(
        name = "scans",
        description = "Scans of a service that runs: what was asked for, start, pause, resume, cancel.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ScansListCommand.class,
            ScansStartCommand.class,
            ScansActCommand.Pause.class,
            ScansActCommand.Resume.class,
            ScansActCommand.Cancel.class,
            ScansScheduleCommand.class
        })
final class ScansCommand {}
