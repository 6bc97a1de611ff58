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
        // SIGINT is PostgreSQL's fast shutdown; destroy() would be the smart one, which waits
        new ProcessBuilder("kill", "-INT", Long.toString(server.get().pid())).start();
        try {
            server.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an earlier server was stopping", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("an earlier server on " + cluster + " does not stop", e);
        }
    }

    private static Optional<ProcessHandle> process(List<String> pidFile) {
        if (pidFile.isEmpty() || !pidFile.get(0).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pidFile.get(0)))
                .filter(process -> process.info().command().orElse("postgres").endsWith("postgres"));
    }
}
