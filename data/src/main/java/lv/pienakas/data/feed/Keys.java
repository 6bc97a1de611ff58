package lv.pienakas.data.feed;

import java.security.SecureRandom;
import java.util.Arrays;

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
    private long[] keys = new long[64];
    private long[] more;
    private int[] lines = new int[64];
    private int[] slots = new int[256];
    private int count;

    Keys(boolean ofText) {
        this.ofText = ofText;
        this.more = new long[ofText ? 64 : 0];
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
        return firstLine(one, other, line);
    }

    /** 0 for a key that comes for the first time; it is then of that line. */
    int firstLine(long key, long line) {
        return firstLine(key, 0, line);
    }

    private int firstLine(long key, long second, long line) {
        int slot = slot(key, second);
        if (slots[slot] != 0) {
            return lines[slots[slot] - 1];
        }
        if (count == keys.length) {
            int size = count + (count >> 1);
            keys = Arrays.copyOf(keys, size);
            lines = Arrays.copyOf(lines, size);
            if (ofText) {
                more = Arrays.copyOf(more, size);
            }
        }
        keys[count] = key;
        if (ofText) {
            more[count] = second;
        }
        lines[count] = Math.toIntExact(line);
        slots[slot] = ++count;
        if (count > slots.length / 2) {
            widen();
        }
        return 0;
    }

    private void widen() {
        slots = new int[slots.length * 2];
        for (int i = 0; i < count; i++) {
            slots[slot(keys[i], ofText ? more[i] : 0)] = i + 1;
        }
    }

    private int slot(long key, long second) {
        int mask = slots.length - 1;
        int slot = mix(key) & mask;
        while (slots[slot] != 0) {
            int at = slots[slot] - 1;
            if (keys[at] == key && (!ofText || more[at] == second)) {
                break;
            }
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
