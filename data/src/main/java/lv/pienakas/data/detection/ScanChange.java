package lv.pienakas.data.detection;

/**
 * Findings of a scan against those of the one that counted before, by claimant, service and child.
 *
 * @param newFindings only here
 * @param unchangedFindings in both, alike
 * @param changedFindings in both, with another outcome, date, amount or missing fact
 * @param goneFindings only there
 */
public record ScanChange(long newFindings, long unchangedFindings, long changedFindings, long goneFindings) {}
