package lv.pienakas.data.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a delivery that was not refused.
 *
 * @param deliveryId of the loaded delivery; null where it was skipped
 * @param skipped why nothing was loaded, as a sentence; null where it was
 * @param warnings sentences, one line each, without personal data
 */
public record LoadResult(
        @Nullable Integer deliveryId, @Nullable String skipped, List<FileCount> files, List<String> warnings) {

    public LoadResult {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    public long rejectedRows() {
        return files.stream().mapToLong(FileCount::rejected).sum();
    }
}
