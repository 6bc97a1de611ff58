package lv.pienakas.data.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;

class KilledRunsTest {

    @Test
    void the_server_and_the_folder_of_a_killed_jvm_are_gone_when_the_next_one_starts() throws Exception {
        try (ChildJvm child = ChildJvm.start()) {
            ProcessHandle server = server(child);
            child.kill();
            assertThat(server.isAlive()).isTrue();
            assertThat(child.cluster()).isDirectory();

            EmbeddedDatabase.temporary().close();

            assertThat(server.isAlive()).isFalse();
            assertThat(child.cluster().getParent()).doesNotExist();
        }
    }

    @Test
    void a_jvm_that_is_asked_to_end_leaves_nothing_behind() throws Exception {
        try (ChildJvm child = ChildJvm.start()) {
            ProcessHandle server = server(child);
            child.end();
            assertThat(server.isAlive()).isFalse();
            assertThat(child.cluster().getParent()).doesNotExist();
        }
    }

    @Test
    void what_a_living_jvm_uses_is_left_alone() throws Exception {
        try (ChildJvm child = ChildJvm.start()) {
            ProcessHandle server = server(child);
            KilledRuns.sweep();
            assertThat(server.isAlive()).isTrue();
            assertThat(child.cluster().resolve("PG_VERSION")).exists();
            child.end();
        }
    }

    @Test
    void what_this_jvm_uses_is_left_alone_and_stays_locked_for_others() throws Exception {
        try (DataDirectory own = DataDirectory.temporary()) {
            Files.createDirectory(own.cluster());
            KilledRuns.sweep();
            try (ChildJvm child = ChildJvm.start()) {
                assertThat(own.cluster()).isDirectory();
                child.end();
            }
        }
    }

    @Test
    void a_folder_that_is_open_to_others_or_without_a_lock_is_not_ours_to_delete() throws IOException {
        Path open = folder("rwxr-xr-x");
        Path unlocked = folder("rwx------");
        Path about = folder("rwx------");
        try {
            Files.createFile(open.resolve(DataDirectory.LOCK));
            Files.delete(about.resolve("pg17"));
            Files.createFile(about.resolve(DataDirectory.LOCK));
            KilledRuns.sweep();
            assertThat(open).isDirectory();
            assertThat(unlocked).isDirectory();
            assertThat(about).as("one that is about to begin").isDirectory();
        } finally {
            FileUtils.deleteDirectory(open.toFile());
            FileUtils.deleteDirectory(unlocked.toFile());
            FileUtils.deleteDirectory(about.toFile());
        }
    }

    private static Path folder(String permissions) throws IOException {
        Path folder = Files.createTempDirectory(DataDirectory.TEMPORARY);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        Files.createDirectory(folder.resolve("pg17"));
        return folder;
    }

    private static ProcessHandle server(ChildJvm child) throws IOException {
        String pid =
                Files.readAllLines(child.cluster().resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
