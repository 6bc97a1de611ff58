package lv.pienakas.service.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import lv.pienakas.data.detection.ScanMode;
import lv.pienakas.service.audit.TerminalLooks;
import lv.pienakas.service.scan.ScanOrders;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "start",
        description = "Asks for a scan; a node of the service runs it.",
        mixinStandardHelpOptions = true)
final class ScansStartCommand extends ScansTask {

    @Option(names = "--as-of", required = true, description = "day for which entitlements are judged, e.g. 2026-03-02")
    private LocalDate asOf;

    @Option(
            names = "--mode",
            defaultValue = "INCREMENTAL",
            description = "INCREMENTAL: those whose outcome may have changed, FULL: everybody; default: INCREMENTAL")
    private ScanMode mode;

    @Override
    void check() {
        ScanCommand.requireDay(asOf);
    }

    @Override
    void run(BeanFactory service, PrintWriter out) {
        out.println(line(service.getBean(ScanOrders.class).ask(asOf, mode, TerminalLooks.who())));
    }
}
