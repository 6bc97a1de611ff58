package lv.pienakas.data.feed;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as found on disk.
 *
 * @param note what {@code delivery.csv} says; null where there is none
 * @param notePath of {@code delivery.csv}, null where there is none
 * @param files in the contract's order
 */
record Delivery(@Nullable DeliveryNote note, @Nullable Path notePath, List<FeedFile> files, List<String> warnings) {

    /** A folder without {@code delivery.csv} is FULL. */
    boolean isFull() {
        return note == null || note.full();
    }
}
