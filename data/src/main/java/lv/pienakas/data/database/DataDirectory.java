package lv.pienakas.data.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A data directory held by this JVM: PostgreSQL's own files are in {@code pg17}, ours beside it. */
record DataDirectory(Path path, FileChannel channel) {

    private static final String LOCK = "in-use.lock";
    private static final String COMPLETE = "pg17.complete";

    /** Takes the directory, and puts in order what a killed JVM may have left. */
    static DataDirectory take(Path path) throws IOException {
        Files.createDirectories(path);
        Path absolute = path.toRealPath();
        FileChannel channel =
                FileChannel.open(absolute.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new IllegalStateException("the data directory is in use by another running program: " + path);
        }
        DataDirectory directory = new DataDirectory(absolute, channel);
        try {
            new LeftoverServer(directory.cluster()).stop();
            directory.dropHalfMadeCluster();
        } catch (IOException | RuntimeException e) {
            directory.release();
            throw e;
        }
        return directory;
    }

    /** The lock goes with the JVM, however it ends; so its holder is alive. */
    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void dropHalfMadeCluster() throws IOException {
        if (Files.exists(cluster()) && !Files.exists(path.resolve(COMPLETE))) {
            EmbeddedDatabase.delete(cluster());
        }
    }

    Path cluster() {
        return path.resolve("pg17");
    }

    void markComplete() throws IOException {
        if (!Files.exists(path.resolve(COMPLETE))) {
            Files.createFile(path.resolve(COMPLETE));
        }
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            // closing releases the lock even where it reports an error, and the JVM's end does so too
        }
    }
}
