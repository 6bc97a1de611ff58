package lv.pienakas.data.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server that a killed JVM left running on a data directory. */
record LeftoverServer(Path cluster) {

    private static final int STOP_SECONDS = 60;

    /** Shuts it down without waiting for its clients, who are gone with the JVM. */
    void stop() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server = process(Files.readAllLines(pidFile));
        if (server.isEmpty()) {
            // its number may be another process's by now, and then PostgreSQL would refuse to start
            Files.deleteIfExists(pidFile);
            return;
        }
        // SIGINT is PostgreSQL's fast shutdown; destroy() would be the smart one, which waits. The shell's own
        // kill: a small machine has no other
        new ProcessBuilder("sh", "-c", "kill -INT " + server.get().pid()).start();
        try {
            server.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an earlier server was stopping", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("an earlier server on " + cluster + " does not stop", e);
        }
    }

    private Optional<ProcessHandle> process(List<String> pidFile) {
        if (pidFile.isEmpty() || !pidFile.get(0).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pidFile.get(0)))
                // the system says so after the name of a program whose file is gone
                .filter(process -> process.info()
                        .command()
                        .orElse("postgres")
                        .replace(" (deleted)", "")
                        .endsWith("postgres"))
                .filter(process -> !worksElsewhere(process));
    }

    /** A server works in its data directory; where the system does not tell, the number alone decides. */
    private boolean worksElsewhere(ProcessHandle process) {
        try {
            return !Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), cluster);
        } catch (IOException e) {
            return false;
        }
    }
}
