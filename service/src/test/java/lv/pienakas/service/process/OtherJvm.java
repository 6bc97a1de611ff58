package lv.pienakas.service.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM, quick to start, which runs something of the tests until it is killed. */
public final class OtherJvm {

    private OtherJvm() {}

    /**
     * Is to be started.
     *
     * @param mainClass by name, as it may be of another package
     * @param output file for what it says
     * @param databaseUrl of the database that its application uses
     */
    public static ProcessBuilder running(String mainClass, Path output, String databaseUrl, String... arguments) {
        List<String> command = new ArrayList<>(QuickJvm.programAndTests());
        command.add(1, "-Xmx512m");
        command.add(mainClass);
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("SPRING_DATASOURCE_URL", databaseUrl);
        return builder;
    }
}
