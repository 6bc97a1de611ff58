package lv.pienakas.service.feed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import lv.pienakas.data.feed.Deliveries;
import lv.pienakas.data.feed.FeedSource;
import org.springframework.util.StreamUtils;

/**
 * Writes what a source sends into a folder: nothing but its own files, and no more than so many bytes, once
 * everything is decompressed that is to be loaded.
 */
final class Unpacking {

    /** A delivery has at most a note and eight feeds; names that are not known are refused before that counts. */
    private static final int MOST_ENTRIES = 32;

    private final FeedSource source;
    private final Path folder;
    private long bytesLeft;

    Unpacking(FeedSource source, Path folder, long mostBytes) {
        this.source = source;
        this.folder = folder;
        this.bytesLeft = mostBytes;
    }

    void file(String name, InputStream content) throws IOException {
        if (!source.delivers(name)) {
            throw new WrongDeliveryException(
                    "file '" + printable(name) + "' is none that " + source.code() + " delivers; it delivers "
                            + source.fileNames().stream().sorted().toList());
        }
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            throw new WrongDeliveryException("file '" + name + "' is there twice");
        }
        boolean tooMany;
        try (OutputStream out = Files.newOutputStream(file)) {
            tooMany = StreamUtils.copyRange(content, out, 0, bytesLeft) > bytesLeft;
        }
        if (!tooMany) {
            bytesLeft -= Deliveries.bytes(file, bytesLeft);
        }
        if (tooMany || bytesLeft < 0) {
            throw new WrongDeliveryException("the delivery has more bytes than pienakas.feeds.most-bytes allows;"
                    + " send each file by itself, or ask the operator to raise it");
        }
    }

    void zip(InputStream content) throws IOException {
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                if (entries > MOST_ENTRIES) {
                    throw new WrongDeliveryException("the zip has more than " + MOST_ENTRIES + " entries");
                }
                file(entry.getName(), zip);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new WrongDeliveryException("the zip is broken; make it again");
        }
        if (entries == 0) {
            throw new WrongDeliveryException("the body is not a zip, or an empty one");
        }
    }

    private static String printable(String name) {
        String shortened = name.length() > 100 ? name.substring(0, 100) + "…" : name;
        return shortened.replaceAll("[^\\p{Alnum}._/-]", "?");
    }
}
