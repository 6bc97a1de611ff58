package lv.pienakas.service.scan;

import java.util.List;
import lv.pienakas.data.detection.FindingCount;
import lv.pienakas.data.detection.Scan;

/**
 * What a scan came to.
 *
 * @param scan as stored
 * @param counts findings by service and outcome
 */
public record ScanResult(Scan scan, List<FindingCount> counts) {}
