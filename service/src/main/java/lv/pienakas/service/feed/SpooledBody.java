package lv.pienakas.service.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import lv.pienakas.service.json.BodyHash;
import org.springframework.util.StreamUtils;

/** What was sent, on the disk of this node: personal data, closed to others; deleted when it is closed. */
public final class SpooledBody implements AutoCloseable {

    private final Path file;
    private final byte[] sha256;

    private SpooledBody(Path file, byte[] sha256) {
        this.file = file;
        this.sha256 = sha256;
    }

    static SpooledBody of(InputStream content, long mostBytes) throws IOException {
        Path file = Files.createTempFile("pienakas-feed", ".body");
        boolean whole = false;
        MessageDigest digest = BodyHash.sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            if (StreamUtils.copyRange(content, out, 0, mostBytes) > mostBytes) {
                throw new WrongDeliveryException("the body has more than the " + mostBytes
                        + " bytes that pienakas.feeds.most-bytes allows; send each file by itself");
            }
            whole = true;
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
        return new SpooledBody(file, digest.digest());
    }

    /** 32 bytes. */
    public byte[] sha256() {
        return sha256.clone();
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
