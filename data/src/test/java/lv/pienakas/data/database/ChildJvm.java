package lv.pienakas.data.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;

/** Another JVM with a database, which waits to be killed. */
record ChildJvm(Process process, Path cluster) implements AutoCloseable {

    private static final String READY = "its cluster is ";

    /** With a database in the directory, or with a temporary one where none is given. */
    static ChildJvm start(Path... directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildJvm.class.getName(),
                        directory.length == 0 ? "" : directory[0].toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = out.readLine();
        }
        assertThat(line).as("what the other JVM says").isNotNull().startsWith(READY);
        return new ChildJvm(process, Path.of(String.valueOf(line).substring(READY.length())));
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill} does: its shutdown hooks run. */
    void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] args) throws Exception {
        EmbeddedDatabase database =
                args[0].isEmpty() ? EmbeddedDatabase.temporary() : EmbeddedDatabase.in(Path.of(args[0]));
        try (Connection connection = database.administrator().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
            try (ResultSet row = statement.executeQuery("show data_directory")) {
                row.next();
                System.out.println(READY + row.getString(1));
            }
        }
        Thread.sleep(60_000);
    }
}
