package lv.pienakas.service.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * How to start the program in a process of its own in a quarter of the time: by the quick compiler only, and where its jar
 * is built, from that taken apart by its own tool, with an archive of the classes that a scan needs.
 */
public final class QuickJvm {

    private static final List<String> OPTIONS = List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final Path PARTS = Path.of("target", "quick").toAbsolutePath();
    private static final Path PROGRAM = PARTS.resolve("pienakas.jar");
    private static final Path ARCHIVE = PARTS.resolve("classes.jsa");

    private static boolean takenApart;

    private QuickJvm() {}

    /** Of this JVM; without options it runs as an operator's does. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Java, its options and the delivered classes, for the main class and its arguments to be added. */
    public static List<String> program() {
        takeApart();
        return command(PROGRAM.toString());
    }

    /** The same with the classes of the tests. */
    public static List<String> programAndTests() {
        String all = System.getProperty("java.class.path");
        if (System.getProperty("pienakas.jar") == null) {
            return command(all);
        }
        takeApart();
        // the archive is for those at the beginning, in their order
        List<String> path = new ArrayList<>(List.of(PROGRAM.toString()));
        Arrays.stream(all.split(File.pathSeparator, -1))
                .filter(part -> !Files.exists(PARTS.resolve("lib").resolve(name(part))))
                .forEach(path::add);
        return command(String.join(File.pathSeparator, path));
    }

    private static String name(String path) {
        return String.valueOf(Path.of(path).getFileName());
    }

    private static List<String> command(String classPath) {
        List<String> command = new ArrayList<>(OPTIONS);
        if (takenApart) {
            command.add("-XX:SharedArchiveFile=" + ARCHIVE);
        }
        command.addAll(List.of("-cp", classPath));
        return command;
    }

    /** Once a JVM: the jar may be another one next time. */
    private static synchronized void takeApart() {
        if (takenApart) {
            return;
        }
        try {
            FileSystemUtils.deleteRecursively(PARTS);
            run(List.of(
                    java(),
                    "-Djarmode=tools",
                    "-jar",
                    System.getProperty("pienakas.jar"),
                    "extract",
                    "--destination",
                    PARTS.toString()));
            archive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        takenApart = true;
    }

    /** Of what a scan of one person loads. */
    private static void archive() throws IOException {
        Path feeds = Files.createDirectory(PARTS.resolve("feeds"));
        Files.writeString(feeds.resolve("records.csv"), "code,record_months\n010160-12343,240\n");
        Files.writeString(feeds.resolve("persons.csv"), """
                code,previous_code,first_name,last_name,birth_date,sex,death_date,country,permit,municipality,state_care_since
                010160-12343,,Anna,Bērziņa,1960-01-01,F,,LV,CITIZEN,0001000,
                """);
        List<String> command = new ArrayList<>(OPTIONS);
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + ARCHIVE, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        command.addAll(List.of("-cp", PROGRAM.toString(), "lv.pienakas.service.PienakasApplication"));
        command.addAll(List.of("scan", "--feeds", feeds.toString(), "--as-of", "2026-03-02"));
        command.addAll(List.of("--out", PARTS.resolve("findings.csv").toString()));
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        Path said = PARTS.resolveSibling("quick.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(said.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " says: " + Files.readString(said));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
