package lv.pienakas.data.feed;

import java.util.List;

/** One row of a file: the physical line where it starts, its fields, and how many there were. */
record Row(long line, List<String> fields, int count) {

    String field(int index) {
        return fields.get(index);
    }
}
