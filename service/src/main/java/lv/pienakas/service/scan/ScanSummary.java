package lv.pienakas.service.scan;

import java.util.ArrayList;
import java.util.List;
import lv.pienakas.data.detection.FindingCount;
import lv.pienakas.data.feed.LoadResult;

/** What a load and a scan came to, in lines for a terminal; without personal data. */
public final class ScanSummary {

    private ScanSummary() {}

    /** One line a figure: persons, findings by service and outcome, rows rejected. */
    public static List<String> lines(LoadResult loaded, ScanResult result) {
        List<String> lines = new ArrayList<>();
        lines.add("scan as of " + result.scan().asOf());
        lines.add("persons: " + result.scan().persons());
        for (FindingCount count : result.counts()) {
            lines.add("findings: " + count.service() + " " + count.outcome() + " " + count.count());
        }
        lines.add("findings: "
                + result.counts().stream().mapToLong(FindingCount::count).sum() + " in all");
        lines.add("rows rejected: " + loaded.rejectedRows());
        return lines;
    }
}
