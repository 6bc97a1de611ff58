package lv.pienakas.data.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {

    @TempDir
    Path home;

    @Test
    void they_lie_where_nobody_else_can_write_also_after_they_were_unpacked() throws IOException {
        EmbeddedDatabase.temporary().close();
        Path folder = Binaries.folder();
        assertThat(OwnFiles.isPrivate(folder)).isTrue();
        assertThat(OwnFiles.isOutOfOthersReach(folder)).isTrue();
    }

    @Test
    void a_cache_that_is_made_now_is_closed_to_others() throws IOException {
        assertThat(Binaries.isCacheSafe(home)).isTrue();
        assertThat(Files.getPosixFilePermissions(home.resolve(".cache/pienakas")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_cache_that_others_may_read_is_not_used() throws IOException {
        Files.createDirectories(home.resolve(".cache/pienakas"));
        permit(home.resolve(".cache/pienakas"), "rwxr-xr-x");
        assertThat(Binaries.isCacheSafe(home)).isFalse();
    }

    @Test
    void a_cache_in_a_folder_where_others_may_write_is_not_used() throws IOException {
        Files.createDirectories(home.resolve(".cache"));
        permit(home.resolve(".cache"), "rwxrwxrwx");
        assertThat(Binaries.isCacheSafe(home)).isFalse();
    }

    @Test
    void a_link_in_the_place_of_the_cache_is_not_followed() throws IOException {
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        permit(elsewhere, "rwx------");
        Files.createDirectories(home.resolve(".cache"));
        Files.createSymbolicLink(home.resolve(".cache/pienakas"), elsewhere);
        assertThat(Binaries.isCacheSafe(home)).isFalse();
    }

    @Test
    void a_home_that_is_not_there_or_cannot_have_a_cache_is_not_used() throws IOException {
        assertThat(Binaries.isCacheSafe(home.resolve("nonexistent"))).isFalse();
        assertThat(home.resolve("nonexistent")).doesNotExist();
        assertThat(Binaries.isCacheSafe(Path.of("?"))).isFalse();
        Files.createFile(home.resolve(".cache"));
        assertThat(Binaries.isCacheSafe(home)).isFalse();
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
