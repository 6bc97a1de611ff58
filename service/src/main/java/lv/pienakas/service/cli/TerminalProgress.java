package lv.pienakas.service.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import lv.pienakas.service.scan.Progress;

/** One line on a terminal that is written over: persons done, rate, time left. */
final class TerminalProgress implements Progress {

    private static final long EVERY_NANOS = 200_000_000;

    private final PrintWriter terminal;
    private final long started = System.nanoTime();
    private long shown;

    private TerminalProgress(PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** Quiet where the output is redirected. */
    static Progress onto(PrintWriter err) {
        return isTerminal() ? new TerminalProgress(err) : (persons, ofPersons) -> {};
    }

    /** From Java 22 on there is a console without a terminal too, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull") // until Java 21 it is
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    @Override
    public void done(long persons, long ofPersons) {
        long now = System.nanoTime();
        if (now - shown < EVERY_NANOS && persons < ofPersons) {
            return;
        }
        shown = now;
        double seconds = Math.max((now - started) / 1e9, 1e-9);
        double rate = persons / seconds;
        terminal.print(String.format(
                Locale.ROOT,
                "\r%,d of %,d persons, %,.0f a second, %.0f s left   %s",
                persons,
                ofPersons,
                rate,
                (ofPersons - persons) / rate,
                persons < ofPersons ? "" : System.lineSeparator()));
        terminal.flush();
    }
}
