package lv.pienakas.data.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import lv.pienakas.data.database.EmbeddedDatabase;
import org.postgresql.PGConnection;

/**
 * Loads a made-up FULL delivery and compares with plain COPY of the same files into bare tables:
 * {@code LoadBenchmark [persons | folder]}, key=value lines. Made up are about 3.4 facts a person; a folder holds all files,
 * uncompressed, columns in the contract's order, and is left as it is.
 */
final class LoadBenchmark {

    private final Path folder;
    private final int persons;

    private LoadBenchmark(Path folder, int persons) {
        this.folder = folder;
        this.persons = persons;
    }

    public static void main(String[] args) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("load-benchmark");
        if (args.length > 0 && Files.isDirectory(Path.of(args[0]))) {
            link(Path.of(args[0]), folder);
        } else {
            int persons = args.length > 0 ? Integer.parseInt(args[0]) : 300_000;
            new LoadBenchmark(folder, persons).write();
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            database.migrate();
            double copy = copyBare(database, folder);
            System.out.println("copy_seconds=" + copy);
            Deliveries deliveries = new Deliveries(database.dataSource(), Clock.systemUTC());
            double first = seconds(() -> deliveries.load(folder, null));
            System.out.println("first_load_seconds=" + first);
            rewrite(folder, Feed.CONTACTS, "opted_out", "true");
            double again = seconds(() -> deliveries.load(folder, null));
            System.out.println("full_again_seconds=" + again);
            System.out.println("load_to_copy_ratio=" + first / copy);
            System.out.println("again_to_copy_ratio=" + again / copy);
            change(folder);
            double changed = seconds(() -> deliveries.load(folder, null));
            System.out.println("one_percent_changed_seconds=" + changed);
            System.out.println("one_percent_changed_to_copy_ratio=" + changed / copy);
            new History(database.dataSource())
                    .sizes()
                    .forEach(size -> System.out.println(size.table().replace('.', '_') + "_bytes=" + size.bytes()));
        }
    }

    /** One row in a hundred of each file that has a history. */
    private static void change(Path folder) throws IOException {
        rewrite(folder, Feed.PERSONS, "country", "EE");
        rewrite(folder, Feed.RELATIONS, "since", "2011-01-01");
        rewrite(folder, Feed.OPINIONS, "valid_from", "2019-01-01");
        rewrite(folder, Feed.RECORDS, "record_months", "601");
        rewrite(folder, Feed.CONTRIBUTIONS, "object", "777.77");
        rewrite(folder, Feed.BENEFITS, "amount", "123.45");
        rewrite(folder, Feed.APPLICATIONS, "submitted", "2025-01-01");
    }

    private static void rewrite(Path folder, Feed feed, String column, String value) throws IOException {
        Path file = folder.resolve(feed.fileName());
        Path rewritten = folder.resolve(feed.fileName() + ".new");
        try (BufferedReader in = Files.newBufferedReader(file);
                Writer out = Files.newBufferedWriter(rewritten)) {
            int row = 0;
            for (String line = in.readLine(); line != null; line = in.readLine(), row++) {
                String[] fields = line.split(",", -1);
                if (row % 100 == 50) {
                    fields[feed.index(column)] = value;
                }
                out.write(String.join(",", fields) + "\n");
            }
        }
        // in place of a link, not of the file behind it
        Files.delete(file);
        Files.move(rewritten, file);
    }

    /** Without the note, so that it may come again. */
    private static void link(Path delivery, Path folder) throws IOException {
        for (Feed feed : Feed.values()) {
            Files.createSymbolicLink(
                    folder.resolve(feed.fileName()),
                    delivery.resolve(feed.fileName()).toRealPath());
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double copyBare(EmbeddedDatabase database, Path folder) throws SQLException {
        try (Connection connection = database.administrator().getConnection();
                Statement statement = connection.createStatement()) {
            for (Feed feed : Feed.values()) {
                List<String> columns = new ArrayList<>();
                feed.columns()
                        .forEach(column -> columns.add(
                                column.sqlName() + " " + column.type().sqlType().replace("bigint", "numeric")));
                statement.execute("create table bare_" + feed + " (" + String.join(", ", columns) + ")");
            }
            return seconds(() -> {
                for (Feed feed : Feed.values()) {
                    copy(connection, feed, folder.resolve(feed.fileName()));
                }
            });
        }
    }

    private static void copy(Connection connection, Feed feed, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare_" + feed + " from stdin (format csv, header)", in, 1 << 16);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write() throws IOException {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(1));
        file("persons.csv", persons, n -> {
            int i = order.get(n);
            String previous = i % 50 == 0 ? TestFolder.code(persons + i) : "";
            return TestFolder.person(TestFolder.code(i), previous, "Vārds" + i % 1000);
        });
        file("relations.csv", persons / 2, n -> code(n * 7L) + "," + code(n * 11L + 1) + ",PARENT,2001-02-03,");
        file("opinions.csv", persons / 8, n -> "O" + n + "," + code(n * 13L) + ",DISABILITY,II,GENERAL,2020-01-01,");
        file("records.csv", persons / 2, n -> code(n * 2L) + "," + n % 600);
        file("contributions.csv", persons, n -> code(n * 17L) + "," + (2010 + n % 16) + ",EMPLOYEE,12345.67,4321.00");
        file(
                "benefits.csv",
                persons / 2,
                n -> "B" + n + "," + code(n * 19L) + ",OLD_AGE_PENSION,,,2015-05-05,,PAID,512.34");
        file("applications.csv", persons / 4, n -> "A" + n + "," + code(n * 23L) + ",SOMETHING,,2025-05-05,PENDING,");
        file("contacts.csv", persons / 2, n -> code(n * 2L + 1) + ",true,lv,false");
    }

    private String code(long n) {
        return TestFolder.code((int) (n % persons));
    }

    private void file(String name, int rows, IntFunction<String> row) throws IOException {
        try (PrintWriter out =
                new PrintWriter(Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8), false)) {
            out.print(TestFolder.header(name) + "\n");
            for (int i = 0; i < rows; i++) {
                out.print(row.apply(i) + "\n");
            }
        }
    }
}
