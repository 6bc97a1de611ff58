package lv.pienakas.service.notice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lv.pienakas.data.notice.Right;

/**
 * The lot by which a share of the people is not told, for comparison. The same right of the same person always draws the
 * same lot; with a greater share those held out before stay so. Children of one person born at once draw one lot.
 */
final class HoldOut {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    HoldOut(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    /** @param share from 0 (nobody) to 1 (everybody) */
    boolean holds(Right right, double share) {
        return lot(right.claimantId() + "|" + right.service() + "|" + right.since()) < share;
    }

    /** From 0 up to 1, which it never is. */
    private double lot(String name) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] hash = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
            // 53 bits are what a double holds exactly
            return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1.0p-53;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
