package lv.pienakas.service.notice;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;

/**
 * The folder from which the print house takes letters: for each a text, and a CSV file with one row that is written after
 * it, so that whoever sees the row finds the text. Files appear whole and stay after a power cut; their names are those of
 * the letter, so that a letter put twice is there once. Readable by their owner only.
 */
@Component
class Spool {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;

    Spool(NoticeProperties properties) {
        this.folder = properties.spool();
    }

    Path folder() {
        return folder;
    }

    /**
     * Puts a letter.
     *
     * @throws NothingPutException if it can't be kept, full, not writable, and nothing of it is there
     * @throws IOException if it can't be kept, and something of it may be there
     */
    void put(Letter letter) throws IOException {
        Path text;
        try {
            Files.createDirectories(folder, only("rwx------"));
            removeUnfinished(letter);
            text = written(letter.reference(), letter.page());
        } catch (IOException e) {
            throw new NothingPutException(e);
        }
        move(text, letter.textFile());
        move(written(letter.reference(), row(letter)), letter.rowFile());
        sync(folder);
    }

    /** What an attempt left that was killed. */
    private void removeUnfinished(Letter letter) throws IOException {
        try (DirectoryStream<Path> unfinished =
                Files.newDirectoryStream(folder, "." + letter.reference() + ".*.part")) {
            for (Path one : unfinished) {
                Files.deleteIfExists(one);
            }
        }
    }

    /** Returns a file that nobody takes for a letter yet. */
    private Path written(String reference, String content) throws IOException {
        Path unfinished = Files.createTempFile(folder, "." + reference + ".", ".part", only("rw-------"));
        try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        return unfinished;
    }

    private void move(Path unfinished, String name) throws IOException {
        try {
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String row(Letter letter) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Letter.COLUMNS);
            csv.writeRecord(letter.row());
        }
        return text.toString();
    }

    /** The names themselves are kept, too; where folders can't be opened the system sees to that. */
    private static void sync(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
