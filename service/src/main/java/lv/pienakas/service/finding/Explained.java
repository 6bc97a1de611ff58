package lv.pienakas.service.finding;

import lv.pienakas.data.detection.FoundRow;
import lv.pienakas.data.detection.Scan;
import lv.pienakas.rules.finding.Explanation;

/**
 * Why something was found.
 *
 * @param subjectCode current personal code of the person whose circumstances decide
 * @param explanation by today's rules and facts, for the day of the scan
 * @param outdated facts or rules are no longer those of the scan, so that the explanation may differ from the finding
 */
public record Explained(Scan scan, FoundRow row, String subjectCode, Explanation explanation, boolean outdated) {}
