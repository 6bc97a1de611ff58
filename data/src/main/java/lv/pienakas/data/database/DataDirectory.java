package lv.pienakas.data.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A data directory held by this JVM: PostgreSQL's own files are in {@code pg17}, ours beside it. */
final class DataDirectory implements AutoCloseable {

    static final String TEMPORARY = "pienakas-run";
    static final String LOCK = "in-use.lock";

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
    private static final String COMPLETE = "pg17.complete";

    // to open the lock's file a second time and close it would give up the lock: the system counts by process
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final boolean temporary;
    private final FileChannel lock;
    private final Thread atExit = new Thread(this::closeAtExit, "pienakas-database-closer");
    private boolean closed;

    private DataDirectory(Path path, boolean temporary, FileChannel lock) {
        this.path = path;
        this.temporary = temporary;
        this.lock = lock;
    }

    /** Takes the directory, and puts in order what a killed JVM may have left. */
    static DataDirectory take(Path path) throws IOException {
        OwnFiles.createFolder(path);
        DataDirectory directory = hold(path, false, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .orElseThrow(() ->
                        new IllegalStateException("the data directory is in use by another running program: " + path));
        try {
            new LeftoverServer(directory.cluster()).stop();
            if (Files.exists(directory.cluster()) && !Files.exists(directory.path.resolve(COMPLETE))) {
                FileUtils.deleteDirectory(directory.cluster().toFile());
            }
            return directory;
        } catch (IOException | RuntimeException e) {
            directory.release();
            throw e;
        }
    }

    /** A new one that goes away with {@link #close()} or with the JVM. */
    static DataDirectory temporary() throws IOException {
        Path path = Files.createTempDirectory(TEMPORARY);
        return hold(path, true, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .orElseThrow(() -> new IOException("somebody else uses " + path));
    }

    /** A temporary one that no JVM holds any more; empty where one does. */
    static Optional<DataDirectory> takeAbandoned(Path path) throws IOException {
        return hold(path, true, StandardOpenOption.WRITE);
    }

    /** The lock goes with the JVM, however it ends; so its holder is alive. */
    private static Optional<DataDirectory> hold(Path path, boolean temporary, OpenOption... options)
            throws IOException {
        Path absolute = path.toRealPath();
        if (!HELD_HERE.add(absolute)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        boolean held = false;
        try {
            channel = FileChannel.open(absolute.resolve(LOCK), options);
            held = channel.tryLock() != null;
        } finally {
            if (!held) {
                if (channel != null) {
                    channel.close();
                }
                HELD_HERE.remove(absolute);
            }
        }
        if (!held) {
            return Optional.empty();
        }
        DataDirectory directory = new DataDirectory(absolute, temporary, channel);
        Runtime.getRuntime().addShutdownHook(directory.atExit);
        return Optional.of(directory);
    }

    Path path() {
        return path;
    }

    Path cluster() {
        return path.resolve("pg17");
    }

    void markComplete() throws IOException {
        if (!Files.exists(path.resolve(COMPLETE))) {
            Files.createFile(path.resolve(COMPLETE));
        }
    }

    /** Stops the server where it still runs, removes the directory where it is temporary, and lets go of it. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            new LeftoverServer(cluster()).stop();
            if (temporary) {
                // the lock's file last: without it a later sweep would not touch what could not be deleted
                FileUtils.deleteDirectory(cluster().toFile());
                FileUtils.deleteDirectory(path.toFile());
            }
        } finally {
            release();
        }
    }

    /** Instead of the hook of its own, which is run beside all others. */
    void leaveClosingTo(Consumer<Runnable> atExit) {
        atExit.accept(this::closeAtExit);
        forgetHook();
    }

    private void closeAtExit() {
        try {
            close();
        } catch (IOException e) {
            LOG.warn("{} could not be left in order", path, e);
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the JVM is ending, and this is the hook or runs beside it
        }
    }

    private void release() {
        forgetHook();
        try {
            lock.close();
        } catch (IOException e) {
            // closing releases the lock even where it reports an error, and the JVM's end does so too
        }
        HELD_HERE.remove(path);
    }
}
