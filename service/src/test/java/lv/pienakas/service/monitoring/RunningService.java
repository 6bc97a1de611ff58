package lv.pienakas.service.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.pienakas.service.PienakasApplication;
import lv.pienakas.service.process.QuickJvm;
import lv.pienakas.service.security.Tokens;

/** The whole service in a process of its own, which believes the tokens of this one. */
public final class RunningService implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final int port;

    private RunningService(Process process, Path log) throws IOException, InterruptedException {
        this.process = process;
        this.log = log;
        this.port = awaitPort();
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param log where what it says goes
     */
    public static RunningService start(
            Map<String, String> environment, List<String> options, List<String> arguments, Path log)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(QuickJvm.programAndTests());
        command.addAll(1, options);
        command.addAll(List.of(PienakasApplication.class.getName(), "--server.port=0"));
        command.addAll(Tokens.arguments());
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new RunningService(builder.start(), log);
    }

    private int awaitPort() throws IOException, InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Matcher found = PORT.matcher(said());
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
            if (!process.isAlive() || System.nanoTime() > patience) {
                process.destroyForcibly();
                throw new IllegalStateException("the service did not start: " + said());
            }
            Thread.sleep(100);
        }
    }

    public int port() {
        return port;
    }

    public String said() throws IOException {
        return Files.readString(log);
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for its end, which has to come. */
    public int exitCode() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the service does not end: " + said());
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
