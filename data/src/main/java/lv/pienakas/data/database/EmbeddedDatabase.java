package lv.pienakas.data.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.commons.io.FileUtils;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL 17 of our own: for one run in a temporary directory, or in a directory that survives
 * restarts. It stops with {@link #close()} and with the JVM.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration STARTUP_WAIT = Duration.ofMinutes(2);

    private final EmbeddedPostgres server;
    private final HikariDataSource dataSource;
    private final @Nullable DataDirectory directory;

    private EmbeddedDatabase(EmbeddedPostgres server, @Nullable DataDirectory directory) {
        this.server = server;
        this.directory = directory;
        this.dataSource = pool(jdbcUrl());
    }

    /** A database for this run only; its directory goes away on close. */
    public static EmbeddedDatabase temporary() {
        try {
            Path data = Files.createTempDirectory("pienakas-run");
            return new EmbeddedDatabase(
                    builder(data)
                            .setServerConfig("fsync", "off")
                            .setServerConfig("full_page_writes", "off")
                            .setCleanDataDirectory(true)
                            .start(),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
        }
    }

    /**
     * A database that survives restarts. A server that a killed JVM left running there is stopped first.
     *
     * @throws IllegalStateException where another running program uses the directory
     */
    public static EmbeddedDatabase in(Path path) {
        try {
            DataDirectory directory = DataDirectory.take(path);
            try {
                EmbeddedPostgres server = builder(directory.cluster())
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setCleanDataDirectory(false)
                        .start();
                directory.markComplete();
                return new EmbeddedDatabase(server, directory);
            } catch (IOException | RuntimeException e) {
                directory.release();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start in " + path, e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path data) {
        // one set of binaries a user: what root has unpacked nobody else can lock
        Path binaries =
                Path.of(System.getProperty("java.io.tmpdir"), "pienakas-postgresql-" + System.getProperty("user.name"));
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data)
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

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        config.setPoolName("embedded");
        return new HikariDataSource(config);
    }

    /** Creates or updates the schema. */
    public void migrate() {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** With user, without password: the server listens on the loopback interface only. */
    public String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() {
        dataSource.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not stop", e);
        } finally {
            if (directory != null) {
                directory.release();
            }
        }
    }

    static void delete(Path directory) throws IOException {
        FileUtils.deleteDirectory(directory.toFile());
    }
}
