package lv.pienakas.service.intake;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the same database does with transactions of one insert: by pgbench, or where there is none by plain JDBC. */
final class BareInserts {

    private static final String INSERT =
            "insert into benchmark.bare values (nextval('benchmark.bare_id'), '320000-12345', 'APPLICATION', now())";
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final String url;
    private final boolean pgbench;

    BareInserts(String url, JdbcTemplate jdbc) {
        this.url = url;
        this.pgbench = isThere();
        jdbc.execute("create schema benchmark");
        jdbc.execute("create sequence benchmark.bare_id cache 1000");
        jdbc.execute(
                "create table benchmark.bare (id bigint primary key, person_code text not null, kind text not null,"
                        + " received timestamptz not null)");
    }

    String by() {
        return pgbench ? "pgbench" : "JDBC";
    }

    /** Transactions a second. */
    double perSecond(int clients, Duration time) throws IOException, InterruptedException, SQLException {
        return pgbench ? byPgbench(clients, time) : byJdbc(clients, time);
    }

    private static boolean isThere() {
        try {
            return new ProcessBuilder("pgbench", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private double byPgbench(int clients, Duration time) throws IOException, InterruptedException {
        URI server = URI.create(url.substring("jdbc:".length()));
        Path script = Files.createTempFile("insert", ".sql");
        Files.writeString(script, INSERT + ";\n");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "pgbench",
                        "--host=127.0.0.1",
                        "--port=" + server.getPort(),
                        "--username=postgres",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--file=" + script,
                        "--client=" + clients,
                        "--jobs=" + Math.min(clients, Runtime.getRuntime().availableProcessors()),
                        "--time=" + time.toSeconds(),
                        "postgres"))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", url.substring(url.indexOf("password=") + "password=".length()));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(script);
        Matcher tps = TPS.matcher(said);
        if (!tps.find()) {
            throw new IllegalStateException(said);
        }
        return Double.parseDouble(tps.group(1));
    }

    private double byJdbc(int clients, Duration time) throws SQLException {
        Deque<Connection> connections = new ArrayDeque<>();
        for (int i = 0; i < clients; i++) {
            connections.add(DriverManager.getConnection(url));
        }
        Deque<PreparedStatement> free = new ConcurrentLinkedDeque<>();
        for (Connection connection : connections) {
            free.add(connection.prepareStatement(INSERT));
        }
        double perSecond = Load.closed(clients, time, () -> {
            PreparedStatement statement = free.pop();
            try {
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                free.push(statement);
            }
        });
        for (Connection connection : connections) {
            connection.close();
        }
        return perSecond;
    }
}
