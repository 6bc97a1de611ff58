package lv.pienakas.data.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** SHA-256 over the names and bytes of a delivery's files, by which the same delivery is known again. */
final class ContentHash {

    private ContentHash() {}

    static byte[] of(Delivery delivery) {
        List<Path> paths = new ArrayList<>();
        delivery.files().forEach(file -> paths.add(file.path()));
        if (delivery.notePath() != null) {
            paths.add(delivery.notePath());
        }
        paths.sort(Comparator.comparing(path -> path.getFileName().toString()));
        MessageDigest digest = sha256();
        List<String> problems = new ArrayList<>();
        for (Path path : paths) {
            try {
                add(path, digest);
            } catch (IOException e) {
                problems.add(path.getFileName() + ": cannot be read");
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedDeliveryException(problems);
        }
        return digest.digest();
    }

    private static void add(Path path, MessageDigest digest) throws IOException {
        digest.update(path.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        long size = 0;
        byte[] block = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path)) {
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                digest.update(block, 0, count);
                size += count;
            }
        }
        // the length keeps the end of one file apart from the name of the next
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, size));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
