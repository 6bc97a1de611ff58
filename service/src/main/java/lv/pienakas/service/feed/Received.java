package lv.pienakas.service.feed;

import java.util.List;
import lv.pienakas.data.feed.LoadResult;

/**
 * What became of a delivery.
 *
 * @param rejects the first rows that were set aside, without what they hold
 */
public record Received(LoadResult loaded, List<RejectedRow> rejects) {

    /** A row that was set aside: where it stands and why. */
    public record RejectedRow(String file, long line, String column, String reason) {}
}
