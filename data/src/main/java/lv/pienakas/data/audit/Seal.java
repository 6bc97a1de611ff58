package lv.pienakas.data.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The hash of a record, as {@code audit.append} computes it. */
final class Seal {

    private final MessageDigest digest;

    Seal() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Over the hash of the record before, empty for the first, and the canonical form of this one. */
    byte[] hash(byte[] before, long number, Look look) {
        digest.update(before);
        for (String part : parts(number, look)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // with its length, so that no two records have the same form
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
            digest.update((byte) ',');
        }
        return digest.digest();
    }

    private static List<String> parts(long number, Look look) {
        List<String> parts = new ArrayList<>();
        parts.add(Long.toString(number));
        // ChronoUnit.MICROS counts nanoseconds first, and ends in 2262
        parts.add(Long.toString(TimeUnit.MICROSECONDS.convert(Duration.between(Instant.EPOCH, look.at()))));
        parts.add(look.who());
        parts.add(look.action());
        parts.add(Integer.toString(look.objects().size()));
        parts.addAll(look.objects());
        parts.add(look.outcome().name());
        parts.add(look.ground());
        parts.add(look.purpose());
        parts.add(look.origin());
        return parts;
    }
}
