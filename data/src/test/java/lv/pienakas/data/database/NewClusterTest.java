package lv.pienakas.data.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewClusterTest {

    private final String realHome = System.getProperty("user.home");

    @TempDir
    Path home;

    private Path original;

    @BeforeEach
    void keepACluster() throws IOException {
        System.setProperty("user.home", home.toString());
        original = Binaries.cache().orElseThrow().resolve("cluster17-1");
        Files.createDirectories(original.resolve("pg17/base"));
        Files.writeString(original.resolve("pg17/base/1"), "rows");
        Files.writeString(original.resolve("password"), "of the original\n");
    }

    @AfterEach
    void goHome() {
        System.setProperty("user.home", realHome);
    }

    @Test
    void a_cluster_that_is_kept_is_copied_and_stays_as_it_is() throws IOException {
        try (DataDirectory directory = DataDirectory.temporary()) {
            assertThat(NewCluster.copyTo(directory)).isEqualTo("of the original");
            assertThat(directory.cluster().resolve("base/1")).hasContent("rows");
            assertThat(OwnFiles.isPrivate(directory.cluster())).isTrue();
        }
        assertThat(original.resolve("pg17/base/1")).hasContent("rows");
    }

    @Test
    void nothing_is_left_of_a_copy_that_fails() throws IOException {
        Files.delete(original.resolve("password"));
        try (DataDirectory directory = DataDirectory.temporary()) {
            assertThat(NewCluster.copyTo(directory)).isNull();
            assertThat(directory.cluster()).doesNotExist();
        }
    }
}
