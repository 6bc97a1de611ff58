package lv.pienakas.service.scan;

import java.util.ArrayList;
import java.util.List;
import lv.pienakas.data.detection.FindingCount;
import lv.pienakas.data.detection.ScanChange;
import lv.pienakas.data.feed.LoadResult;
import org.jspecify.annotations.Nullable;

/** What a load and a scan came to, in lines for a terminal; without personal data. */
public final class ScanSummary {

    private ScanSummary() {}

    /** One line a figure: persons, findings by service and outcome, rows rejected. */
    public static List<String> lines(@Nullable LoadResult loaded, ScanResult result) {
        List<String> lines = new ArrayList<>();
        lines.add("scan as of " + result.scan().asOf());
        lines.add("persons: " + result.scan().persons());
        lines.add("evaluated: " + result.scan().evaluated());
        for (FindingCount count : result.counts()) {
            lines.add("findings: " + count.service() + " " + count.outcome() + " " + count.count());
        }
        lines.add("findings: "
                + result.counts().stream().mapToLong(FindingCount::count).sum() + " in all");
        ScanChange change = result.scan().change();
        if (change != null) {
            lines.add("since the scan before: %d new, %d unchanged, %d changed, %d gone"
                    .formatted(
                            change.newFindings(),
                            change.unchangedFindings(),
                            change.changedFindings(),
                            change.goneFindings()));
        }
        if (loaded != null) {
            lines.add("rows rejected: " + loaded.rejectedRows());
        }
        return lines;
    }
}
