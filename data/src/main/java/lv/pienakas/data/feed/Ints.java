package lv.pienakas.data.feed;

import java.util.Arrays;

/** Numbers by index, 0 where none was set; two million cost 8 MB. */
final class Ints {

    private int[] values = new int[64];

    int get(int index) {
        return index < values.length ? values[index] : 0;
    }

    void set(int index, int value) {
        if (index >= values.length) {
            values = Arrays.copyOf(values, Math.max(index + 1, values.length + (values.length >> 1)));
        }
        values[index] = value;
    }
}
