package lv.pienakas.data.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the PostgreSQL programs are unpacked: what lies there is executed, so it must be nobody else's. */
final class Binaries {

    private static @Nullable Path forThisJvm;

    private Binaries() {}

    /** The cache in our home, shared by all our runs; where that is not safe, a folder of this JVM only. */
    static synchronized Path folder() throws IOException {
        Optional<Path> cache = cache();
        if (cache.isPresent()) {
            return cache.get();
        }
        if (forThisJvm == null) {
            // held like a data directory, so that a later run sweeps it should this JVM be killed
            forThisJvm = DataDirectory.temporary().path();
        }
        return forThisJvm;
    }

    /** Empty where it is not safe. */
    static Optional<Path> cache() throws IOException {
        Path home = Path.of(System.getProperty("user.home"));
        return isCacheSafe(home) ? Optional.of(cache(home)) : Optional.empty();
    }

    private static Path cache(Path home) {
        return home.resolve(".cache").resolve("pienakas");
    }

    static boolean isCacheSafe(Path home) throws IOException {
        if (!home.isAbsolute() || !Files.isDirectory(home)) {
            return false;
        }
        Path cache = cache(home);
        try {
            OwnFiles.createFolder(cache);
            return Files.isWritable(cache) && OwnFiles.isPrivate(cache) && OwnFiles.isOutOfOthersReach(cache);
        } catch (FileSystemException e) {
            return false;
        }
    }
}
