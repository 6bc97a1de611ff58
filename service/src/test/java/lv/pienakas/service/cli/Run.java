package lv.pienakas.service.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lv.pienakas.service.PienakasApplication;
import lv.pienakas.service.process.QuickJvm;

/** A command run for real: the built program in a process of its own. */
record Run(int exitCode, String out, String err) {

    private static final int PATIENCE_SECONDS = 180;

    /** Started in the quickest way. */
    static Run of(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(QuickJvm.program());
        command.add(1, "-Xmx1g");
        command.add(PienakasApplication.class.getName());
        return run(command, arguments);
    }

    /** As an operator would: the jar as it was built, by Java as it is; takes four times as long. */
    static Run ofJar(String... arguments) throws IOException, InterruptedException {
        return run(List.of(QuickJvm.java(), "-Xmx1g", "-jar", System.getProperty("pienakas.jar")), arguments);
    }

    private static Run run(List<String> java, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("run", ".out");
        Path err = Files.createTempFile("run", ".err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " s: " + List.of(arguments));
        }
        Run run = new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
        Files.delete(out);
        Files.delete(err);
        return run;
    }
}
