package lv.pienakas.data.database;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What killed JVMs have left of databases for one run: the folder, and maybe a server that still runs on it. */
final class KilledRuns {

    private static final Logger LOG = LoggerFactory.getLogger(KilledRuns.class);

    private KilledRuns() {}

    /** Removes them; what cannot be removed is no reason not to start. */
    static void sweep() {
        Path all = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, DataDirectory.TEMPORARY + "*")) {
            for (Path folder : folders) {
                sweep(folder);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("{} could not be searched for what killed runs have left", all, e);
        }
    }

    private static void sweep(Path folder) {
        try {
            if (!isOfAnEarlierRun(folder)) {
                return;
            }
            Optional<DataDirectory> abandoned = DataDirectory.takeAbandoned(folder);
            if (abandoned.isPresent()) {
                abandoned.get().close();
            }
        } catch (IOException e) {
            LOG.warn("{} is left of a killed run and could not be removed", folder, e);
        }
    }

    /** A run locks its folder before it puts anything else there: with the lock alone it is about to begin. */
    private static boolean isOfAnEarlierRun(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !OwnFiles.isPrivate(folder)) {
            return false;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return Files.exists(folder.resolve(DataDirectory.LOCK)) && content.count() > 1;
        }
    }
}
