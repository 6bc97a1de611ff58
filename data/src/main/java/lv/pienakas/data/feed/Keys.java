package lv.pienakas.data.feed;

import java.security.SecureRandom;

/**
 * The keys of a file's rows with the line where each came first. A key of numbers is kept as it is, one of text as a hash of
 * 128 bits that nobody outside can foresee: of a billion keys two would be the same once in 10^20 files. Two million cost 50
 * MB, of text 80 MB while the table grows.
 */
final class Keys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final long seed = RANDOM.nextLong();
    private final long otherSeed = RANDOM.nextLong();
    private final boolean ofText;
    /** By slot; 0: free. */
    private long[] keys = new long[256];

    private long[] more;
    private int[] lines = new int[256];
    private int count;

    Keys(boolean ofText) {
        this.ofText = ofText;
        this.more = new long[ofText ? keys.length : 0];
    }

    /** 0 for a key that comes for the first time; it is then of that line. */
    int firstLine(String key, long line) {
        long one = seed;
        long other = otherSeed;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            one = (one ^ c) * 0x9E3779B97F4A7C15L;
            one ^= one >>> 32;
            other = (other + c) * 0xD6E8FEB86659FD93L;
            other ^= other >>> 29;
        }
        return firstLine(one == 0 ? 1 : one, other, line);
    }

    /** The same for a key of numbers, which is not 0. */
    int firstLine(long key, long line) {
        return firstLine(key, 0, line);
    }

    private int firstLine(long key, long second, long line) {
        int slot = slot(key, second);
        if (keys[slot] != 0) {
            return lines[slot];
        }
        put(slot, key, second, Math.toIntExact(line));
        count++;
        // two thirds full
        if (count > keys.length / 3 * 2) {
            widen();
        }
        return 0;
    }

    private void put(int slot, long key, long second, int line) {
        keys[slot] = key;
        lines[slot] = line;
        if (ofText) {
            more[slot] = second;
        }
    }

    private void widen() {
        long[] oldKeys = keys;
        long[] oldMore = more;
        int[] oldLines = lines;
        keys = new long[oldKeys.length * 2];
        more = new long[oldMore.length * 2];
        lines = new int[oldLines.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                long second = ofText ? oldMore[i] : 0;
                put(slot(oldKeys[i], second), oldKeys[i], second, oldLines[i]);
            }
        }
    }

    private int slot(long key, long second) {
        int mask = keys.length - 1;
        int slot = mix(key) & mask;
        while (keys[slot] != 0 && !(keys[slot] == key && (!ofText || more[slot] == second))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Spreads numbers that follow a pattern. */
    static int mix(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 32;
        mixed *= 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 32);
    }
}
