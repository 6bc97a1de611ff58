package lv.pienakas.data.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Over the loopback interface, with a random password: {@code postgres} makes the schema, and {@code pienakas}, who owns
 * nothing, runs the program.
 */
final class Login {

    static final String ADMINISTRATOR = "postgres";
    static final String USER = "pienakas";

    private static final String METHOD = "scram-sha-256";
    private static final String RULES = """
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;
    private static final int PASSWORD_BYTES = 32;

    private final Path rules;
    private final Path passwordFile;
    private final String password;
    /** That of the cluster of which the directory's is a copy. */
    private final @Nullable String copied;

    /** With the directory's own password, or with a new one where it has none yet. */
    Login(DataDirectory directory) throws IOException {
        this(directory, null);
    }

    /** With a new password for a copy of a cluster that has another one. */
    Login(DataDirectory directory, @Nullable String copied) throws IOException {
        this.rules = directory.cluster().resolve("pg_hba.conf");
        this.passwordFile = passwordFile(directory.path());
        this.copied = copied;
        this.password = readOrMakePassword();
    }

    static Path passwordFile(Path directory) {
        return directory.resolve("password");
    }

    private String readOrMakePassword() throws IOException {
        if (!Files.exists(passwordFile, LinkOption.NOFOLLOW_LINKS)) {
            if (copied == null && areRulesInForce()) {
                throw new IllegalStateException(
                        passwordFile + " is missing: the database does not open without it, restore it");
            }
            OwnFiles.createFile(passwordFile);
        }
        if (!OwnFiles.isPrivate(passwordFile)) {
            throw new IllegalStateException(passwordFile
                    + " holds a password: it must belong to the user that runs the program and be closed to others"
                    + " (chmod 600)");
        }
        String known = Files.readString(passwordFile).strip();
        if (!known.isEmpty()) {
            return known;
        }
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        // this alphabet needs no escaping in a URL
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Files.writeString(passwordFile, made + "\n");
        return made;
    }

    String password() {
        return password;
    }

    /** A new cluster asks for the password from its first moment. */
    void applyTo(EmbeddedPostgres.Builder builder) {
        // zonky hands "locale" settings to initdb as --name=value, and there the last --auth counts
        builder.setLocaleConfig("auth", METHOD)
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setConnectConfig("password", copied == null ? password : copied)
                .setServerConfig("unix_socket_directories", "");
    }

    /** Leaves only our rules; a copy, and a cluster of an earlier version, which trusted everybody, get their password here. */
    void enforce(EmbeddedPostgres server) throws IOException {
        if (copied == null && areRulesInForce()) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            connection.unwrap(PGConnection.class).alterUserPassword(ADMINISTRATOR, password.toCharArray(), METHOD);
            Path draft = rules.resolveSibling("pg_hba.conf.new");
            Files.writeString(draft, RULES);
            Files.move(draft, rules, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("the database's password could not be set", e);
        }
    }

    /** With the password that holds from {@link #enforce} on. */
    DataSource administrator(EmbeddedPostgres server) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.getJdbcUrl(ADMINISTRATOR, "postgres"));
        dataSource.setPassword(password);
        return dataSource;
    }

    /** The user of the program, in the role to which the migrations grant what it needs. */
    void admitUser(EmbeddedPostgres server) throws IOException {
        try (Connection connection = administrator(server).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = 'pienakas_service') then
                            create role pienakas_service;
                        end if;
                        if not exists (select from pg_roles where rolname = 'pienakas') then
                            create role pienakas login in role pienakas_service;
                        end if;
                    end $$
                    """);
            connection.unwrap(PGConnection.class).alterUserPassword(USER, password.toCharArray(), METHOD);
        } catch (SQLException e) {
            throw new IOException("the database's user could not be made", e);
        }
    }

    private boolean areRulesInForce() throws IOException {
        return Files.exists(rules) && Files.readString(rules).equals(RULES);
    }
}
