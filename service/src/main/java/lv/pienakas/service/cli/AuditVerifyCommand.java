package lv.pienakas.service.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import lv.pienakas.data.audit.AuditChain;
import lv.pienakas.data.audit.ChainCheck;
import lv.pienakas.data.audit.ChainCheck.Fault;
import lv.pienakas.data.audit.ChainHead;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = {
            "Recomputes the hash of every audit record, and prints how many there are and the last one's number and hash.",
            "Note that head where nobody who can write the database can write: given to --expect later, it shows that"
                    + " nothing up to it was changed or cut off.",
            "Exits with 1 if the chain is broken."
        },
        mixinStandardHelpOptions = true)
final class AuditVerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--database",
            required = true,
            description = "PostgreSQL whose user may read the audit records, e.g. jdbc:postgresql://host/db?user=u")
    private String database;

    @Option(names = "--expect", paramLabel = "NUMBER:HASH", description = "head that was noted at an earlier time")
    private @Nullable String expect;

    @Override
    public Integer call() {
        RoutingCommand.silence();
        String url = ScanCommand.jdbcUrl(database);
        ChainHead noted = expect == null
                ? ChainHead.NONE
                : ChainHead.parse(expect)
                        .orElseThrow(() -> new WrongInputException("--expect '" + expect
                                + "' is not like 17:0a1b… with the 64 hexadecimal digits of a hash"));
        ChainCheck check = AuditChain.in(url).verify(noted);
        PrintWriter out = spec.commandLine().getOut();
        out.println((check.isIntact() ? "records: " : "records intact: ")
                + check.head().number());
        if (check.head().number() > 0) {
            out.println((check.isIntact() ? "head: " : "intact up to: ") + check.head());
        }
        Fault fault = check.fault();
        if (fault == null) {
            out.flush();
            return 0;
        }
        out.println("broken at: " + check.brokenAt());
        out.flush();
        spec.commandLine().getErr().println("pienakas: " + sentence(fault, check.brokenAt(), noted));
        return 1;
    }

    private static String sentence(Fault fault, long number, ChainHead noted) {
        String record = "record " + number;
        return switch (fault) {
            case MISSING -> record + " is missing, or another one is in its place";
            case CHANGED -> record + " is not as it was written, or another record was before it then";
            case NOT_AS_NOTED -> record + " is not the one that was noted: its hash was " + noted.hash();
            case CUT_OFF -> record + " is missing: the chain ends before it, but " + noted.number() + " was noted";
        };
    }
}
