package lv.pienakas.data.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** To make a cluster takes ten times as long as to copy one, so one that nobody has used yet is kept beside the binaries. */
final class NewCluster {

    private static final Logger LOG = LoggerFactory.getLogger(NewCluster.class);

    /** Counts up whenever {@link EmbeddedDatabase} or {@link Login} makes clusters in another way. */
    private static final String NAME = "cluster17-1";

    private NewCluster() {}

    /**
     * Fills the directory.
     *
     * @return password of the copy; null: there is none, and the directory is as empty as before
     */
    static @Nullable String copyTo(DataDirectory directory) throws IOException {
        Optional<Path> cache = Binaries.cache();
        if (cache.isEmpty()) {
            return null;
        }
        Path original = cache.get().resolve(NAME);
        try {
            if (!Files.exists(original)) {
                make(cache.get(), original);
            }
            OwnFiles.createFolder(directory.cluster());
            FileUtils.copyDirectory(cluster(original), directory.cluster().toFile());
            return Files.readString(Login.passwordFile(original)).strip();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} could not be copied, so a new cluster is made", original, e);
            FileUtils.deleteDirectory(directory.cluster().toFile());
            return null;
        }
    }

    /** Under another name until it is whole; where two make one at once, one of them is enough. */
    private static void make(Path cache, Path original) throws IOException {
        Path draft = Files.createTempDirectory(cache, NAME + "-draft");
        try {
            EmbeddedDatabase.in(draft).close();
            Files.move(draft, original, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UncheckedIOException e) {
            FileUtils.deleteDirectory(draft.toFile());
            if (!Files.exists(original)) {
                throw e;
            }
        }
    }

    private static File cluster(Path directory) {
        return directory.resolve("pg17").toFile();
    }
}
