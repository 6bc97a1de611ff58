package lv.pienakas.data.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL 17 of our own: for one run in a temporary directory, or in a directory that survives
 * restarts. It stops with {@link #close()} and with the JVM.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration STARTUP_WAIT = Duration.ofMinutes(2);

    private final EmbeddedPostgres server;
    private final Login login;
    private final HikariDataSource dataSource;
    private final DataDirectory directory;

    private EmbeddedDatabase(EmbeddedPostgres server, Login login, DataDirectory directory) {
        this.server = server;
        this.login = login;
        this.directory = directory;
        this.dataSource = pool(server.getJdbcUrl(Login.USER, "postgres"), login.password());
    }

    /** A database for this run only; its directory goes away on close. Those of killed runs go away first. */
    public static EmbeddedDatabase temporary() {
        try {
            KilledRuns.sweep();
            DataDirectory directory = DataDirectory.temporary();
            return start(directory, NewCluster.copyTo(directory), Map.of("fsync", "off", "full_page_writes", "off"));
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
        }
    }

    /**
     * A database that survives restarts. A server that a killed JVM left running there is stopped first.
     *
     * @throws IllegalStateException where another running program uses the directory, or its password is
     *     missing or open to others
     */
    public static EmbeddedDatabase in(Path path) {
        try {
            return start(DataDirectory.take(path), null, Map.of("fsync", "on", "synchronous_commit", "on"));
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start in " + path, e);
        }
    }

    private static EmbeddedDatabase start(
            DataDirectory directory, @Nullable String copied, Map<String, String> durability) throws IOException {
        try {
            Login login = new Login(directory, copied);
            EmbeddedPostgres.Builder builder = builder(directory.cluster());
            durability.forEach(builder::setServerConfig);
            login.applyTo(builder);
            EmbeddedPostgres server = builder.start();
            login.enforce(server);
            login.admitUser(server);
            directory.markComplete();
            return new EmbeddedDatabase(server, login, directory);
        } catch (IOException | RuntimeException e) {
            try (directory) {
                throw e;
            }
        }
    }

    private static EmbeddedPostgres.Builder builder(Path data) throws IOException {
        Path folder = Binaries.folder();
        // zonky tidies up in this one; its own choice is in /tmp, where others may have put something for it
        System.setProperty("ot.epg.working-dir", folder.resolve("unused").toString());
        return EmbeddedPostgres.builder()
                // one level down, because zonky opens it to everybody
                .setOverrideWorkingDirectory(folder.resolve("postgresql").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // the data directory has a hook of its own, which also knows what to delete
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP_WAIT)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("max_connections", "50")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("temp_buffers", "64MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "15min")
                // nobody replicates from here, and so a bulk load into a fresh table needs no log
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0");
    }

    private static HikariDataSource pool(String url, String password) {
        HikariConfig config = new HikariConfig();
        // not in the URL: Flyway logs that
        config.setJdbcUrl(url);
        config.setPassword(password);
        // several rows an insert: five times faster
        config.addDataSourceProperty("reWriteBatchedInserts", true);
        // errors of the server quote rows, which are personal
        config.addDataSourceProperty("logServerErrorDetail", false);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        config.setPoolName("embedded");
        return new HikariDataSource(config);
    }

    /** Creates or updates the schema. */
    public void migrate() {
        Flyway.configure()
                .dataSource(administrator())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /**
     * At the JVM's end the database is stopped by somebody who knows when nobody needs it any more.
     *
     * @param atExit takes what stops it
     */
    public void leaveClosingTo(Consumer<Runnable> atExit) {
        directory.leaveClosingTo(atExit);
    }

    /** Of the program, who owns nothing and may do what the migrations have granted. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Of the superuser, who makes the schema. */
    public DataSource administrator() {
        return login.administrator(server);
    }

    /** The superuser's, with the password, for another program of ours; not to be logged. */
    public String jdbcUrl() {
        return server.getJdbcUrl(Login.ADMINISTRATOR, "postgres") + "&password=" + login.password();
    }

    @Override
    public void close() {
        dataSource.close();
        try (directory) {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not stop", e);
        }
    }
}
